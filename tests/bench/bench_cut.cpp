// SPDX-License-Identifier: Apache-2.0
// bench_cut LAND GAZETTEER SPACING_KM [MOST_PLACES]: what cutting a real land costs, with cells of one size everywhere
// near a place.
#include <fmt/format.h>

#include <cstdlib>

#include "base/large_pages.hpp"
#include "base/failure.hpp"
#include "bench/stopwatch.hpp"
#include "io/read_gazetteer.hpp"
#include "io/read_polygons.hpp"
#include "partition/cut.hpp"

using namespace frontline;
using namespace frontline::bench;

namespace {

std::vector<Place> places_on(MultiPolygon const& land, std::string const& source, std::size_t most)
{
    Problems           problems;
    std::vector<Place> places;
    for (auto& place : read_gazetteer(source, problems)) {
        if (places.size() < most && side_of(place.point, land) != Side::outside) places.push_back(std::move(place));
    }
    return places;
}

}  // namespace

int main(int argc, char** argv)
try {
    take_large_pages();
    if (argc < 4) throw Failure{"bench_cut LAND GAZETTEER SPACING_KM [MOST_PLACES]", ""};
    Problems           problems;
    auto const         land    = read_area(argv[1], problems);
    auto const         spacing = std::atof(argv[3]);
    auto const         most    = static_cast<std::size_t>(argc > 4 ? std::atol(argv[4]) : 35'000);
    auto const         places  = places_on(land, argv[2], most);
    CellSettings const settings{spacing, 10, 30};
    std::size_t        cells = 0;
    auto const         timing = timed([&] { cells = cut(land, places, settings).cells.size(); }, 1);
    fmt::print("{} places at {} km: {} cells in {} of processor time, {} elapsed, {:.0f} MB\n", places.size(), spacing,
               cells, as_text(timing.processor_s), as_text(timing.elapsed_s), peak_memory_mb());
} catch (Failure const& failure) {
    fmt::print(stderr, "bench_cut: {}\n", failure.what());
    return EXIT_FAILURE;
}
