// SPDX-License-Identifier: Apache-2.0
// bench_paint THEATRE DATE...: what it costs to paint a theatre's land for a day.
#include <fmt/format.h>

#include "bench/stopwatch.hpp"
#include "control_map/paint.hpp"
#include "io/read_theatre.hpp"

using namespace frontline;
using namespace frontline::bench;

namespace {

void row(std::string const& what, Timing const& timing)
{
    fmt::print("{:<24} {:>12} {:>12}  least of {}\n", what, as_text(timing.processor_s), as_text(timing.elapsed_s),
               timing.runs);
}

}  // namespace

int main(int argc, char** argv)
{
    Problems       problems;
    auto const     theatre   = read_theatre(argv[1], problems);
    auto const     partition = cut_land(theatre);
    auto const     silent    = silent_places(theatre, partition);
    Timeline const timeline{theatre.claims};
    fmt::print("{} cells, {} claims, {} silent places, method {}\n", partition.cells.size(),
               theatre.claims.all().size(), silent.size(), to_string(theatre.paint.method));
    row("made ready, once", timed([&] { Painter{partition, theatre.paint, theatre.baseline, silent}; }, 1));
    Painter const painter{partition, theatre.paint, theatre.baseline, silent};
    for (int i = 2; i < argc; ++i) {
        auto const holdings = timeline.on(parse_date(argv[i]).value());
        auto const homes    = painter.paint(holdings).homes;
        row(argv[i], timed([&] { painter.paint(holdings, homes); }));
    }
}
