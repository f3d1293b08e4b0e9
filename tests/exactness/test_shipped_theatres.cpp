// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "control_map/region.hpp"
#include "control_map/series.hpp"
#include "io/read_theatre.hpp"
#include "worlds/drawing.hpp"
#include "worlds/exactness.hpp"

using namespace frontline;
using frontline::test::inexactness;
using frontline::test::to_letters;

namespace {

struct Campaign {
    char const* folder;
    char const* from;
    char const* until;
};

Campaign const idlib{"idlib-2020", "2019-12-19", "2020-03-06"};
Campaign const libya{"western-libya-2019", "2019-04-01", "2020-06-10"};

Theatre shipped(Campaign const& campaign)
{
    Problems problems;
    auto     theatre = read_theatre(std::string{FRONTLINE_SOURCE_DIR "/data/theatres/"} + campaign.folder, problems);
    CHECK_FALSE(has_errors(problems));
    return theatre;
}

DateSpan span_of(Campaign const& campaign)
{
    return {parse_date(campaign.from).value(), parse_date(campaign.until).value()};
}

std::string at(Theatre const& theatre, ControlMap const& map, char const* name)
{
    std::string found;
    for (auto const& holding : map.holdings.all) {
        auto const place = theatre.gazetteer.find(holding.place);
        if (!place || place->name != name) continue;
        found += (found.empty() ? "" : " ") + to_letters(map.holdings.control_of(holding));
    }
    return found;
}

std::vector<ClaimId> ids(ClaimsBehind const& claims)
{
    std::vector<ClaimId> ids;
    for (auto const* claim : claims.newest) ids.push_back(claim->id);
    return ids;
}

using RegionKey = std::tuple<Control, Ring, std::vector<Ring>>;

std::vector<RegionKey> keys(std::vector<Region const*> const& regions)
{
    std::vector<RegionKey> keys;
    for (auto const* region : regions) keys.emplace_back(region->control, region->polygon.outer, region->polygon.holes);
    std::ranges::sort(keys);
    return keys;
}

}  // namespace

TEST_CASE("maps of the shipped theatres are exact on every date of their campaigns")
{
    for (auto const& campaign : {idlib, libya}) {
        INFO(campaign.folder);
        auto const  theatre = shipped(campaign);
        Maps const  maps{theatre};
        auto const& partition = maps.partition();
        for (auto const& finding : verify(partition)) FAIL_CHECK(finding);
        auto const land = area_deg2(theatre.land);
        CHECK(std::abs(area_deg2(partition.outline) - land) <= 1e-7 * land);
        // On the days in between the map is that of the day before: the next test shows it.
        for (auto const day : maps.days_of_change(span_of(campaign), Days{1})) {
            INFO(to_iso(day));
            for (auto const& finding : inexactness(partition, maps.on(day), theatre.actors)) FAIL_CHECK(finding);
        }
    }
}

TEST_CASE("what of a series is valid on a day is exactly the map of that day")
{
    for (auto const& campaign : {idlib, libya}) {
        INFO(campaign.folder);
        auto const theatre = shipped(campaign);
        Maps const maps{theatre};
        auto const span = span_of(campaign);
        auto const over =
            series(maps.partition(), theatre.actors, maps.days_of_change(span, Days{1}), maps.from(span.from));
        for (auto day = span.from; day < *span.until; day += Days{1}) {
            INFO(to_iso(day));
            std::vector<Region const*> valid;
            for (auto const& [region, time] : over.regions) {
                if (time.contains(day)) valid.push_back(&region);
            }
            auto const                 of_map = regions(maps.partition(), maps.on(day));
            std::vector<Region const*> expected;
            for (auto const& region : of_map) expected.push_back(&region);
            REQUIRE(keys(valid) == keys(expected));
        }
    }
}

TEST_CASE("a map of what was known on a day is that of a log that ends with what was recorded by then")
{
    auto       theatre = shipped(idlib);
    auto const day     = parse_date("2020-01-31").value();
    Maps const known{theatre, {day, Level::group, {}}};
    auto       earlier = theatre.claims.as_known(day);
    REQUIRE(earlier.all().size() < theatre.claims.all().size());
    auto const                        of_known = regions(known.partition(), known.on(day));
    std::vector<std::vector<ClaimId>> known_claims;  // before the log that has them goes
    for (auto const& region : of_known) known_claims.push_back(ids(region.claims));
    theatre.claims      = std::move(earlier);
    Maps const told{theatre};
    auto const of_told = regions(told.partition(), told.on(day));
    REQUIRE(of_known.size() == of_told.size());
    for (std::size_t i = 0; i < of_told.size(); ++i) {
        CHECK(of_known[i].control == of_told[i].control);
        CHECK(of_known[i].polygon == of_told[i].polygon);
        CHECK(known_claims[i] == ids(of_told[i].claims));
    }
}

TEST_CASE("the map of Syria of 2 March 2020 is the article's")
{
    auto const theatre = shipped(idlib);
    Maps const maps{theatre};
    auto const map = maps.on(parse_date("2020-03-02").value());
    for (auto const* town : {"Saraqib", "Damascus", "Hazzarin", "Kafr Mus", "Kawkabah", "Kafr Nabl"}) {
        INFO(town);
        CHECK(at(theatre, map, town) == "SAA");
    }
    for (auto const* town : {"Idlib", "Sarmin"}) {
        INFO(town);
        CHECK(at(theatre, map, town) == "OPP");
    }
    CHECK(at(theatre, map, "Nayrab") == "SAA OPP");  // the one by Aleppo, and the one by Saraqib
    CHECK(at(theatre, map, "Hmeimim air base") == "RUSSIA");
}

TEST_CASE("the map of Libya of 2 March 2020 is the article's")
{
    auto const theatre = shipped(libya);
    Maps const maps{theatre};
    auto const map = maps.on(parse_date("2020-03-02").value());
    CHECK(at(theatre, map, "Aziziya") == "LNA");
    CHECK(at(theatre, map, "Tripoli") == "GNA!LNA");
    CHECK(at(theatre, map, "Ain Zara") == "GNA/LNA");
    CHECK(at(theatre, map, "Salah al-Din") == "GNA/LNA");
    CHECK(at(theatre, map, "Benghazi") == "LNA");
    CHECK(at(theatre, map, "Misrata") == "GNA");
}

TEST_CASE("every claim of the shipped theatres is placed")
{
    for (auto const& campaign : {idlib, libya}) {
        auto const theatre = shipped(campaign);
        for (auto const& claim : theatre.claims.all()) {
            INFO(claim.id.text);
            CHECK_FALSE(claim.place.empty());
        }
    }
}
