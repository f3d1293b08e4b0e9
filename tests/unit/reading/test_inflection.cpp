// SPDX-License-Identifier: Apache-2.0
#include "reading/inflection.hpp"

#include <catch2/catch.hpp>

using namespace frontline;

namespace {

std::vector<Inflection> const inflections{
    {"verb", "e", {{"past", "~ed"}, {"gerund", "~ing"}}},
    {"verb", "er", {{"present", "~e"}, {"participle", "~é"}}},
    {"noun", "", {{"noun", "ال~"}}},
};

std::string told(std::string_view phrase, std::string_view of)
{
    std::string text;
    for (auto const& form : inflected(phrase, of, inflections)) text += form.name + ":" + form.text + " ";
    return text;
}

}  // namespace

TEST_CASE("the first word of a phrase changes")
{
    CHECK(told("seize control of", "verb") == "past:seized control of gerund:seizing control of ");
}

TEST_CASE("what stands before a marked word stays, but not beside a participle")
{
    CHECK(told("se ~retirer de", "verb") == "present:se retire de participle:retiré de ");
}

TEST_CASE("the kind of a word tells which inflections it can have")
{
    CHECK(told("حصار", "noun") == "noun:الحصار ");
    CHECK(told("seizure", "noun") == "noun:الseizure ");
    CHECK(told("seizing", "verb").empty());
}
