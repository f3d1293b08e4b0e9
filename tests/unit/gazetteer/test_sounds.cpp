// SPDX-License-Identifier: Apache-2.0
// One report writes Khazarin, the next Hazzarin; a German one Chan Scheichun, a Spanish one Jan Sheijun.
#include <catch2/catch.hpp>

#include <algorithm>

#include "gazetteer/likeness.hpp"
#include "gazetteer/name_key.hpp"
#include "gazetteer/sounds.hpp"

using namespace frontline;

namespace {

std::string sounds_of(std::string const& name)
{
    std::string sounds;
    for (auto const& grapheme : spoken(name_key(name)).graphemes) sounds += grapheme.sound();
    return sounds;
}

/// Two spellings of one place, and another place that one of them could be taken for.
struct Spelt {
    char const* family;
    char const* a;
    char const* b;
    double      least;
    char const* stranger;
};

constexpr Spelt spellings[] = {
    {"ou for u", "Maaret al-Nouman", "Maarrat an Numan", 0.9, "Maarrat Misrin"},
    {"ou for w", "Ouadi Barada", "Wadi Barada", 0.9, "Wadi Halfa"},
    {"oo for u", "Maaret al-Noomane", "Maarrat an Numan", 0.75, "Maarrat Misrin"},
    {"dj for j", "Djisr ech-Chughur", "Jisr ash Shughur", 0.85, "Jisr al-Hajj"},
    {"g for j", "Gebel Akrad", "Jabal al-Akrad", 0.85, "Jabal Zawiya"},
    {"ch for sh", "Khan Cheikhoun", "Khan Shaykhun", 0.9, "Khan Assubul"},
    {"ş for sh", "Marşorîn", "Ma`ar Shurin", 0.8, "Maarrat Misrin"},
    {"h for kh", "Hazzarin", "Khazarin", 0.9, "Hizarah"},
    {"q for k", "Saraqib", "Sarakib", 0.9, "Sarmin"},
    {"g for q", "Gasr Ben Ghashir", "Qasr Bin Ghashir", 0.9, "Qasr al-Ukhaydir"},
    {"g for gh", "Qasr Bin Gashir", "Qasr Bin Ghashir", 0.9, "Qasr al-Ukhaydir"},
    {"z for dh", "Abu az-Zuhur", "Abu adh Dhuhur", 0.85, "Abu Kamal"},
    {"d for dh", "Abu al-Duhur", "Abu adh Dhuhur", 0.85, "Abu Kamal"},
    {"-eh for -ah", "Kawkabeh", "Kawkabah", 0.9, "Kawkab"},
    {"-a for -ah", "Zawiya", "Zawiyah", 0.9, "Zawr"},
    {"double letters", "Hazarin", "Hazzarin", 0.95, "Hizarah"},
    {"double letters", "Serrakib", "Saraqib", 0.85, "Sarmin"},
    {"missing vowels", "Sraqeb", "Saraqib", 0.7, "Sarmin"},
    {"metathesis", "Kakawbah", "Kawkabah", 0.8, "Kabanah"},
    {"German", "Chan Scheichun", "Khan Shaykhun", 0.8, "Khan Assubul"},
    {"German", "Dschisr asch-Schughur", "Jisr ash Shughur", 0.85, "Jisr al-Hajj"},
    {"Spanish", "Jan Sheijun", "Khan Shaykhun", 0.8, "Khan Assubul"},
    {"Spanish", "Yarabulus", "Jarabulus", 0.85, "Tarabulus"},
    {"Turkish", "Cerablus", "Jarabulus", 0.7, "Karbala"},
    {"Turkish", "Darul Kebire", "Dar al Kabirah", 0.85, "Dar Taizzah"},
    {"Turkish", "Han Şeyhun", "Khan Shaykhun", 0.7, "Khan Assubul"},
    {"Italian", "Bengasi", "Benghazi", 0.8, "Bin Jawad"},
    {"Italian", "Esc Sciati", "Ash Shati", 0.6, "As Safira"},
    {"Russian", "Эс-Сухна", "As Sukhnah", 0.85, "As Suwayda"},
    {"Russian", "Серакиб", "Saraqib", 0.8, "Сармин"},
    {"Russian", "Хан-Шейхун", "Khan Shaykhun", 0.9, "Khan Assubul"},
    {"hamza left out", "الاتارب", "الأتارب", 1, "الأتاسي"},
    {"article left out", "نيرب", "النيرب", 1, "نيرون"},
    {"Arabic for Latin", "سراقب", "Saraqib", 0.7, "سرمين"},
    {"Arabic for Latin", "النيرب", "An Nayrab", 0.8, "سراقب"},
    {"joined words", "Kafranbel", "Kafr Anbel", 0.95, "Kafr Nuran"},
    {"joined words", "كفرسجنة", "كفر سجنة", 0.95, "كفر نبل"},
    {"joined words", "Tellrifaat", "Tell Rifaat", 0.95, "Tell Abyad"},
    {"-ad-Din", "Salahuddin", "Salah ad Din", 0.95, "Salahiyah"},
};

}  // namespace

TEST_CASE("spellings of one name are alike, and more so than the name of another place")
{
    for (auto const& [family, a, b, least, stranger] : spellings) {
        INFO(family << ": " << a << " for " << b << " " << likeness(a, b) << ", not " << stranger << " "
                    << std::max(likeness(a, stranger), likeness(b, stranger)));
        CHECK(likeness(a, b) >= least);
        CHECK(likeness(a, b) > likeness(a, stranger));
        CHECK(likeness(a, b) > likeness(b, stranger));
    }
}

TEST_CASE("a letter that languages read differently keeps every reading, the commonest first")
{
    auto const readings = [](std::string const& name, std::size_t at) {
        auto const  all = spoken(name_key(name)).graphemes.at(at).readings;
        std::string text;
        for (auto const sound : all) {
            if (sound != '\0') text += sound;
        }
        return text;
    };
    CHECK(readings("Chan", 0) == "cxk");
    CHECK(readings("Jan", 0) == "jix");
    CHECK(readings("Yarabulus", 0) == "ij");
    CHECK(readings("Saraqib", 0) == "s");
}

TEST_CASE("groups of letters are one sound, vowels that stand together one vowel, doubled letters one")
{
    CHECK(sounds_of("Khan Shaykhun") == "xancixun");
    CHECK(sounds_of("Ghouta") == "Guta");
    CHECK(sounds_of("Hazzarin") == sounds_of("Hazarin"));
    CHECK(sounds_of("Kawkabah") == sounds_of("Kawkaba"));
    CHECK(sounds_of("Zawiyah") == "zua");
    CHECK(sounds_of("Серакиб") == "serakib");
    CHECK(sounds_of("كفر") == "kfr");
    CHECK(sounds_of("46") == "46");
}

TEST_CASE("letters of scripts that are not known have no sound, and a name of them is like none")
{
    CHECK(sounds_of("漢字").empty());
    CHECK(likeness("漢字", "Saraqib") == 0);
    CHECK(likeness("漢字", "漢字") == 1);
    CHECK(packed(spoken("")) == "\1");
}

TEST_CASE("a qualifier weighs little, but tells two places apart")
{
    CHECK(likeness("Kafr Nubl al-Sharqi", "Kafr Nubl") > 0.68);
    CHECK(likeness("Western Kafr Nubl", "Kafr Nubl") > 0.6);
    CHECK(likeness("Western Kafr Nubl", "Kafr Nubl") > 2 * likeness("Wasteran Kafr Nubl", "Kafr Nubl"));
    CHECK(likeness("Darul Kebire", "Dar al Kabirah") > likeness("Darul Kebire", "Dar as Saghirah"));
    CHECK(likeness("Maar Shamali", "Maar Shamali") > likeness("Maar Shamali", "Maar Janubi"));
    CHECK(likeness("Kafr Nubl", "Kafr Nubl Sharqi") > likeness("Kafr Nubl", "Kafr Nubl Saraqib"));
}

TEST_CASE("words that only say what a place is weigh hardly anything")
{
    for (auto const* const name : {"city of Saraqib", "Saraqib district", "Ville de Saraqib", "Stadt Saraqib",
                                   "город Saraqib", "Saraqib Governorate"}) {
        INFO(name);
        CHECK(likeness(name, "Saraqib") > 0.8);
        CHECK(likeness(name, "Saraqib") > likeness(name, "Sarmin"));
    }
    CHECK(likeness("مدينة سراقب", "سراقب") > 0.8);
    CHECK(likeness("قرية النيرب", "النيرب") > 0.8);
    CHECK(likeness("village of Nayrab", "village of Saraqib") < 0.6);
}

TEST_CASE("where all words are such, they tell which place it is")
{
    CHECK(likeness("Ras al-Ain", "Ras al Ayn") > 0.85);
    CHECK(likeness("Ras al-Ain", "Ain Issa") < likeness("Ras al-Ain", "Ras al Ayn"));
    CHECK(likeness("City", "Village") < 0.6);
}

TEST_CASE("packed sounds keep the first reading, the beginnings of words and the script")
{
    auto const latin  = spoken(name_key("Kafr Nubl"));
    auto const bytes  = packed(latin);
    auto const arabic = packed(spoken(name_key("كفر نبل")));
    REQUIRE(bytes.size() == 1 + 2 * latin.graphemes.size());
    CHECK(bytes.front() != arabic.front());
    std::size_t beginnings = 0;
    for (std::size_t i = 0; i < latin.graphemes.size(); ++i) {
        CHECK(bytes[1 + 2 * i] == latin.graphemes[i].sound());
        if ((static_cast<unsigned>(bytes[2 + 2 * i]) & packed_begins_word) != 0) ++beginnings;
    }
    CHECK(beginnings == 2);
}

TEST_CASE("a name of any length is compared")
{
    auto const longest = std::string(100000, 'a') + std::string(100000, 'b');
    CHECK(likeness(longest, "Saraqib") < 0.1);
    std::string words;
    for (int i = 0; i < 5000; ++i) words += "Kafr Nubl ";
    CHECK(likeness(words, words + "x") <= 1);
    CHECK(likeness(words, "Kafr Nubl") < 0.5);
}
