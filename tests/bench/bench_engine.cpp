// SPDX-License-Identifier: Apache-2.0
// bench_engine [PLACES] [DAYS]: what the work of a synthetic war costs; docs/performance.md has the tables.
#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <string>

#include "bench/stopwatch.hpp"
#include "bench/synthetic_war.hpp"
#include "control_map/explained_change.hpp"
#include "control_map/front_line.hpp"
#include "control_map/front_tracker.hpp"
#include "control_map/moving_map.hpp"
#include "control_map/paint.hpp"
#include "control_map/region.hpp"
#include "control_map/series.hpp"
#include "io/read_polygons.hpp"
#include "io/write_layers.hpp"
#include "layer/layers_of_maps.hpp"
#include "partition/cut.hpp"
#include "timeline/timeline.hpp"

using namespace frontline;
using namespace frontline::bench;

namespace {

CellSettings const  only_places{2, 0, 30};
PaintSettings const voronoi{PaintMethod::voronoi, 30};

void row(std::string const& what, Timing const& timing)
{
    fmt::print("{:<44} {:>12} {:>12}  least of {}\n", what, as_text(timing.processor_s), as_text(timing.elapsed_s),
               timing.runs);
    std::fflush(stdout);
}

MultiPolygon syria()
{
    Problems problems;
    return read_area(FRONTLINE_SOURCE_DIR "/data/theatres/idlib-2020/land.geojson", problems);
}

/// Without the copy of the holdings that each run needs.
Timing painting(Painter const& painter, Holdings const& holdings, std::shared_ptr<Homes const> const& homes)
{
    auto const copying = timed([&] { auto copy = holdings; });
    auto       both    = timed([&] { painter.paint(holdings, homes); });
    both.processor_s -= copying.processor_s;
    both.elapsed_s -= copying.elapsed_s;
    return both;
}

Timing writing(Series over, SyntheticWar const& war)
{
    Gazetteer const gazetteer{war.places};
    auto const      path = (std::filesystem::temp_directory_path() / "bench_engine.gpkg").string();
    auto const      timing = timed_once([&] {
        Problems problems;
        write_layers(layers_of_series(std::move(over), {war.actors, gazetteer}), {path, "GPKG", true, {}}, problems);
    });
    std::filesystem::remove(path);
    return timing;
}

void measure(std::size_t places, std::size_t days)
{
    auto const land = syria();
    auto const war  = synthetic_war(land, places, days);
    auto const log  = war.log();
    fmt::print("{} places, {} days, {} takings\n{:<44} {:>12} {:>12}\n", places, days, war.takings.size(), "",
               "processor", "elapsed");
    row("cut", timed([&] { cut(land, war.places, only_places); }));
    auto const     partition = cut(land, war.places, only_places);
    Timeline const timeline{log};
    Painter const  painter{partition, voronoi};
    fmt::print("{} cells, {} faces, {} half-edges, {} vertices\n", partition.cells.size(), partition.faces.size(),
               partition.half_edges.size(), partition.vertices.size());
    auto const day      = [&](std::size_t number) { return war.from + Days{static_cast<int>(number)}; };
    auto const holdings = timeline.on(day(days / 2));
    auto const map      = paint(partition, holdings, voronoi);
    auto const later    = paint(partition, timeline.on(day(days / 2 + 1)), voronoi, map.homes);
    auto const last     = paint(partition, timeline.on(day(days - 1)), voronoi, map.homes);
    row("timeline of all claims", timed([&] { Timeline{log}; }, 1));
    row("holdings of a day", timed([&] { timeline.on(day(days / 2)); }));
    row("paint", painting(painter, holdings, map.homes));
    row("regions", timed([&] { regions(partition, map); }));
    row("front lines", timed([&] { front_lines(partition, map, war.actors); }));
    row("diff of a day", timed([&] { explained_changes(partition, map, later, as_real); }));
    row(fmt::format("diff of {} days", days - 1 - days / 2),
        timed([&] { explained_changes(partition, map, last, as_real); }));
    row("a day moved on", timed([&] {
            auto moving = moving_map(painter, timeline, day(0));
            for (std::size_t i = 1; i < days; ++i) moving.move_on(day(i));
        }, 1));
    row(fmt::format("{} full maps", days), timed([&] {
            auto moving = moving_map(painter, timeline, day(0));
            for (std::size_t i = 0; i < days; ++i) {
                if (i > 0) moving.move_on(day(i));
                regions(partition, moving.map());
            }
        }, 1));
    row(fmt::format("front lines of {} days, incrementally", days), timed([&] {
            auto         moving = moving_map(painter, timeline, day(0));
            Strands      strands{partition, control_labels(moving.map())};
            FrontTracker fronts{partition, strands, moving.map(), war.actors};
            for (std::size_t i = 1; i < days; ++i) {
                auto const         moved = moving.move_on(day(i));
                std::vector<Label> labels;
                for (auto const cell : moved.cells) labels.push_back(moving.map().cells[cell].control);
                strands.relabel(moved.cells, labels);
                fronts.move_on(moving.map(), moved.cells);
            }
        }, 3));
    std::vector<Date> all_days;
    for (std::size_t i = 0; i < days; ++i) all_days.push_back(day(i));
    std::size_t things = 0;
    row(fmt::format("series of {} days", days), timed([&] {
            auto const over = series(partition, war.actors, all_days, moving_map(painter, timeline, day(0)));
            things          = over.regions.size() + over.fronts.size() + over.holdings.size();
        }, 3));
    fmt::print("{} things in the series\npeak memory so far {:.0f} MB\n", things, peak_memory_mb());
    auto over = series(partition, war.actors, all_days, moving_map(painter, timeline, day(0)));
    row("writing it as one GeoPackage", writing(std::move(over), war));
    fmt::print("peak memory {:.0f} MB\n", peak_memory_mb());
}

}  // namespace

int main(int argc, char** argv)
{
    auto const number = [&](int at, long otherwise) {
        return static_cast<std::size_t>(argc > at ? std::atol(argv[at]) : otherwise);
    };
    measure(number(1, 100'000), number(2, 365));
}
