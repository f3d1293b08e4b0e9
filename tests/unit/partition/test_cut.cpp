// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <string>

#include "base/failure.hpp"
#include "geo/geodesic.hpp"
#include "geo/plane_index.hpp"
#include "partition/cut.hpp"
#include "partition/infill.hpp"
#include "partition/walk.hpp"
#include "worlds/random_world.hpp"
#include "worlds/seeds.hpp"

using namespace frontline;
using frontline::test::RandomWorld;
using frontline::test::seeds;

namespace {

CellSettings const only_places{2, 0, 30};

Place place(char const* id, double lon, double lat)
{
    Place result;
    result.id    = PlaceId{id};
    result.point = snapped(lon, lat);
    return result;
}

MultiPolygon box(double west, double south, double east, double north)
{
    return {{{snapped(west, south), snapped(east, south), snapped(east, north), snapped(west, north)}, {}}};
}

double land_difference(Partition const& partition, MultiPolygon const& land)
{
    return std::abs(area_deg2(partition.outline) - area_deg2(land)) / area_deg2(land);
}

void check(Partition const& partition)
{
    for (auto const& finding : verify(partition)) FAIL_CHECK(finding);
}

}  // namespace

TEST_CASE("two places part a square between them")
{
    auto const land      = box(10, 10, 11, 11);
    auto const partition = cut(land, {place("a", 10.25, 10.5), place("b", 10.75, 10.5)}, only_places);
    check(partition);
    REQUIRE(partition.cells.size() == 2);
    CHECK(partition.cells[0].area_km2 == Approx(partition.cells[1].area_km2).epsilon(1e-4));
    CHECK(partition.cells[0].area_km2 + partition.cells[1].area_km2 == Approx(area_km2(partition.outline)));
    CHECK(land_difference(partition, land) < 1e-12);
}

TEST_CASE("a land with one place is one cell, without places and infill it cannot be cut")
{
    auto const partition = cut(box(10, 10, 11, 11), {place("a", 10.25, 10.5)}, only_places);
    check(partition);
    CHECK(partition.cells.size() == 1);
    CHECK(partition.outline == box(10, 10, 11, 11));
    CHECK_THROWS_AS(cut(box(10, 10, 11, 11), {}, only_places), Failure);
}

TEST_CASE("places on one snapped point share a cell")
{
    auto const partition =
        cut(box(10, 10, 11, 11), {place("b", 10.2, 10.5), place("a", 10.2, 10.5), place("c", 10.7, 10.5)}, only_places);
    check(partition);
    CHECK(partition.cells.size() == 2);
    CHECK(partition.cell_of_place.at(PlaceId{"a"}) == partition.cell_of_place.at(PlaceId{"b"}));
    CHECK(partition.cells[partition.cell_of_place.at(PlaceId{"a"})].places == std::vector{PlaceId{"a"}, PlaceId{"b"}});
}

TEST_CASE("a place far at sea has no cell")
{
    auto const partition = cut(box(10, 10, 11, 11), {place("a", 10.5, 10.5), place("sea", 14, 10.5)}, only_places);
    check(partition);
    CHECK(partition.cells.size() == 1);
    CHECK_FALSE(partition.cell_of_place.contains(PlaceId{"sea"}));
}

TEST_CASE("places far off a small land part it all the same")
{
    auto const land      = box(10, 10, 10.01, 10.01);
    auto const partition = cut(land, {place("a", 9.5, 10), place("b", 10.51, 10)}, only_places);
    check(partition);
    REQUIRE(partition.cells.size() == 2);
    CHECK(partition.cells[0].area_km2 == Approx(partition.cells[1].area_km2).epsilon(1e-3));
}

TEST_CASE("an island and a hole inside one cell belong to it and keep their borders")
{
    auto land = box(10, 10, 11, 11);
    land.front().holes.push_back({snapped(10.1, 10.1), snapped(10.1, 10.2), snapped(10.2, 10.2), snapped(10.2, 10.1)});
    land.push_back(box(10.12, 10.12, 10.15, 10.15).front());
    auto const partition = cut(land, {place("a", 10.25, 10.5), place("b", 10.75, 10.5)}, only_places);
    check(partition);
    CHECK(partition.cells.size() == 2);
    CHECK(area_deg2(partition.outline) == Approx(area_deg2(land)).epsilon(1e-13));
    CHECK(partition.outline.size() == 2);
    auto const polygons = polygons_of(partition, {0, 1});
    REQUIRE(polygons.size() == 3);
    CHECK(std::ranges::count_if(polygons, [](auto const& p) { return p.polygon.holes.size() == 1; }) == 1);
}

TEST_CASE("a lake on an island in a lake is a hole of the island, though all of it is one cell")
{
    auto const ring = [](double least, double most) { return box(least, least, most, most).front().outer; };
    auto const hole = [&](double least, double most) {
        auto const outer = ring(least, most);
        return Ring(outer.rbegin(), outer.rend());
    };
    MultiPolygon const land{{ring(10, 11), {hole(10.1, 10.4)}}, {ring(10.2, 10.3), {hole(10.24, 10.26)}}};
    auto const         partition = cut(land, {place("a", 10.7, 10.7)}, only_places);
    check(partition);
    auto const polygons = polygons_of(partition, {0});
    REQUIRE(polygons.size() == 2);
    for (std::size_t i = 0; i < 2; ++i) {
        CHECK(polygons[i].polygon.holes.size() == 1);
        CHECK((twice_area_e14(polygons[i].polygon) == twice_area_e14(land[i])));
        CHECK(partition.in_km2(partition.faces[polygons[i].faces.at(0)].area) == Approx(area_km2(land[i])));
    }
}

TEST_CASE("small lakes beside the border of two cells are holes of the cell that they lie in")
{
    auto land = box(10, 60, 10.1, 60.4);
    for (auto lat = snapped(10, 60.1999).lat_e7; lat < snapped(10, 60.2001).lat_e7; lat += 10) {
        auto const lon = snapped(10.033, 60).lon_e7;
        land.front().holes.push_back({{lon, lat}, {lon, lat + 1}, {lon + 1, lat + 1}, {lon + 1, lat}});
    }
    auto const partition = cut(land, {place("a", 10.05, 60.1), place("b", 10.05, 60.3)}, only_places);
    check(partition);
    CHECK(partition.cells.size() == 2);
    CHECK(partition.faces.size() == 2);
}

TEST_CASE("places a few centimetres apart keep their own cells")
{
    auto const partition = cut(box(10, 10, 11, 11), {place("a", 10.5, 10.5), place("b", 10.5000003, 10.5000001)}, {});
    check(partition);
    CHECK(partition.cell_of_place.size() == 2);
}

TEST_CASE("a place on the land that is too near to others for a cell of its own shares one")
{
    std::vector<Place> places;
    for (int i = 0; i < 49; ++i) {
        auto const id = "p" + std::to_string(i);
        places.push_back(place(id.c_str(), 37 + i % 7 * 1e-7, 36 + i / 7 * 1e-7));
    }
    auto const partition = cut(box(10, 10, 40, 40), places, only_places);
    CHECK(partition.cells.size() < 49);
    CHECK(partition.cell_of_place.size() == 49);
    std::size_t housed = 0;
    for (auto const& cell : partition.cells) housed += cell.places.size();
    CHECK(housed == 49);
}

TEST_CASE("no land is farther from the middle of its cell than the settings say")
{
    CellSettings const settings{5, 20, 30};
    auto const partition = cut(box(10, 10, 12, 12), {place("a", 10.25, 10.5), place("b", 10.27, 10.5)}, settings);
    check(partition);
    auto const evidence = snapped(10.25, 10.5);
    for (HalfEdgeIndex h = 0; h < partition.half_edges.count(); ++h) {
        auto const cell = partition.cell_left_of(h);
        if (!cell) continue;
        auto const corner = partition.origin(h);
        auto const most   = distance_km(corner, evidence) <= settings.near_km ? 5.0 : 20.0;
        CHECK(distance_km(corner, partition.cells[*cell].site) <= most * 1.001);
    }
}

TEST_CASE("no point of the box is farther from places and infill than the settings say")
{
    for (unsigned seed = 60; seed < 70; ++seed) {
        INFO("seed " << seed);
        RandomWorld             world{seed};
        PlaneBox const          box{{0, 0}, {200e3, 200e3}};
        std::vector<PlanePoint> places;
        for (std::size_t i = 0, count = world.below(30); i < count; ++i) {
            places.push_back({world.real(-50e3, 250e3), world.real(-50e3, 250e3)});
        }
        CellSettings const settings{world.real(1, 8), world.real(8, 30), world.real(1, 40)};
        PlaneIndex const   evidence{places};
        auto               sites = infill(places, box, settings);
        sites.insert(sites.end(), places.begin(), places.end());
        PlaneIndex const index{sites};
        for (int i = 0; i < 3000; ++i) {
            PlanePoint const p{world.real(0, 200e3), world.real(0, 200e3)};
            auto const       place   = evidence.nearest(p);
            auto const       is_near = place && place->distance <= settings.near_km * 1e3;
            auto const       most    = (is_near ? settings.spacing_km : settings.empty_spacing_km) * 1e3;
            CHECK(index.nearest(p)->distance <= most);
        }
    }
}

TEST_CASE("lands that cannot be cut are refused")
{
    CHECK_THROWS_AS(cut({}, {place("a", 0, 0)}), Failure);
    CHECK_THROWS_AS(cut(box(-179, 10, 179, 11), {place("a", 0, 10.5)}), Failure);
    CHECK_THROWS_AS(cut(box(10, 80, 11, 90), {place("a", 10.5, 85)}), Failure);
}

TEST_CASE("the order of places does not matter")
{
    RandomWorld world{7};
    auto const  land   = world.land(36, 35);
    auto        places = world.places(60, land);
    auto const  one    = cut(land, places);
    std::ranges::reverse(places);
    auto const other = cut(land, places);
    CHECK(one.vertices == other.vertices);
    CHECK(one.cell_of_place == other.cell_of_place);
    CHECK(one.outline == other.outline);
}

TEST_CASE("random lands with holes and islands are cut into sound partitions, painted at random")
{
    for (auto const seed : seeds(0, 400)) {
        INFO("seed " << seed);
        RandomWorld        world{seed};
        auto const         land = world.land(world.real(-150, 150), world.real(-60, 60));
        auto const         places = world.places(1 + world.below(60), land);
        CellSettings const settings = seed % 4 == 0 ? CellSettings{8, 25, 20} : only_places;
        auto const         partition = cut(land, places, settings);
        check(partition);
        CHECK(land_difference(partition, land) < 1e-7);

        std::vector<Label> labels;
        for (std::size_t i = 0; i < partition.cells.size(); ++i) labels.push_back(static_cast<Label>(world.below(3)));
        Wide sum = 0;
        for (auto const& [label, polygon, faces] : polygons_of(partition, labels)) sum += twice_area_e14(polygon);
        CHECK((sum == twice_area_e14(partition.outline)));
    }
}

TEST_CASE("of places that fall together on a continental land one has the cell, and the other shares it")
{
    auto land = box(-20, -30, 40, 30);
    land.push_back(box(60, 0, 60.1, 0.1).front());
    auto const partition = cut(land, {place("a", 10, 10), place("b", 10.0000001, 10)}, only_places);
    check(partition);
    CHECK(partition.cell_of_place.size() == 2);
    for (auto const& [id, cell] : partition.cell_of_place) CHECK(partition.cells[cell].area_km2 > 1e6);
}

namespace {

double area_of_zone(Partition const& partition, ZoneIndex zone)
{
    double area = 0;
    for (auto const& cell : partition.cells) area += cell.zone == zone ? cell.area_km2 : 0;
    return area;
}

/// From a point to an edge, in units of 1e-7 degrees.
double distance_e7(Point p, Point a, Point b)
{
    auto const dx = static_cast<double>(b.lon_e7) - a.lon_e7, dy = static_cast<double>(b.lat_e7) - a.lat_e7;
    auto const px = static_cast<double>(p.lon_e7) - a.lon_e7, py = static_cast<double>(p.lat_e7) - a.lat_e7;
    auto const share = std::clamp((px * dx + py * dy) / (dx * dx + dy * dy), 0.0, 1.0);
    return std::hypot(px - share * dx, py - share * dy);
}

/// The land of a zone.
MultiPolygon land_of_zone(Partition const& partition, ZoneIndex zone)
{
    std::vector<Label> labels;
    for (auto const& cell : partition.cells) labels.push_back(cell.zone == zone ? 0 : unlabelled);
    MultiPolygon land;
    for (auto& [label, polygon, faces] : polygons_of(partition, labels)) land.push_back(std::move(polygon));
    return land;
}

}  // namespace

TEST_CASE("cells know the zone that they lie in, and the land of a zone is the zone")
{
    auto const land = box(10, 10, 11, 11);
    auto const west = box(9.9, 9.9, 10.4, 11.1);
    auto const hill = box(10.6, 10.3, 10.7, 10.4);
    auto const east = box(10.3, 9, 10.5, 12);
    auto const partition =
        cut(land, {place("a", 10.25, 10.5), place("b", 10.75, 10.5)}, {{west, hill, east}, {}}, only_places);
    check(partition);
    CHECK(area_of_zone(partition, 0) == Approx(area_km2(box(10, 10, 10.4, 11))));
    CHECK(area_of_zone(partition, 1) == Approx(area_km2(hill)));
    CHECK(area_of_zone(partition, 2) == Approx(area_km2(box(10.4, 10, 10.5, 11))));
    CHECK(land_of_zone(partition, 1) == hill);
    CHECK(partition.cells[partition.cell_of_place.at(PlaceId{"a"})].zone == 0);
    CHECK(partition.cells[partition.cell_of_place.at(PlaceId{"b"})].zone == no_zone);
}

TEST_CASE("a barrier parts the cells that it runs through, and one that ends inside a cell parts nothing")
{
    auto const land   = box(10, 10, 11, 11);
    auto const places = std::vector{place("a", 10.25, 10.5), place("b", 10.75, 10.5)};
    Line const river{snapped(10.1, 9.5), snapped(10.1, 11.5)};
    Line const brook{snapped(10.8, 10.6), snapped(10.9, 10.9)};
    auto const partition = cut(land, places, {{}, {river, brook}}, only_places);
    check(partition);
    REQUIRE(partition.cells.size() == 3);
    CHECK(partition.cells[partition.cell_of_place.at(PlaceId{"a"})].area_km2 < 0.4 * area_km2(land) * 1.01);
    auto const& east = partition.cells[partition.cell_of_place.at(PlaceId{"b"})];
    CHECK(east.area_km2 == Approx(area_km2(land) / 2).epsilon(0.01));
}

TEST_CASE("vertices of a zone on the land stay, and those that are added lie within a unit of its edges")
{
    for (unsigned seed = 500; seed < 560; ++seed) {
        INFO("seed " << seed);
        RandomWorld world{seed};
        auto const  lon = world.real(-150, 150), lat = world.real(-60, 60);
        auto const  land   = world.land(lon, lat);
        auto const  zone   = MultiPolygon{{world.star(lon, lat, 0.2, 0.8, 3 + world.below(30)), {}}};
        auto const  places = world.places(1 + world.below(60), land);
        auto const  partition = cut(land, places, {{zone}, {}}, only_places);
        check(partition);
        for (auto const p : zone.front().outer) {
            if (side_of(p, land) != Side::inside) continue;
            CHECK(std::ranges::find(partition.vertices, p) != partition.vertices.end());
        }
        for (auto const& polygon : land_of_zone(partition, 0)) {
            for (auto const p : polygon.outer) {
                double nearest = INFINITY;
                auto const look = [&](Ring const& ring) {
                    for (std::size_t i = 0; i < ring.size(); ++i) {
                        nearest = std::min(nearest, distance_e7(p, ring[i], ring[(i + 1) % ring.size()]));
                    }
                };
                look(zone.front().outer);
                for (auto const& part : land) {
                    look(part.outer);
                    for (auto const& hole : part.holes) look(hole);
                }
                CHECK(nearest <= 1);
            }
        }
    }
}

namespace {

/// The land of all cells of which the tract has that part.
double area_of(Partition const& partition, TractPart part)
{
    double km2 = 0;
    for (CellIndex cell = 0; cell < partition.cells.size(); ++cell) {
        auto const tract = partition.tracts.of(cell);
        if (tract == no_tract) continue;
        auto const& parts = partition.tracts.all[tract];
        if (std::ranges::binary_search(parts, part)) km2 += partition.cells[cell].area_km2;
    }
    return km2;
}

CellIndex cell_of(Partition const& partition, char const* place)
{
    return partition.cell_of_place.at(PlaceId{place});
}

}  // namespace

TEST_CASE("cells know all areas of grounds that they lie in, and the land of an area is the area")
{
    auto const land   = box(10, 10, 11, 11);
    auto const places = std::vector{place("a", 10.25, 10.5), place("b", 10.75, 10.5)};
    auto const west   = box(9.9, 9.9, 10.4, 11.1);
    auto const north  = box(10.3, 10.8, 10.9, 10.9);
    auto const partition = cut(land, places, {{}, {}, {{west, {}}, {north, {}}}}, only_places);
    check(partition);
    CHECK(area_of(partition, {0}) == Approx(area_km2(box(10, 10, 10.4, 11))));
    CHECK(area_of(partition, {1}) == Approx(area_km2(north)));
    auto const both = std::ranges::find(partition.tracts.all, Tract{{0}, {1}});
    REQUIRE(both != partition.tracts.all.end());
    CHECK(partition.tracts.of(cell_of(partition, "b")) == no_tract);
    CHECK(partition.tracts.all[partition.tracts.of(cell_of(partition, "a"))] == Tract{{0}});
}

TEST_CASE("what the border of an area cuts off from a place's land is told, where no barrier parts it too")
{
    auto const land   = box(10, 10, 11, 11);
    auto const places = std::vector{place("a", 10.25, 10.5), place("b", 10.75, 10.5)};
    auto const corner = box(10, 10, 10.1, 10.1);
    auto const partition = cut(land, places, {{}, {}, {{corner, {}}}}, only_places);
    check(partition);
    REQUIRE(partition.tracts.cut_off.size() == 1);
    auto const [piece, home] = partition.tracts.cut_off.front();
    CHECK(home == cell_of(partition, "a"));
    CHECK(partition.cells[piece].area_km2 == Approx(area_km2(corner)));
    Line const river{snapped(10.05, 9), snapped(10.05, 12)};
    CHECK(cut(land, places, {{}, {river}, {{corner, {}}}}, only_places).tracts.cut_off.empty());
}

TEST_CASE("cells along a line know on which side of it they lie")
{
    auto const land   = box(10, 10, 11, 11);
    auto const places = std::vector{place("a", 10.25, 10.5), place("b", 10.75, 10.5)};
    Line const northward{snapped(10.4, 9), snapped(10.4, 12)};
    auto const partition = cut(land, places, {{}, {}, {{{}, {northward}}}}, only_places);
    check(partition);
    REQUIRE(partition.cells.size() == 3);
    CHECK(area_of(partition, {0, false}) == Approx(area_km2(box(10, 10, 10.4, 11))));
    CHECK(area_of(partition, {0, true}) == Approx(area_km2(land) / 10).epsilon(0.01));
    CHECK(partition.tracts.of(cell_of(partition, "b")) == no_tract);
    CHECK(partition.barriers.empty());
}

TEST_CASE("a line that ends within a cell tells nothing of it")
{
    Line const spur{snapped(10.4, 9), snapped(10.4, 10.2)};
    auto const partition =
        cut(box(10, 10, 11, 11), {place("a", 10.25, 10.5)}, {{}, {}, {{{}, {spur}}}}, only_places);
    check(partition);
    CHECK(partition.tracts.all.empty());
}

TEST_CASE("land cut with random areas and lines is still a partition, and its areas have their size")
{
    for (unsigned seed = 700; seed < 740; ++seed) {
        INFO("seed " << seed);
        RandomWorld world{seed};
        auto const  lon = world.real(-150, 150), lat = world.real(-60, 60);
        auto const  land   = world.land(lon, lat);
        auto const  places = world.places(1 + world.below(60), land);
        auto const  area   = [&] { return MultiPolygon{{world.star(lon, lat, 0.2, 0.8, 3 + world.below(30)), {}}}; };
        auto const  first = area(), second = area(), zone = area();
        Line const  line = world.star(lon, lat, 0.1, 1.2, 4 + world.below(9));
        LinesToNode const lines{{zone}, {}, {{first, {}}, {second, {}}, {{}, {line}}}};
        auto const        partition = cut(land, places, lines, only_places);
        check(partition);
        auto const alone = cut(land, places, {{first}, {}}, only_places);
        CHECK(area_of(partition, {0}) == Approx(area_of_zone(alone, 0)).epsilon(1e-3));
    }
}
