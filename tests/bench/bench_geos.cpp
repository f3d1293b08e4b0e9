// SPDX-License-Identifier: Apache-2.0
// bench_geos [PLACES] [MAPS] [FOLDER]: the same maps by GEOS: the cells of each actor put together by unary and by
// coverage union. Writes, where a folder is named, the cells with their holders on each day as CSV for other programs.
#include <fmt/format.h>
#include <geos_c.h>

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <map>
#include <string>

#include "base/large_pages.hpp"
#include "bench/stopwatch.hpp"
#include "bench/synthetic_war.hpp"
#include "control_map/paint.hpp"
#include "control_map/region.hpp"
#include "io/read_polygons.hpp"
#include "partition/cut.hpp"
#include "timeline/timeline.hpp"

using namespace frontline;
using namespace frontline::bench;

namespace {

GEOSContextHandle_t const geos = GEOS_init_r();

GEOSGeometry* ring_of(Ring const& ring)
{
    std::vector<double> flat;
    for (std::size_t i = 0; i <= ring.size(); ++i) {
        flat.insert(flat.end(), {ring[i % ring.size()].lon(), ring[i % ring.size()].lat()});
    }
    auto* const line = GEOSCoordSeq_copyFromBuffer_r(geos, flat.data(), static_cast<unsigned>(ring.size() + 1), 0, 0);
    return GEOSGeom_createLinearRing_r(geos, line);
}

GEOSGeometry* polygon_of(Polygon const& polygon)
{
    std::vector<GEOSGeometry*> holes;
    for (auto const& hole : polygon.holes) holes.push_back(ring_of(hole));
    return GEOSGeom_createPolygon_r(geos, ring_of(polygon.outer), holes.data(), static_cast<unsigned>(holes.size()));
}

struct CellPolygon {
    CellIndex     cell;
    GEOSGeometry* geometry;
};

std::vector<CellPolygon> cells_of(Partition const& partition)
{
    std::vector<Label> labels;
    for (CellIndex cell = 0; cell < partition.cells.size(); ++cell) labels.push_back(cell);
    std::vector<CellPolygon> cells;
    for (auto const& [label, polygon, faces] : polygons_of(partition, labels)) {
        cells.push_back({label, polygon_of(polygon)});
    }
    return cells;
}

using Union = GEOSGeometry* (*)(GEOSContextHandle_t, GEOSGeometry const*);

/// Area of each control in square degrees.
std::map<Control, double> areas_by(Union unite, std::vector<CellPolygon> const& cells, ControlMap const& map)
{
    std::map<Control, std::vector<GEOSGeometry*>> by_control;
    for (auto const& [cell, geometry] : cells) {
        by_control[map.control_of(cell)].push_back(GEOSGeom_clone_r(geos, geometry));
    }
    std::map<Control, double> areas;
    for (auto& [control, parts] : by_control) {
        auto* const all    = GEOSGeom_createCollection_r(geos, GEOS_GEOMETRYCOLLECTION, parts.data(),
                                                         static_cast<unsigned>(parts.size()));
        auto* const united = unite(geos, all);
        GEOSArea_r(geos, united, &areas[control]);
        GEOSGeom_destroy_r(geos, united);
        GEOSGeom_destroy_r(geos, all);
    }
    return areas;
}

double worst_difference(std::map<Control, double> const& theirs, std::vector<Region> const& ours)
{
    std::map<Control, double> sums;
    for (auto const& region : ours) sums[region.control] += area_deg2({region.polygon});
    double worst = 0;
    for (auto const& [control, area] : theirs) worst = std::max(worst, std::abs(area - sums[control]) / area);
    return worst;
}

void write_for_others(std::string const& folder, std::vector<CellPolygon> const& cells,
                      std::vector<ControlMap> const& maps)
{
    std::ofstream file{folder + "/cells.csv"};
    file << "cell,wkt";
    for (std::size_t i = 0; i < maps.size(); ++i) file << ",day" << i;
    file << '\n';
    auto* const writer = GEOSWKTWriter_create_r(geos);
    GEOSWKTWriter_setRoundingPrecision_r(geos, writer, 7);
    for (auto const& [cell, geometry] : cells) {
        auto* const text = GEOSWKTWriter_write_r(geos, writer, geometry);
        file << cell << ",\"" << text << '"';
        GEOSFree_r(geos, text);
        for (auto const& map : maps) file << ',' << map.control_of(cell).actor.text;
        file << '\n';
    }
    GEOSWKTWriter_destroy_r(geos, writer);
}

}  // namespace

int main(int argc, char** argv)
{
    take_large_pages();
    auto const places = static_cast<std::size_t>(argc > 1 ? std::atol(argv[1]) : 100'000);
    auto const count  = static_cast<std::size_t>(argc > 2 ? std::atol(argv[2]) : 10);
    Problems   problems;
    auto const land      = read_area(FRONTLINE_SOURCE_DIR "/data/theatres/idlib-2020/land.geojson", problems);
    auto const war       = synthetic_war(land, places, count);
    auto const partition = cut(land, war.places, {2, 0, 30});
    auto const log       = war.log();
    Timeline   timeline{log};
    std::vector<ControlMap> maps;
    for (std::size_t i = 0; i < count; ++i) {
        maps.push_back(paint(partition, timeline.on(war.from + Days{static_cast<int>(i)}), {PaintMethod::voronoi, 30}));
    }
    auto const cells = cells_of(partition);
    for (auto const& [name, unite] : {std::pair{"coverage union", &GEOSCoverageUnion_r},
                                      std::pair{"unary union", &GEOSUnaryUnion_r}}) {
        double     worst  = 0;
        auto const compare = [&, unite = unite] {
            for (auto const& map : maps) {
                worst = worst_difference(areas_by(unite, cells, map), regions(partition, map));
            }
        };
        auto const walk = [&] {
            for (auto const& map : maps) regions(partition, map);
        };
        auto const timing = timed(compare, 1);
        auto const own    = timed(walk, 1);
        fmt::print("GEOS {}: {} a map at {} places, ours {}; areas differ by {:.1e} at most\n", name,
                   as_text((timing.processor_s - own.processor_s) / static_cast<double>(count)), places,
                   as_text(own.processor_s / static_cast<double>(count)), worst);
    }
    if (argc > 3) write_for_others(argv[3], cells, maps);
}
