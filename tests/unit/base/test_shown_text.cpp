// SPDX-License-Identifier: Apache-2.0
// A name that ends another name's line, or reads backwards, is an old trick (Trojan Source, CVE-2021-42574).
#include <catch2/catch.hpp>

#include "base/shown_text.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

using namespace frontline;

TEST_CASE("letters that turn the direction are seen, taken out, and quoted by their number")
{
    std::string const attack = "Saraqib\u202E (held by nobody)\u202C";
    CHECK(has_deceiving_letters(attack));
    CHECK(without_hidden_letters(attack) == "Saraqib (held by nobody)");
    CHECK(quoted(attack) == "'Saraqib\\u202E (held by nobody)\\u202C'");
}

TEST_CASE("marks of direction and soft hyphens do no harm: they go without a word")
{
    // As they stand in GeoNames and OpenStreetMap, pasted along with the name.
    std::string const pasted = "\u200Eالأتارب\u200F";
    CHECK_FALSE(has_deceiving_letters(pasted));
    CHECK(without_hidden_letters(pasted) == "الأتارب");
    CHECK(without_hidden_letters("Damas\u00ADcus") == "Damascus");
}

TEST_CASE("the joiners of Persian and Indic names stay, and so do all letters that show")
{
    for (std::string const name : {"مه‌آباد", "ක්‍රි", "Ma‘arrat an Nu‘mān", "Слов'янськ", "𐎠𐎼"}) {
        CHECK(without_hidden_letters(name) == name);
        CHECK_FALSE(has_deceiving_letters(name));
    }
}

TEST_CASE("a quoted value is one line of UTF-8 of at most 60 letters, whatever the bytes")
{
    CHECK(quoted("Idlib") == "'Idlib'");
    CHECK(quoted("a\nb\t\x7F") == "'a\\u000Ab\\u0009\\u007F'");
    CHECK(quoted("\xC3(") == "'\\xC3('");
    CHECK(quoted(std::string(60, 'x')) == "'" + std::string(60, 'x') + "'");
    CHECK(quoted(std::string(10'000'000, 'x')) == "'" + std::string(60, 'x') + "…'");
    for (int byte = 0; byte < 256; ++byte) {
        auto const text = quoted(std::string{'a', static_cast<char>(byte), static_cast<char>(byte)});
        CHECK(is_utf8(text));
        CHECK(text.find('\n') == std::string::npos);
    }
}

TEST_CASE("the first letter of a text is its code and its bytes, or none")
{
    CHECK(first_letter("é").code == 0xE9);
    CHECK(first_letter("س…").code == 0x633);
    CHECK(first_letter("…").bytes == 3);
    CHECK(first_letter("😀").code == 0x1F600);
    for (auto const* const none : {"", "\x80", "\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE2\x82", "\xFF"}) {
        CHECK(first_letter(none).bytes == 0);
    }
}
