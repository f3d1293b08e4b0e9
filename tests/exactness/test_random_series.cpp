// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "claims/claim_log.hpp"
#include "control_map/explained_change.hpp"
#include "control_map/series.hpp"
#include "control_map/stats.hpp"
#include "geo/geos.hpp"
#include "partition/cut.hpp"
#include "worlds/drawing.hpp"
#include "worlds/random_world.hpp"
#include "worlds/seeds.hpp"

using namespace frontline;
using namespace frontline::test;

namespace {

Date day(int number)
{
    return parse_date("2020-01-01").value() + Days{number};
}

/// Places taken at random by four parties, two of whom are allied, and one who changes sides.
ClaimLog random_log(RandomWorld& world, std::vector<Place> const& places, int days)
{
    static std::array<char const*, 5> const names{"red", "blue", "green", "red-ally", "turncoat"};
    std::vector<Claim>                      claims;
    auto const                              add = [&](Place const& place, int on, ClaimKind kind) {
        Claim claim;
        claim.id       = {"c" + std::to_string(claims.size())};
        claim.date     = {day(on), day(on)};
        claim.recorded = day(on);
        claim.place    = place.id;
        claim.kind     = kind;
        claim.actor    = {names[world.below(names.size())]};
        claim.from     = {names[world.below(names.size())]};
        if (claim.from == claim.actor) claim.from = ActorId{};
        claims.push_back(claim);
    };
    for (auto const& place : places) {
        if (world.below(10) > 0) add(place, 0, ClaimKind::held);
    }
    static std::array const kinds{ClaimKind::captured, ClaimKind::captured,  ClaimKind::contested,
                                  ClaimKind::besieged, ClaimKind::withdrew, ClaimKind::held};
    for (std::size_t i = 0, count = world.below(4 * places.size()); i < count; ++i) {
        add(places[world.below(places.size())], 1 + static_cast<int>(world.below(static_cast<std::size_t>(days))),
            kinds[world.below(kinds.size())]);
    }
    return ClaimLog{std::move(claims)};
}

using RegionKey = std::tuple<Control, Ring, std::vector<Ring>>;
using FrontKey  = std::tuple<ActorId, ActorId, Line>;

RegionKey key(Region const& region)
{
    return {region.control, region.polygon.outer, region.polygon.holes};
}

FrontKey key(FrontLine const& front)
{
    return {front.actor_a, front.actor_b, front.line};
}

template <typename Thing>
auto keys_on(std::vector<Lasting<Thing>> const& things, Date date)
{
    std::vector<decltype(key(things.front().thing))> keys;
    for (auto const& [thing, span] : things) {
        if (span.contains(date)) keys.push_back(key(thing));
    }
    std::ranges::sort(keys);
    return keys;
}

template <typename Thing>
auto keys_of(std::vector<Thing> const& things)
{
    std::vector<decltype(key(things.front()))> keys;
    for (auto const& thing : things) keys.push_back(key(thing));
    std::ranges::sort(keys);
    return keys;
}

void check_same(Region const& region, Region const& same)
{
    CHECK(region.area_km2 == same.area_km2);
    CHECK(region.places == same.places);
    CHECK(region.certainty == same.certainty);
    CHECK(region.evidence == same.evidence);
    CHECK(region.claims.newest == same.claims.newest);
    CHECK(region.claims.count == same.claims.count);
}

void check_same(FrontLine const& front, FrontLine const& same)
{
    CHECK(front.length_km == same.length_km);
    CHECK(front.evidence == same.evidence);
}

/// What is told of things on their first day.
template <typename Thing>
void check_first_days(std::vector<Lasting<Thing>> const& things, std::vector<Thing> const& of_day, Date date)
{
    for (auto const& [thing, span] : things) {
        if (span.from != date) continue;
        auto const same = std::ranges::find_if(of_day, [&](auto const& other) { return key(other) == key(thing); });
        REQUIRE(same != of_day.end());
        check_same(thing, *same);
    }
}

/// Spans of one thing that meet would have to be one span.
void check_spans(std::vector<Lasting<Region>> const& regions)
{
    for (auto const& one : regions) {
        for (auto const& other : regions) {
            if (one.span.until == other.span.from) CHECK(key(one.thing) != key(other.thing));
        }
    }
}

}  // namespace

TEST_CASE("series of random worlds are the maps of their days, however they are moved on")
{
    constexpr int days = 40;
    for (auto const seed : seeds(3000, 60)) {
        INFO("seed " << seed);
        RandomWorld         world{seed};
        auto const          land      = united(repaired(world.land(world.real(-150, 150), world.real(-60, 60))));
        auto const          places    = world.places(2 + world.below(80), land);
        CellSettings const  cells     = seed % 3 == 0 ? CellSettings{10, 30, 20} : CellSettings{2, 0, 30};
        auto const          partition = cut(land, places, cells);
        auto const          story     = random_log(world, places, days);
        Timeline const      timeline{story};
        PaintSettings const settings{PaintMethod::nearest, 40};
        Painter const       painter{partition, settings};
        std::vector<Date>   dates;
        for (int i = 0; i < days; ++i) dates.push_back(day(i));
        auto const over = series(partition, parties(), dates, moving_map(painter, timeline, day(0)));
        check_spans(over.regions);
        for (auto const date : dates) {
            INFO(to_iso(date));
            auto const map    = painter.paint(timeline.on(date));
            auto const of_day = regions(partition, map);
            REQUIRE(keys_on(over.regions, date) == keys_of(of_day));
            auto const fronts = front_lines(partition, map, parties());
            REQUIRE(keys_on(over.fronts, date) == keys_of(fronts));
            check_first_days(over.regions, of_day, date);
            check_first_days(over.fronts, fronts, date);
        }
    }
}

TEST_CASE("a diff is the land of the cells that changed hands")
{
    for (auto const seed : seeds(4000, 60)) {
        INFO("seed " << seed);
        RandomWorld         world{seed};
        auto const          land      = united(repaired(world.land(world.real(-150, 150), world.real(-60, 60))));
        auto const          places    = world.places(2 + world.below(80), land);
        auto const          partition = cut(land, places, CellSettings{2, 0, 30});
        auto const          story     = random_log(world, places, 20);
        Timeline const      timeline{story};
        auto const          before = paint(partition, timeline.on(day(3)), {PaintMethod::nearest, 0});
        auto const          after  = paint(partition, timeline.on(day(12)), {PaintMethod::nearest, 0});
        std::vector<Label>  labels;
        Labels<std::pair<ActorId, ActorId>> hands;
        for (CellIndex cell = 0; cell < partition.cells.size(); ++cell) {
            auto const from = before.control_of(cell).actor, to = after.control_of(cell).actor;
            labels.push_back(from == to ? unlabelled : hands.of({from, to}));
        }
        auto const expected = polygons_of(partition, labels);
        auto const found    = explained_changes(partition, before, after, as_real);
        REQUIRE(found.size() == expected.size());
        for (std::size_t i = 0; i < found.size(); ++i) {
            CHECK(found[i].polygon == expected[i].polygon);
            CHECK(std::pair{found[i].lost_by, found[i].gained_by} == hands.value(expected[i].label));
        }
    }
}

namespace {

/// Hands before and after, by cell.
using HandsOfCells = std::map<CellIndex, std::pair<ActorId, ActorId>>;

/// By the cells whose sites lie in the changed land: what a reader of the polygons would find.
HandsOfCells hands_of(Partition const& partition, std::vector<ExplainedChange> const& changes)
{
    HandsOfCells hands;
    for (auto const& change : changes) {
        for (CellIndex cell = 0; cell < partition.cells.size(); ++cell) {
            auto const& each = partition.cells[cell];
            if (partition.faces_of(cell).size() == 1 && side_of(each.site, change.polygon) == Side::inside) {
                CHECK(hands.emplace(cell, std::pair{change.lost_by, change.gained_by}).second);
            }
        }
    }
    return hands;
}

/// One diff after another.
HandsOfCells added(HandsOfCells first, HandsOfCells const& second)
{
    for (auto const& [cell, hands] : second) {
        auto const [entry, is_new] = first.try_emplace(cell, hands);
        if (!is_new) CHECK(entry->second.second == hands.first);
        entry->second.second = hands.second;
    }
    std::erase_if(first, [](auto const& entry) { return entry.second.first == entry.second.second; });
    return first;
}

}  // namespace

TEST_CASE("diffs add up: what changed from A to B and from B to C is what changed from A to C, cell by cell")
{
    for (auto const seed : seeds(5000, 60)) {
        INFO("seed " << seed);
        RandomWorld    world{seed};
        auto const     land      = united(repaired(world.land(world.real(-150, 150), world.real(-60, 60))));
        auto const     places    = world.places(2 + world.below(80), land);
        auto const     partition = cut(land, places, CellSettings{2, 0, 30});
        auto const     story     = random_log(world, places, 20);
        Timeline const timeline{story};
        auto const     map_on = [&](int number) {
            return paint(partition, timeline.on(day(number)), {PaintMethod::nearest, 0});
        };
        auto const a = map_on(3), b = map_on(8), c = map_on(15);
        auto const diff = [&](ControlMap const& before, ControlMap const& after) {
            auto const all = explained_changes(partition, before, after, type_since(before.on(), after));
            double     cells_km2 = 0, sum_km2 = 0;
            for (CellIndex cell = 0; cell < partition.cells.size(); ++cell) {
                auto const is_changed = before.control_of(cell).actor != after.control_of(cell).actor;
                cells_km2 += is_changed ? partition.cells[cell].area_km2 : 0;
            }
            for (auto const& change : all) sum_km2 += change.area_km2;
            CHECK(sum_km2 == Approx(cells_km2).epsilon(1e-12));
            return hands_of(partition, all);
        };
        CHECK(added(diff(a, b), diff(b, c)) == diff(a, c));
    }
}

namespace {

/// What `stats` must say of one map, counted anew.
std::map<ActorId, ActorStats> counted(Partition const& partition, ControlMap const& map, Inhabitants const& inhabitants)
{
    std::map<ActorId, ActorStats> actors;
    for (CellIndex cell = 0; cell < partition.cells.size(); ++cell) {
        auto&      actor = actors[map.control_of(cell).actor];
        auto const area  = partition.cells[cell].area_km2;
        actor.area_km2 += area;
        actor.contested_km2 += map.control_of(cell).status == Status::contested ? area : 0;
        actor.inhabited_km2 += inhabitants.is_inhabited[cell] ? area : 0;
        actor.people += inhabitants.people[cell];
    }
    for (auto const& holding : map.holdings.all) {
        auto const& control = map.holdings.control_of(holding);
        if (is_known(holding) && control.status != Status::unknown) ++actors[control.actor].places;
    }
    for (auto const& front : front_lines(partition, map, parties())) {
        actors[front.actor_a].front_km += front.length_km;
        actors[front.actor_b].front_km += front.length_km;
    }
    return actors;
}

void check_day(DayStats const& told, std::map<ActorId, ActorStats> expected)
{
    auto const is_near = [](double km2) { return Approx(km2).epsilon(1e-9).margin(1e-6); };
    for (auto const& [id, actor] : told.actors) {
        auto const& counted = expected[id];
        CHECK(actor.area_km2 == is_near(counted.area_km2));
        CHECK(actor.contested_km2 == is_near(counted.contested_km2));
        CHECK(actor.inhabited_km2 == is_near(counted.inhabited_km2));
        CHECK(actor.people == counted.people);
        CHECK(actor.places == counted.places);
        CHECK(actor.front_km == is_near(counted.front_km));
        expected.erase(id);
    }
    for (auto const& [id, missing] : expected) CHECK(missing.area_km2 == is_near(0));
}

}  // namespace

TEST_CASE("stats that follow a map are those of the day counted anew; gains less losses are what land grew by")
{
    for (auto const seed : seeds(6000, 40)) {
        INFO("seed " << seed);
        constexpr int       days = 30;
        RandomWorld         world{seed};
        auto const          land      = united(repaired(world.land(world.real(-150, 150), world.real(-60, 60))));
        auto const          places    = world.places(2 + world.below(60), land);
        CellSettings const  cells     = seed % 3 == 0 ? CellSettings{10, 30, 20} : CellSettings{2, 0, 30};
        auto const          partition = cut(land, places, cells);
        auto const          story     = random_log(world, places, days);
        Timeline const      timeline{story};
        PaintSettings const settings{PaintMethod::nearest, 40};
        Painter const       painter{partition, settings};
        Inhabitants         inhabitants{{}, {}, true};
        for (CellIndex cell = 0; cell < partition.cells.size(); ++cell) {
            inhabitants.is_inhabited.push_back(world.below(2) == 0);
            inhabitants.people.push_back(static_cast<std::int64_t>(world.below(1000)));
        }
        StatsQuestion question;
        for (int i = 0; i < days; ++i) question.changes.push_back(day(i));
        for (int i = 0; i < days; i += 1 + static_cast<int>(seed % 7)) question.rows.push_back(day(i));
        auto const all = stats(partition, parties(), inhabitants, question, moving_map(painter, timeline, day(0)));
        REQUIRE(all.size() == question.rows.size());
        std::map<ActorId, double> grown;
        for (auto const& told : all) {
            INFO(to_iso(told.on));
            check_day(told, counted(partition, painter.paint(timeline.on(told.on)), inhabitants));
            for (auto const& [id, actor] : told.actors) {
                if (told.on == day(0)) grown[id] = actor.area_km2;
                else grown[id] += actor.since.net_km2();
                CHECK(grown[id] == Approx(actor.area_km2).epsilon(1e-9).margin(1e-6));
            }
        }
    }
}
