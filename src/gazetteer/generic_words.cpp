// SPDX-License-Identifier: Apache-2.0
#include "gazetteer/generic_words.hpp"

#include <string>
#include <unordered_set>

#include "gazetteer/name_key.hpp"

namespace frontline {

namespace {

// Village, hill, ruin, mountain, valley, monastery, mother and father of, spring, castle, well, elder, cave, house,
// island, plain; then what reporters put before a name. Each in the spellings that are met; ʿ and ' are already gone.
constexpr char const* spellings[] = {
    "kafr", "kafar", "kafer", "kefr", "kfar", "kafra", "كفر", "кафр",
    "tell", "tall", "tal", "tel", "tulul", "tlul", "تل", "تلول", "телль", "тель",
    "khirbat", "khirbet", "khirba", "khirbeh", "kherbet", "hirbet", "خربة", "хирбет",
    "jabal", "jebel", "djebel", "gebel", "cebel", "جبل", "джебель",
    "wadi", "ouadi", "oued", "uadi", "vadi", "وادي", "вади",
    "deir", "dayr", "der", "deyr", "دير", "дейр",
    "umm", "um", "oum", "am", "ام", "умм", "abu", "abou", "bu", "ابو", "абу",
    "ain", "ayn", "ein", "aayn", "عين", "айн", "qasr", "kasr", "gasr", "qasir", "ksar", "قصر", "каср",
    "bir", "beer", "بئر", "бир", "sheikh", "shaykh", "cheikh", "sheik", "scheich", "شيخ", "шейх",
    "maarrat", "maarat", "maaret", "maarra", "maar", "marat", "maret", "معرة", "маарет",
    "bayt", "beit", "beyt", "بيت", "hawsh", "hush", "hosh", "حوش", "jisr", "jisser", "جسر",
    "suq", "souq", "souk", "suk", "سوق", "qalat", "kalat", "qalaat", "قلعة", "khan", "خان",
    "rasm", "رسم", "jubb", "jub", "جب", "burj", "borj", "برج", "bab", "باب", "ras", "راس", "nahr", "نهر",
    "city", "town", "village", "hamlet", "district", "province", "governorate", "camp", "base", "airport", "airbase",
    "ville", "village", "quartier", "aeroport", "gouvernorat", "stadt", "dorf", "citta",
    "مدينة", "قرية", "بلدة", "ناحية", "محافظة", "منطقة", "مخيم", "مطار", "город", "село", "деревня",
};

std::unordered_set<std::string> all_keys()
{
    std::unordered_set<std::string> keys;
    for (auto const* const spelling : spellings) keys.insert(name_key(spelling));
    return keys;
}

}  // namespace

bool is_generic(std::string_view key_word)
{
    static auto const keys = all_keys();
    return keys.contains(std::string{key_word});
}

}  // namespace frontline
