// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <random>

#include "base/text.hpp"
#include "gazetteer/letters.hpp"
#include "gazetteer/name_key.hpp"

using namespace frontline;

namespace {

void check_one_key(std::vector<std::string> const& names)
{
    for (auto const& name : names) {
        INFO(name);
        CHECK(name_key(name) == name_key(names.front()));
    }
}

// Letters of the scripts that names come in, marks, signs and things that are no letters.
std::string any_name(std::mt19937& random)
{
    static auto const letters = to_letters("aelnsthdrzABÉşḥıßŒØßﬁ²'ʿ- .1٣"
                                           "اأإآلىئؤةهءـًكیکەچАбйїЁヶ한é\xCC\x81\xE2\x80\x8C\xE2\x80\x8F");
    std::u32string name;
    for (auto count = random() % 14; count > 0; --count) name += letters[random() % letters.size()];
    return to_utf8(name);
}

}  // namespace

TEST_CASE("case, marks, apostrophes, hyphens and the article do not make another name")
{
    check_one_key({"Nayrab", "Al-Nayrab", "an Nayrab", "AN-NAYRAB", "El Nayrab", "  nayráb "});
    check_one_key({"Maarrat Numan", "Ma'arrat al-Nu'man", "Ma`arrat an Nuʿman", "Maʾarrat an-Nu’mān"});
    check_one_key({"Shati", "Ash Shati'", "esh-Shāţiʼ", "Al Shati"});
    check_one_key({"Salah Din", "Salah al Din", "Ṣalāḥ ad-Dīn"});
}

TEST_CASE("the forms of Arabic letters do not make another name")
{
    check_one_key({"الأتارب", "الاتارب", "أتارب", "اتـارب", "ال أتارب"});
    check_one_key({"كوكبة", "كوكبه", "کوکبه", "كَوْكَبَة"});
    check_one_key({"سرمين", "سرمین"});
    CHECK(name_key("عبد الله") == "عبد الله");
}

TEST_CASE("words are kept apart by one space, and what looks like an article stays where it is the name")
{
    CHECK(name_key("Kafr  Nabl (Idlib)") == "kafr nabl idlib");
    CHECK(name_key("Al") == "al");
    CHECK(name_key("An Hasakah") == "an hasakah");
    CHECK(name_key("Tell-Rifaat") == "tell rifaat");
    CHECK(name_key("باب\xE2\x80\x8Cالعزیزیه") == name_key("باب العزيزية"));
}

TEST_CASE("a name without letters has no key")
{
    for (auto const* empty : {"", " ", "-", "''", "ـ", "\xE2\x80\x8F"}) CHECK(name_key(empty).empty());
}

TEST_CASE("keying a key changes nothing, and keys are UTF-8, whatever the name")
{
    std::mt19937 random{20200302};
    for (int i = 0; i < 20000; ++i) {
        auto const name = any_name(random);
        auto const key  = name_key(name);
        INFO(name);
        REQUIRE(name_key(key) == key);
        REQUIRE(is_utf8(key));
    }
}

TEST_CASE("an article before an article goes as well, and the word after it stays")
{
    CHECK(name_key("الال ا") == "ا");
    CHECK(name_key("ال النيرب") == name_key("النيرب"));
    CHECK(name_key("الالال النيرب") == name_key("النيرب"));
    CHECK(name_key("الالله") == "الله");
}

TEST_CASE("keying a key changes nothing for letters and marks of any script")
{
    static constexpr char32_t past_last = 0x20000;
    std::mt19937              random{20191219};
    for (int i = 0; i < 40000; ++i) {
        std::u32string letters;
        for (auto count = random() % 8; count > 0; --count) {
            letters += static_cast<char32_t>(random() % (random() % 2 == 0 ? 0x800 : past_last));
        }
        auto const name = to_utf8(letters);
        auto const key  = name_key(name);
        INFO(name);
        REQUIRE(name_key(key) == key);
    }
}

TEST_CASE("marks that stand in another order make one key")
{
    // A stem and an augmentation dot of music, which Unicode sorts, with a vowel sign between that it does not move.
    auto const key = name_key("\U0001D16D\u0901\U0001D165");
    CHECK(name_key(key) == key);
    CHECK(name_key("Nay\U0001D16D\u0901\U0001D165rab") == "nayrab");
}

TEST_CASE("bytes that are not UTF-8 do not stop the keying")
{
    CHECK(name_key("caf\xE9 noir") == "caf noir");
    CHECK(name_key("\xFF\xFE").empty());
}
