// SPDX-License-Identifier: Apache-2.0
// bench_engine [PLACES] [DAYS]: what the work of a synthetic war costs; docs/performance.md has the tables.
#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <string>

#include "base/large_pages.hpp"
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

/// A war on some land, and what is made of both once.
struct Work {
    SyntheticWar war;
    ClaimLog     log;
    Partition    partition;
    Timeline     timeline;
    Painter      painter;
    std::size_t  days;

    Work(MultiPolygon const& land, std::size_t places, std::size_t all_days)
        : war{synthetic_war(land, places, all_days)}, log{war.log()}, partition{cut(land, war.places, only_places)},
          timeline{log}, painter{partition, voronoi}, days{all_days}
    {
    }

    Work(Work const&) = delete;

    Date day(std::size_t number) const { return war.from + Days{static_cast<int>(number)}; }

    ControlMap painted(std::size_t number, std::shared_ptr<Homes const> homes = nullptr) const
    {
        return paint(partition, timeline.on(day(number)), voronoi, std::move(homes));
    }

    MovingMap moving() const { return moving_map(painter, timeline, day(0)); }

    Series series_of_all_days() const
    {
        std::vector<Date> all;
        for (std::size_t i = 0; i < days; ++i) all.push_back(day(i));
        return series(partition, war.actors, all, moving());
    }
};

/// Without the copy of the holdings that each run needs.
Timing painting(Painter const& painter, Holdings const& holdings, std::shared_ptr<Homes const> const& homes)
{
    auto const copying = timed([&] { auto copy = holdings; });
    auto       both    = timed([&] { painter.paint(holdings, homes); });
    both.processor_s -= copying.processor_s;
    both.elapsed_s -= copying.elapsed_s;
    return both;
}

void measure_maps(Work const& work)
{
    auto const& [war, log, partition, timeline, painter, days] = work;
    auto const holdings = timeline.on(work.day(days / 2));
    auto const map      = work.painted(days / 2);
    auto const later    = work.painted(days / 2 + 1, map.homes);
    auto const last     = work.painted(days - 1, map.homes);
    row("timeline of all claims", timed([&] { Timeline{log}; }, 1));
    row("holdings of a day", timed([&] { timeline.on(work.day(days / 2)); }));
    row("paint", painting(painter, holdings, map.homes));
    row("regions", timed([&] { regions(partition, map); }));
    row("front lines", timed([&] { front_lines(partition, map, war.actors); }));
    row("diff of a day", timed([&] { explained_changes(partition, map, later, as_real); }));
    row(fmt::format("diff of {} days", days - 1 - days / 2),
        timed([&] { explained_changes(partition, map, last, as_real); }));
}

/// `on_a_day(map, moved)` on each but the first.
template <typename OnADay>
void move_through(Work const& work, MovingMap& moving, OnADay on_a_day)
{
    for (std::size_t i = 1; i < work.days; ++i) on_a_day(moving.map(), moving.move_on(work.day(i)));
}

void follow_fronts(Work const& work)
{
    auto         moving = work.moving();
    Strands      strands{work.partition, control_labels(moving.map())};
    FrontTracker fronts{work.partition, strands, moving.map(), work.war.actors};
    move_through(work, moving, [&](ControlMap const& map, Moved const& moved) {
        std::vector<Label> labels;
        for (auto const cell : moved.cells) labels.push_back(map.cells[cell].control);
        strands.relabel(moved.cells, labels);
        fronts.move_on(map, moved);
        fronts.described();
    });
}

void make_full_maps(Work const& work)
{
    auto moving = work.moving();
    regions(work.partition, moving.map());
    move_through(work, moving, [&](ControlMap const& map, Moved const&) { regions(work.partition, map); });
}

void measure_days(Work const& work)
{
    row("a day moved on", timed([&] {
            auto moving = work.moving();
            move_through(work, moving, [](ControlMap const&, Moved const&) {});
        }, 1));
    row(fmt::format("{} full maps", work.days), timed([&] { make_full_maps(work); }, 1));
    row(fmt::format("front lines of {} days, incrementally", work.days), timed([&] { follow_fronts(work); }, 3));
    row(fmt::format("series of {} days", work.days), timed([&] { work.series_of_all_days(); }, 3));
}

void measure_writing(Work const& work)
{
    auto over = work.series_of_all_days();
    fmt::print("{} things in the series\npeak memory so far {:.0f} MB\n",
               over.regions.size() + over.fronts.size() + over.holdings.size(), peak_memory_mb());
    Gazetteer const gazetteer{work.war.places};
    auto const      path = (std::filesystem::temp_directory_path() / "bench_engine.gpkg").string();
    row("writing it as one GeoPackage", timed_once([&] {
            Problems problems;
            write_layers(layers_of_series(std::move(over), {work.war.actors, gazetteer}), {path, "GPKG", true, {}},
                         problems);
        }));
    std::filesystem::remove(path);
    fmt::print("peak memory {:.0f} MB\n", peak_memory_mb());
}

void measure(std::size_t places, std::size_t days)
{
    auto const land = syria();
    Work const work{land, places, days};
    fmt::print("{} places, {} days, {} takings\n{:<44} {:>12} {:>12}\n", places, days, work.war.takings.size(), "",
               "processor", "elapsed");
    row("cut", timed([&] { cut(land, work.war.places, only_places); }));
    fmt::print("{} cells, {} faces, {} half-edges, {} vertices\n", work.partition.cells.size(),
               work.partition.faces.size(), work.partition.half_edges.count(), work.partition.vertices.size());
    measure_maps(work);
    measure_days(work);
    measure_writing(work);
}

}  // namespace

int main(int argc, char** argv)
{
    take_large_pages();
    auto const number = [&](int at, long otherwise) {
        return static_cast<std::size_t>(argc > at ? std::atol(argv[at]) : otherwise);
    };
    measure(number(1, 100'000), number(2, 365));
}
