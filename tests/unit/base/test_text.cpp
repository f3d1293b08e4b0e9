// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "base/text.hpp"

using namespace frontline;
using Strings = std::vector<std::string>;

TEST_CASE("white space and no-break spaces at the ends are taken away")
{
    CHECK(trimmed(" \t a b\xC2\xA0 \n") == "a b");
    CHECK(trimmed("\xC2\xA0").empty());
    CHECK(trimmed("").empty());
}

TEST_CASE("a list has its trimmed, non-empty items")
{
    CHECK(split_list("a; b ;;c") == Strings{"a", "b", "c"});
    CHECK(split_list(" ; ").empty());
    CHECK(joined({"a", "b"}, ", ") == "a, b");
}

TEST_CASE("a number is a whole decimal number")
{
    CHECK(parse_number("-3.5e1") == -35.0);
    for (auto const* bad : {"", "1,5", "1.5x", "nan", "inf", " 1", "0x10"}) CHECK_FALSE(parse_number(bad));
}

TEST_CASE("UTF-8 is told from what is not")
{
    CHECK(is_utf8("Saraqib سراقب Сараqиб \xF0\x9F\x8F\xB3"));
    for (auto const* bad :
         {"\x80", "\xC0\xAF", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE2\x82", "caf\xE9"}) {
        INFO(bad);
        CHECK_FALSE(is_utf8(bad));
    }
}

TEST_CASE("the edit distance counts insertions, deletions and replacements")
{
    CHECK(edit_distance("kitten", "sitting") == 3);
    CHECK(edit_distance("", "abc") == 3);
    CHECK(edit_distance("abc", "abc") == 0);
}

TEST_CASE("a mistyped word is met by the nearest known one, a strange word by none")
{
    CHECK(did_you_mean("SAAA", {"OPP", "SAA", "SDF"}) == "did you mean 'SAA'?");
    CHECK(did_you_mean("xyzzy", {"OPP", "SAA", "SDF"}).empty());
}
