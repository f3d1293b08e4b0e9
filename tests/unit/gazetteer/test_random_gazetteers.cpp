// SPDX-License-Identifier: Apache-2.0
// Dumps come sorted by id, exports of OpenStreetMap in any order; an answer must not depend on it.
#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <set>
#include <span>
#include <tuple>

#include "gazetteer/gazetteer_builder.hpp"
#include "gazetteer/locate.hpp"

using namespace frontline;

namespace {

using Places = std::vector<Place>;

/// Places with names that are like one another, and questions about them.
class RandomPlaces {
public:
    explicit RandomPlaces(unsigned seed) : random_{seed} {}

    std::string name()
    {
        static constexpr char const* heads[]   = {"Kafr ", "Tell ", "Khirbat al-", "", "", "", "Ain ", "al-"};
        static constexpr char const* starts[]  = {"Sa", "Ha", "Kha", "Na", "Zar", "Dj", "سر", "نو", "Са", "Qu"};
        static constexpr char const* middles[] = {"ra", "zza", "za", "yra", "ou", "u", "ا", "ي", "ра", "kha"};
        static constexpr char const* ends[]    = {"qib", "kib", "rin", "b", "bah", "beh", "قب", "رب", "киб", "n"};
        auto const any = [&](auto const& all) { return std::string{all[below(std::size(all))]}; };
        return any(heads) + any(starts) + any(middles) + any(ends);
    }

    Place place(int number)
    {
        static constexpr char const* kinds[]     = {"", "village", "town", "city", "province", "settlement"};
        static constexpr char const* countries[] = {"", "SY", "SY", "LY", "TR"};
        Place                        result;
        result.id.text = std::to_string(number);
        result.name    = name();
        for (auto count = below(4); count > 0; --count) result.names.push_back(name());
        result.kind    = kinds[below(std::size(kinds))];
        result.country = countries[below(std::size(countries))];
        if (below(4) == 0) result.population = static_cast<std::int64_t>(below(2000000));
        result.point = point();
        return result;
    }

    Places places(std::size_t count)
    {
        Places all;
        for (std::size_t i = 0; i < count; ++i) all.push_back(place(static_cast<int>(i)));
        return all;
    }

    PlaceQuery query()
    {
        PlaceQuery query;
        query.name = name();
        if (below(3) == 0) query.near = point();
        if (below(4) == 0) query.country = below(2) == 0 ? "SY" : "ly";
        if (below(6) == 0) query.kind = below(2) == 0 ? "town" : "province";
        if (below(3) == 0) query.context = name() + "; " + name();
        if (below(8) == 0) query.name += " (" + name() + ")";
        return query;
    }

    std::mt19937& random() { return random_; }

private:
    std::mt19937 random_;

    std::size_t below(std::size_t most) { return random_() % most; }

    Point point()
    {
        auto const east  = static_cast<double>(below(3000)) / 1000;
        auto const north = static_cast<double>(below(3000)) / 1000;
        return snapped(36 + east, 34 + north);
    }
};

GazetteerIndex index_of(Places const& places)
{
    GazetteerBuilder builder;
    for (auto const& one : places) builder.add(one);
    return std::move(builder).finished();
}

using Answer = std::tuple<Place, double, double, std::optional<double>, std::vector<std::string>>;

std::vector<Answer> answers(std::vector<Match> const& matches)
{
    std::vector<Answer> all;
    for (auto const& match : matches) {
        all.emplace_back(match.place, match.score, match.likeness, match.distance_km, match.reasons);
    }
    return all;
}

}  // namespace

TEST_CASE("scores lie between the least and 1, best first, and each place comes once, whatever is asked")
{
    LocateSettings settings;
    std::size_t    found = 0;
    for (unsigned seed = 0; seed < 20; ++seed) {
        RandomPlaces    world{seed};
        Gazetteer const gazetteer{world.places(400)};
        for (int i = 0; i < 60; ++i) {
            auto const query   = world.query();
            auto const matches = locate(gazetteer, query, settings);
            INFO("seed " << seed << ", " << query.name << " in " << query.context);
            REQUIRE(matches.size() <= settings.limit);
            std::set<PlaceNumber> numbers;
            for (auto const& match : matches) {
                CHECK(match.score >= settings.least_score);
                CHECK(match.score <= 1);
                CHECK(match.likeness >= settings.least_likeness_hinted);
                CHECK(match.likeness <= 1);
                CHECK(match.score <= match.likeness);
                CHECK(match.place == gazetteer.place(match.number));
                CHECK(match.distance_km.has_value() == query.near.has_value());
                CHECK_FALSE(match.reasons.empty());
                CHECK(numbers.insert(match.number).second);
            }
            CHECK(std::ranges::is_sorted(matches, std::greater{}, &Match::score));
            found += matches.size();
        }
    }
    CHECK(found > 1000);
}

TEST_CASE("the order of the rows of a source changes no answer")
{
    std::size_t found = 0;
    for (unsigned seed = 100; seed < 130; ++seed) {
        RandomPlaces    world{seed};
        auto            places = world.places(400);
        Gazetteer const before{places};
        std::ranges::shuffle(places, world.random());
        Gazetteer const after{places};
        for (int i = 0; i < 40; ++i) {
            auto const query = world.query();
            auto const was   = answers(locate(before, query));
            INFO("seed " << seed << ", " << query.name << " in " << query.context);
            CHECK(answers(locate(after, query)) == was);
            found += was.size();
        }
    }
    CHECK(found > 1000);
}

TEST_CASE("a name that a place has is found, with that place's likeness 1 or a hundredth less for its article")
{
    RandomPlaces    world{7};
    auto const      places = world.places(300);
    Gazetteer const gazetteer{places};
    LocateSettings  settings;
    settings.limit       = 1000;
    settings.least_score = 0;
    for (auto const& place : places) {
        PlaceQuery query;
        query.name = place.name;
        query.near = place.point;
        INFO(place.name);
        auto const matches = locate(gazetteer, query, settings);
        CHECK(std::ranges::any_of(matches, [&](Match const& match) {
            return match.place.point == place.point && match.likeness >= 0.99;
        }));
    }
}

TEST_CASE("asking many names of one locator answers each as asked alone, whatever was asked before")
{
    for (unsigned seed = 200; seed < 210; ++seed) {
        RandomPlaces    world{seed};
        Gazetteer const gazetteer{std::vector{index_of(world.places(300)), index_of(world.places(100))}};
        Locator         locator{gazetteer};
        PlaceQuery      query;
        for (int i = 0; i < 60; ++i) {
            auto const context = i % 2 == 0 ? std::string{} : query.context;
            query = world.query();
            if (i % 2 == 1) query.context = context;
            INFO("seed " << seed << ", " << query.name << " in " << query.context);
            CHECK(answers(locator.locate(query)) == answers(locate(gazetteer, query)));
        }
    }
}

TEST_CASE("a smaller limit gives the beginning of the longer list")
{
    RandomPlaces    world{11};
    Gazetteer const gazetteer{world.places(400)};
    LocateSettings  many;
    many.limit = 100;
    for (int i = 0; i < 200; ++i) {
        auto const query = world.query();
        auto const all   = answers(locate(gazetteer, query, many));
        for (std::size_t const limit : {1, 2, 5}) {
            LocateSettings few;
            few.limit        = limit;
            auto const first = answers(locate(gazetteer, query, few));
            INFO(query.name << ", the first " << limit);
            REQUIRE(first.size() == std::min(limit, all.size()));
            CHECK(std::ranges::equal(first, std::span{all}.first(first.size())));
        }
    }
}
