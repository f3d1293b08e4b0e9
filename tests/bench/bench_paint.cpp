// SPDX-License-Identifier: Apache-2.0
// bench_paint THEATRE DATE...: what it costs to paint a theatre's land for a day.
// bench_paint war [PLACES] [DAYS] [SPACING_KM]: what method `combined` costs in a synthetic war of which only the
// takings are told, on top of a baseline of its first day; docs/performance.md has the table.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <string_view>

#include "base/large_pages.hpp"
#include "bench/stopwatch.hpp"
#include "bench/synthetic_war.hpp"
#include "control_map/moving_map.hpp"
#include "control_map/region.hpp"
#include "io/read_polygons.hpp"
#include "io/read_theatre.hpp"
#include "partition/cut.hpp"

using namespace frontline;
using namespace frontline::bench;

namespace {

void row(std::string const& what, Timing const& timing)
{
    fmt::print("{:<32} {:>12} {:>12}  least of {}\n", what, as_text(timing.processor_s), as_text(timing.elapsed_s),
               timing.runs);
    std::fflush(stdout);
}

/// Without the copy of the holdings that each run needs.
Timing painting(Painter const& painter, Holdings const& holdings)
{
    auto const homes   = painter.paint(holdings).homes;
    auto const copying = timed([&] { auto copy = holdings; });
    auto       both    = timed([&] { painter.paint(holdings, homes); });
    both.processor_s -= copying.processor_s;
    both.elapsed_s -= copying.elapsed_s;
    return both;
}

void paint_theatre(std::string const& folder, std::vector<std::string> const& dates)
{
    Problems       problems;
    auto const     theatre   = read_theatre(folder, problems);
    auto const     partition = cut_land(theatre);
    auto const     silent    = silent_places(theatre, partition);
    Timeline const timeline{theatre.claims};
    fmt::print("{} cells, {} claims, {} silent places, method {}\n", partition.cells.size(),
               theatre.claims.all().size(), silent.size(), to_string(theatre.paint.method));
    row("made ready, once", timed([&] { Painter{partition, theatre.paint, theatre.baseline, silent}; }, 1));
    Painter const painter{partition, theatre.paint, theatre.baseline, silent};
    for (auto const& date : dates) row(date, painting(painter, timeline.on(parse_date(date).value())));
}

MultiPolygon syria()
{
    Problems problems;
    return read_area(FRONTLINE_SOURCE_DIR "/data/theatres/idlib-2020/land.geojson", problems);
}

/// The land of each actor on the first day.
Baseline baseline_of(SyntheticWar const& war, MultiPolygon const& land)
{
    auto const     partition = cut(land, war.places, CellSettings{2, 0, 30});
    auto const     log       = war.log();
    Timeline const timeline{log};
    auto const     map = paint(partition, timeline.on(war.from), {PaintMethod::voronoi, 30});
    std::map<ActorId, MultiPolygon> lands;
    for (auto& region : regions(partition, map)) lands[region.control.actor].push_back(std::move(region.polygon));
    Baseline baseline{war.from, {}};
    for (auto& [actor, area] : lands) baseline.lands.push_back({actor, std::move(area)});
    return baseline;
}

ClaimLog takings_of(SyntheticWar const& war)
{
    std::vector<Claim> takings;
    auto const         log = war.log();
    for (auto const& claim : log.all()) {
        if (claim.kind == ClaimKind::captured) takings.push_back(claim);
    }
    return ClaimLog{std::move(takings)};
}

void paint_war(std::size_t count, std::size_t days, double spacing_km)
{
    auto const     land     = syria();
    auto const     war      = synthetic_war(land, count, days);
    auto const     baseline = baseline_of(war, land);
    auto const     log      = takings_of(war);
    Timeline const timeline{log};
    std::vector<Place> told;
    std::vector<Point> silent;
    for (auto const& place : war.places) {
        if (std::ranges::binary_search(timeline.places(), place.id)) told.push_back(place);
        else silent.push_back(place.point);
    }
    auto const partition = cut(land, told, {zones_of(baseline), {}}, {spacing_km, 10, 30});
    auto const day       = [&](std::size_t number) { return war.from + Days{static_cast<int>(number)}; };
    fmt::print("{} cells, {} places with claims, {} silent places, {} takings\n", partition.cells.size(), told.size(),
               silent.size(), war.takings.size());
    PaintSettings const settings;
    row("made ready, once", timed([&] { Painter{partition, settings, baseline, silent}; }, 1));
    Painter const painter{partition, settings, baseline, silent};
    fmt::print("peak memory {:.0f} MB\n", peak_memory_mb());
    for (auto const number : {days / 12, days / 2, days - 1}) {
        row(fmt::format("paint day {}", number), painting(painter, timeline.on(day(number))));
    }
    std::size_t moved = 0;
    row(fmt::format("{} days moved on", days - 1), timed([&] {
            auto moving = moving_map(painter, timeline, day(0));
            moved       = 0;
            for (std::size_t i = 1; i < days; ++i) moved += moving.move_on(day(i)).cells.size();
        }, 1));
    fmt::print("{} cells painted with something else, peak memory {:.0f} MB\n", moved, peak_memory_mb());
}

}  // namespace

int main(int argc, char** argv)
{
    take_large_pages();
    if (argc > 1 && std::string_view{argv[1]} != "war") {
        paint_theatre(argv[1], {argv + 2, argv + argc});
        return 0;
    }
    auto const number = [&](int at, double otherwise) { return argc > at ? std::atof(argv[at]) : otherwise; };
    paint_war(static_cast<std::size_t>(number(2, 100'000)), static_cast<std::size_t>(number(3, 365)), number(4, 2));
}
