// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <array>
#include <string>

#include "claims/claim_log.hpp"
#include "control_map/ground_land.hpp"
#include "control_map/moving_map.hpp"
#include "control_map/series.hpp"
#include "geo/geos.hpp"
#include "partition/cut.hpp"
#include "worlds/drawing.hpp"
#include "worlds/random_world.hpp"
#include "worlds/seeds.hpp"

using namespace frontline;
using namespace frontline::test;

namespace {

constexpr int days = 30;

Date day(int number)
{
    return parse_date("2020-01-01").value() + Days{number};
}

/// Two or three parties, their lands side by side and now and then apart, overlapping, or beyond the land.
Baseline random_baseline(RandomWorld& world, double lon, double lat)
{
    static std::array<char const*, 3> const names{"blue", "green", "red"};
    Baseline                                baseline{day(0), {}};
    auto const                              parties = 1 + world.below(3);
    for (std::size_t i = 0; i < parties; ++i) {
        auto const west = lon - 1.2 + 2.4 * static_cast<double>(i) / static_cast<double>(parties);
        auto const east = west + 2.4 / static_cast<double>(parties) - world.real(-0.05, 0.1);
        Polygon const land{{snapped(west, lat - 1.2), snapped(east, lat - 1.2), snapped(east, lat + 1.2),
                            snapped(west + world.real(-0.2, 0), lat + 1.2)},
                           {}};
        baseline.lands.push_back({{names[i]}, {land}});
    }
    return baseline;
}

/// Areas that overlap, each with the places in it, and a line, around which claims are made.
std::vector<Ground> random_grounds(RandomWorld& world, double lon, double lat, std::vector<Place> const& places)
{
    std::vector<Ground> grounds;
    for (auto count = world.below(4); count > 0; --count) {
        auto& ground = grounds.emplace_back();
        ground.area  = {{world.star(lon + world.real(-0.5, 0.5), lat, 0.1, 0.7, 3 + world.below(9)), {}}};
        for (auto const& place : places) {
            if (side_of(place.point, ground.area) != Side::outside) ground.places.push_back(place.id);
        }
        std::ranges::sort(ground.places);
    }
    if (!grounds.empty()) grounds.push_back({{}, {world.star(lon, lat, 0.1, 1.2, 5)}, {}});
    return grounds;
}

/// Claims of all kinds, some from before the baseline, most places silent at first.
ClaimLog random_log(RandomWorld& world, std::vector<Place> const& places, std::vector<Ground> const& grounds = {})
{
    static std::array<char const*, 4> const names{"red", "blue", "green", "turncoat"};
    static std::array const                 kinds{ClaimKind::captured, ClaimKind::captured, ClaimKind::captured,
                                                  ClaimKind::contested, ClaimKind::besieged, ClaimKind::withdrew,
                                                  ClaimKind::held};
    std::vector<Claim> claims;
    for (std::size_t i = 0, count = world.below(2 * places.size()); i < count; ++i) {
        Claim      claim;
        auto const on  = day(static_cast<int>(world.below(days + 5)) - 3);
        claim.id       = {"c" + std::to_string(claims.size())};
        claim.date     = {on, on};
        claim.recorded = on;
        claim.place    = places[world.below(places.size())].id;
        claim.kind     = kinds[world.below(kinds.size())];
        claim.actor    = ActorId{names[world.below(names.size())]};
        if (world.below(2) == 0) claim.from = ActorId{names[world.below(names.size())]};
        if (claim.from == claim.actor) claim.from = ActorId{};
        if (world.below(5) == 0) claim.until = on + Days{1 + static_cast<int>(world.below(9))};
        if (!grounds.empty() && world.below(4) == 0) {
            claim.place = PlaceId{};
            set_ground(claim, grounds[world.below(grounds.size())]);
            if (claim.is_about_line()) claim.kind = ClaimKind::held;
        }
        claims.push_back(claim);
    }
    return ClaimLog{std::move(claims)};
}

/// What a cell is painted with, in words that do not depend on how controls are numbered.
auto told(ControlMap const& map, CellIndex cell)
{
    auto const& paint = map.cells[cell];
    return std::tuple{map.control_of(cell), paint.holding, paint.certainty.parts()};
}

std::size_t differing_cells(ControlMap const& a, ControlMap const& b)
{
    std::size_t count = 0;
    for (CellIndex cell = 0; cell < a.cells.size(); ++cell) count += told(a, cell) != told(b, cell);
    return count;
}

bool has_claims(ClaimLog const& log, PlaceId const& place)
{
    return std::ranges::binary_search(log.by_place(), place, {}, &PlaceClaims::place);
}

std::vector<Place> with_claims(std::vector<Place> const& places, ClaimLog const& log)
{
    std::vector<Place> found;
    for (auto const& place : places) {
        if (has_claims(log, place.id)) found.push_back(place);
    }
    return found;
}

std::vector<Point> without_claims(std::vector<Place> const& places, ClaimLog const& log, MultiPolygon const& land)
{
    std::vector<Point> found;
    for (auto const& place : places) {
        if (!has_claims(log, place.id) && side_of(place.point, land) != Side::outside) {
            found.push_back(place.point);
        }
    }
    return found;
}

/// What stands behind the regions that began on that day, as it was kept from day to day and as it is counted anew.
void check_claims(Series const& series, Date last, std::vector<Region> const& anew)
{
    for (auto const& [region, span] : series.regions) {
        if (span.from != last) continue;
        auto const same = std::ranges::find(anew, region.polygon, &Region::polygon);
        REQUIRE(same != anew.end());
        CHECK(same->claims.newest == region.claims.newest);
        CHECK(same->claims.count == region.claims.count);
        CHECK(same->places == region.places);
    }
}

}  // namespace

TEST_CASE("a map that is moved on from day to day is the map that would be painted anew")
{
    static std::array const methods{PaintMethod::combined, PaintMethod::combined, PaintMethod::combined,
                                    PaintMethod::sweep, PaintMethod::nearest, PaintMethod::voronoi};
    for (auto const seed : seeds(5000, 90)) {
        INFO("seed " << seed);
        RandomWorld         world{seed};
        auto const          lon       = world.real(-150, 150);
        auto const          lat       = world.real(-60, 60);
        auto const          land      = united(repaired(world.land(lon, lat)));
        auto const          places    = world.places(2 + world.below(250), land);
        auto const          grounds   = random_grounds(world, lon, lat, places);
        auto const          log       = random_log(world, places, grounds);
        auto const          baseline  = seed % 7 == 0 ? Baseline{} : random_baseline(world, lon, lat);
        PaintSettings const settings{methods[seed % methods.size()], world.real(0, 60), world.real(1, 15)};
        CellSettings const  cells     = seed % 3 == 0 ? CellSettings{2, 0, 30} : CellSettings{5, 20, 20};
        LinesToNode const   lines{zones_of(baseline), {}, shapes_of(log.grounds())};
        auto const          partition = cut(land, with_claims(places, log), lines, cells);
        Painter const       painter{partition, settings, baseline, without_claims(places, log, land)};
        Timeline const      timeline{log, {}, {}, grounds_of_tracts(partition.tracts, log.grounds())};
        auto                moving = moving_map(painter, timeline, day(0));
        std::vector<Date>   dates{day(0)};
        for (int i = 1; i < days; i += 1 + static_cast<int>(world.below(3))) {
            INFO(to_iso(day(i)));
            dates.push_back(day(i));
            auto const before = moving.map();
            auto const moved  = moving.move_on(day(i));
            auto const anew   = painter.paint(timeline.on(day(i)));
            REQUIRE(differing_cells(moving.map(), anew) == 0);
            REQUIRE(moved.cells.size() == differing_cells(moving.map(), before));
        }
        check_claims(series(partition, parties(), dates, moving_map(painter, timeline, day(0))), dates.back(),
                     regions(partition, painter.paint(timeline.on(dates.back()))));
    }
}
