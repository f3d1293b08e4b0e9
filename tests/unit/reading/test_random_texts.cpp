// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <algorithm>
#include <iterator>
#include <random>
#include <string>

#include "base/text.hpp"
#include "reading/sentences.hpp"
#include "unit/reading/sample_world.hpp"

using namespace frontline;

namespace {

SampleWorld const world;

constexpr char const* pieces[] = {
    "Velda", "Kafr", "Olm", "Marj", "Zuwan", "Nirun", "al-", "An ", "d’", "l'", "’s", " ", " ", " ", "-", "\n",
    "\n\n", ". ", ", ", "Northern Army", "les loyalistes", "IS", "is", "كفر علم", "الجيش الشمالي", "و", "بال",
    "سراق", "\u200F", "\u202E", "é", "e\u0301", "漢字", "🏳", "ー", "Haftar", "sur", "SUR", "12", "U.S.", "‘", "ʿ",
    "ـ", "\u2028", "\r\n", "\t", "ﬁ", "Ⅷ", "½",
};

std::string random_text(std::mt19937& random)
{
    std::string text;
    for (auto i = random() % 40; i > 0; --i) text += pieces[random() % std::size(pieces)];
    return text;
}

std::string random_bytes(std::mt19937& random)
{
    auto text = random_text(random);
    for (auto& byte : text) {
        if (random() % 16 == 0) byte = static_cast<char>(random());
    }
    return text;
}

bool is_border(std::string const& text, std::size_t at)
{
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

void check_order(std::string const& text, std::vector<Mention> const& mentions)
{
    std::size_t last = 0;
    for (auto const& mention : mentions) {
        REQUIRE(last <= mention.begin);
        REQUIRE(mention.begin < mention.end);
        REQUIRE(mention.end <= text.size());
        REQUIRE(text.substr(mention.begin, mention.end - mention.begin) == mention.text);
        REQUIRE(mention.actors.empty() != mention.places.empty());
        last = mention.end;
    }
}

bool is_same(std::vector<Mention> const& a, std::vector<Mention> const& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](Mention const& one, Mention const& other) {
        return one.begin == other.begin && one.text == other.text && one.actors == other.actors
            && one.places.size() == other.places.size();
    });
}

}  // namespace

TEST_CASE("mentions are in order, none over another, and on borders of letters")
{
    std::mt19937 random{20200303};
    std::size_t  found = 0;
    for (auto round = 0; round < 3000; ++round) {
        auto const text = random_text(random);
        INFO(text);
        REQUIRE(is_utf8(text));
        auto const mentions = find_mentions(text, world.context);
        check_order(text, mentions);
        for (auto const& mention : mentions) {
            REQUIRE(is_border(text, mention.begin));
            REQUIRE(is_border(text, mention.end));
            REQUIRE(is_utf8(mention.text));
        }
        found += mentions.size();
    }
    CHECK(found > 2000);
}

TEST_CASE("each mention stands inside its sentence, and sentences are in order")
{
    std::mt19937 random{7};
    for (auto round = 0; round < 1000; ++round) {
        auto const text      = random_text(random);
        auto const sentences = find_sentences(text);
        INFO(text);
        for (std::size_t i = 1; i < sentences.size(); ++i) REQUIRE(sentences[i - 1].end <= sentences[i].begin);
        for (auto const& mention : find_mentions(text, world.context)) {
            REQUIRE(sentences.at(mention.sentence).begin <= mention.begin);
            REQUIRE(mention.end <= sentences.at(mention.sentence).end);
        }
    }
}

TEST_CASE("broken bytes do not break the order, and reading twice finds the same")
{
    std::mt19937 random{42};
    for (auto round = 0; round < 2000; ++round) {
        auto const text     = random_bytes(random);
        auto const mentions = find_mentions(text, world.context);
        check_order(text, mentions);
        for (auto const& mention : mentions) REQUIRE(is_utf8(mention.text));
        REQUIRE(is_same(mentions, find_mentions(text, world.context)));
    }
}
