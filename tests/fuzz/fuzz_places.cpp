// SPDX-License-Identifier: Apache-2.0
// Whatever the bytes of a CSV gazetteer: its places are sound, and are the same when they are written and read again.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "fuzz/demand.hpp"
#include "io/place_table.hpp"
#include "io/read_table.hpp"
#include "io/write_places.hpp"

using namespace frontline;

namespace {

std::string to_csv(std::vector<Place> const& places)
{
    auto text = places_csv_header();
    for (auto const& place : places) text += to_csv_line(place);
    return text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    Problems   problems;
    auto const table  = parse_csv({reinterpret_cast<char const*>(data), size}, "fuzz.csv", problems);
    auto const places = places_of(table, problems);
    for (auto const& place : places) fuzz::demand_sound(place);
    fuzz::demand_sound(problems);
    Problems none;
    fuzz::demand(places_of(parse_csv(to_csv(places), "again.csv", none), none) == places);
    return 0;
}
