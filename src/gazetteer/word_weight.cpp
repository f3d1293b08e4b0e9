// SPDX-License-Identifier: Apache-2.0
#include "gazetteer/word_weight.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "gazetteer/name_key.hpp"

namespace frontline {

namespace {

// Village, hill, ruin, mountain, valley, monastery, mother and father of, spring, castle, well, elder, cave, house,
// island, plain …, each in the spellings that are met; ʿ and ' are already gone.
constexpr char const* generic[] = {
    "kafr", "kafar", "kafer", "kefr", "kfar", "kafra", "kefer", "kufr", "كفر", "кафр",
    "tell", "tall", "tal", "tel", "til", "tulul", "tlul", "تل", "تلول", "телль", "тель",
    "khirbat", "khirbet", "khirba", "khirbeh", "kherbet", "hirbet", "chirbat", "خربة", "хирбет",
    "jabal", "jebel", "djebel", "djabal", "gebel", "cebel", "dschabal", "yabal", "جبل", "джебель",
    "wadi", "ouadi", "oued", "uadi", "vadi", "uad", "وادي", "вади",
    "deir", "dayr", "der", "deyr", "dair", "دير", "дейр",
    "umm", "um", "oum", "oumm", "ام", "умм", "abu", "abou", "abo", "bu", "ابو", "абу",
    "ain", "ayn", "ein", "aayn", "aain", "عين", "айн", "qasr", "kasr", "gasr", "qasir", "ksar", "قصر", "каср",
    "bir", "beer", "بير", "بئر", "бир", "sheikh", "shaykh", "cheikh", "sheik", "scheich", "scheikh", "seyh", "sceicco",
    "jeque", "sheij", "shekh", "شيخ", "шейх",
    "maarrat", "maarat", "maaret", "maarra", "maar", "marat", "maret", "maarrah", "معرة", "معر", "маарет",
    "bayt", "beit", "beyt", "bait", "بيت", "hawsh", "hush", "hosh", "حوش", "jisr", "jisser", "dschisr", "cisr", "جسر",
    "suq", "souq", "souk", "suk", "سوق", "qalat", "kalat", "qalaat", "قلعة", "khan", "خان",
    "rasm", "رسم", "jubb", "jub", "جب", "burj", "borj", "برج", "bab", "باب", "ras", "راس", "nahr", "نهر",
    "mazraat", "mazra", "مزرعة", "nabi", "nebi", "نبي", "hammam", "حمام", "qarat", "garat", "قارة",
    "nova", "nove", "novo", "novyi", "novi", "нова", "нове", "ново", "новий", "стара", "старий", "stara", "staryi",
    "velyka", "velykyi", "mala", "malyi", "велика", "великий", "мала", "малий",
};

// Northern, southern, eastern, western; great, small; upper, lower, middle; old, new.
constexpr char const* qualifying[] = {
    "shamali", "shamaliyah", "shamaliya", "shamaliyeh", "chemaliye", "janubi", "janubiyah", "janubiya", "jnoubi",
    "sharqi", "sharqiyah", "sharqiya", "sharqiyeh", "charqi", "charqiye", "cherqi", "gharbi", "gharbiyah", "gharbiya",
    "gharbiyeh", "rharbi", "gharbieh", "sharqieh", "qibli", "qibliyah",
    "kabir", "kabirah", "kabira", "kebir", "kebire", "kubra", "saghir", "saghirah", "saghira", "sughra", "srhir",
    "fawqani", "fawqaniyah", "fawqa", "faouqani", "tahtani", "tahtaniyah", "tahta", "wasta", "wusta", "wustani",
    "شمالي", "شماليه", "جنوبي", "جنوبيه", "شرقي", "شرقيه", "غربي", "غربيه", "قبلي", "قبليه", "كبير", "كبيره", "كبري",
    "صغير", "صغيره", "صغري", "فوقاني", "فوقانيه", "تحتاني", "تحتانيه", "وسطي",
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "upper", "lower", "great", "little",
    "nord", "sud", "ost", "est", "ouest", "ovest", "norte", "sur", "este", "oeste",
};

// They begin so many names that reporters write them together with what follows.
constexpr std::string_view fused[] = {"kafar", "kafer", "kafr", "kefer", "kefr", "kfar", "kfer", "khirbet", "khirbat",
                                      "maarrat", "maarat", "maaret", "tell", "tall", "tel", "tal", "كفر", "تل", "معره"};

// What reporters and gazetteers put before or after a name.
constexpr char const* descriptive[] = {
    "city", "town", "village", "hamlet", "district", "subdistrict", "province", "governorate", "neighborhood",
    "neighbourhood", "suburb", "region", "countryside", "of", "municipality", "county", "commune",
    "ville", "quartier", "gouvernorat", "gouvernement", "localite", "region", "de", "du", "des", "banlieue",
    "stadt", "dorf", "bezirk", "provinz", "viertel", "gouvernement", "stadtteil", "ort", "von",
    "citta", "villaggio", "quartiere", "governatorato", "provincia", "distretto", "di",
    "ciudad", "pueblo", "aldea", "barrio", "gobernacion", "gobernorato", "distrito", "localidad",
    "ili", "ilcesi", "koyu", "kasabasi", "mahallesi", "beldesi", "sehri", "kenti", "vilayeti", "nahiyesi",
    "madinat", "qaryat", "hayy", "hay", "nahiyat", "mintaqat", "muhafazat", "mantiqat", "manatiq",
    "مدينة", "قرية", "بلدة", "ناحية", "محافظة", "منطقة", "حي", "ضاحية", "شعبية", "بلدية", "قضاء", "استان",
    "oblast", "raion", "rayon", "oblasti", "misto", "selo", "smt", "gorod", "sela", "posyolok", "selyshche",
    "город", "село", "деревня", "поселок", "пгт", "область", "район", "місто", "смт", "селище", "мухафаза", "провинция",
};

std::unordered_map<std::string, WordWeight> all_weights()
{
    std::unordered_map<std::string, WordWeight> weights;
    for (auto const* const word : generic) weights.emplace(name_key(word), WordWeight::generic);
    for (auto const* const word : qualifying) weights.emplace(name_key(word), WordWeight::qualifying);
    for (auto const* const word : descriptive) weights.emplace(name_key(word), WordWeight::descriptive);
    return weights;
}

}  // namespace

WordWeight weight_of(std::string_view key_word)
{
    static auto const weights = all_weights();
    auto const found = weights.find(std::string{key_word});
    return found == weights.end() ? WordWeight::full : found->second;
}

std::size_t fused_generic(std::string_view key_word)
{
    constexpr std::size_t least_rest = 4;
    for (auto const word : fused) {
        if (!key_word.starts_with(word)) continue;
        auto const rest    = key_word.substr(word.size());
        auto const letters = std::ranges::count_if(rest, [](char c) { return (c & 0xC0) != 0x80; });
        return letters < static_cast<std::ptrdiff_t>(least_rest) ? 0 : word.size();
    }
    return 0;
}

}  // namespace frontline
