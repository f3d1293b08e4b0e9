// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "io/read_theatre.hpp"
#include "unit/reading/article_places.hpp"

using namespace frontline;

namespace {

struct Article {
    Problems             problems{};
    Theatre              syria{read_theatre(FRONTLINE_SOURCE_DIR "/data/theatres/idlib-2020", problems)};
    Theatre              libya{read_theatre(FRONTLINE_SOURCE_DIR "/data/theatres/western-libya-2019", problems)};
    ReadingContext       context{{{&syria.actors, &syria.gazetteer}, {&libya.actors, &libya.gazetteer}}};
    std::string          text{read(FRONTLINE_SHARED_DIR "/reports/breizh-info-2020-03-03.txt")};
    std::vector<Mention> mentions{find_mentions(text, context)};

    static std::string read(std::string const& file)
    {
        std::ifstream stream{file, std::ios::binary};
        return {std::istreambuf_iterator<char>{stream}, {}};
    }
};

Article const& article()
{
    static Article const once;
    return once;
}

// The gazetteer may know a longer name: `base militaire russe de Hmeymim`.
std::vector<Mention const*> mentions_at(std::string const& name)
{
    std::vector<Mention const*> found;
    for (auto at = article().text.find(name); at != std::string::npos; at = article().text.find(name, at + 1)) {
        for (auto const& mention : article().mentions) {
            if (is_place(mention) && mention.begin <= at && at + name.size() <= mention.end) found.push_back(&mention);
        }
    }
    return found;
}

std::size_t times(std::string const& name)
{
    std::size_t count = 0;
    for (auto at = article().text.find(name); at != std::string::npos; at = article().text.find(name, at + 1)) ++count;
    return count;
}

bool is_expected(Mention const& mention)
{
    return std::ranges::any_of(article_places, [&](ArticlePlace const& place) {
        return mention.text.find(place.name) != std::string::npos;
    });
}

}  // namespace

TEST_CASE("each place of the article is found wherever it stands, and is the right one")
{
    for (auto const& expected : article_places) {
        INFO(expected.name);
        auto const found = mentions_at(expected.name);
        REQUIRE_FALSE(found.empty());
        CHECK(found.size() == times(expected.name));
        for (auto const* const mention : found) {
            CHECK(article().text.substr(mention->begin, mention->end - mention->begin) == mention->text);
            CHECK(km_off(expected, mention->places.at(0).match) <= expected.within_km);
            CHECK_FALSE(is_ambiguous(*mention));
        }
    }
}

TEST_CASE("no other place is found in the article")
{
    for (auto const& mention : article().mentions) {
        INFO(mention.text);
        CHECK((!is_place(mention) || is_expected(mention)));
    }
}

TEST_CASE("a country in the article is an actor or nothing")
{
    for (auto const* const country : {"Libye", "Syrie", "Turquie", "France", "Russie", "Iran", "Egypte", "Qatar"}) {
        INFO(country);
        CHECK(times(country) > 0);
        CHECK(mentions_at(country).empty());
    }
}
