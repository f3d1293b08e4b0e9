// SPDX-License-Identifier: Apache-2.0
// bench_engine [PLACES] [DAYS]: what the work of a synthetic war costs; docs/performance.md has the tables.
#include <fmt/format.h>

#include <cstdlib>
#include <string>

#include "bench/stopwatch.hpp"
#include "bench/synthetic_war.hpp"
#include "control_map/change.hpp"
#include "control_map/front_line.hpp"
#include "control_map/paint.hpp"
#include "control_map/region.hpp"
#include "control_map/series.hpp"
#include "io/read_polygons.hpp"
#include "partition/cut.hpp"
#include "timeline/timeline.hpp"

using namespace frontline;
using namespace frontline::bench;

namespace {

CellSettings const  only_places{2, 0, 30};
PaintSettings const voronoi{PaintMethod::voronoi, 30};

void row(std::string const& what, Timing const& timing)
{
    fmt::print("{:<44} {:>12} {:>12}  median of {}\n", what, as_text(timing.processor_s), as_text(timing.elapsed_s),
               timing.runs);
    std::fflush(stdout);
}

MultiPolygon syria()
{
    Problems problems;
    return read_area(FRONTLINE_SOURCE_DIR "/data/theatres/idlib-2020/land.geojson", problems);
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
    fmt::print("{} cells, {} faces, {} half-edges, {} vertices\n", partition.cells.size(), partition.faces.size(),
               partition.half_edges.size(), partition.vertices.size());
    auto const day      = [&](std::size_t number) { return war.from + Days{static_cast<int>(number)}; };
    auto const holdings = timeline.on(day(days / 2));
    row("holdings of a day", timed([&] { timeline.on(day(days / 2)); }));
    row("copy of holdings", timed([&] { auto copy = holdings; }));
    row("paint (with copy of holdings)", timed([&] { paint(partition, holdings, voronoi); }));
    auto const map = paint(partition, holdings, voronoi);
    row("regions", timed([&] { regions(partition, map); }));
    row("front lines", timed([&] { front_lines(partition, map, war.actors); }));
    auto const later = paint(partition, timeline.on(day(days / 2 + 1)), voronoi);
    row("diff of a day", timed([&] { changes(partition, map, later); }));
    auto const much_later = paint(partition, timeline.on(day(days - 1)), voronoi);
    row(fmt::format("diff of {} days", days - 1 - days / 2), timed([&] { changes(partition, map, much_later); }));
    std::vector<Date> all_days;
    for (std::size_t i = 0; i < days; ++i) all_days.push_back(day(i));
    row(fmt::format("series of {} days", days),
        timed([&] { series(partition, war.actors, all_days,
                           [&](Date date) { return paint(partition, timeline.on(date), voronoi); }); },
              1));
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
