// SPDX-License-Identifier: Apache-2.0
// Whatever stands in the field of other tags: it is read to its end or to a fault, and a place made of it is sound.
#include <cstddef>
#include <cstdint>

#include "fuzz/demand.hpp"
#include "io/open_street_map.hpp"

using namespace frontline;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    std::string const text{reinterpret_cast<char const*>(data), size};
    if (!is_utf8(text)) return 0;
    Table const      header{"fuzz.osm", {"osm_id", "name", "place", "lat", "lon", "other_tags"}, {}};
    Table::Row const row{1, {"12", "Saraqib", "town", "35.9", "36.8", text}};
    Problems         problems;
    auto const       place = open_street_map_place(header, row, problems);
    fuzz::demand(place.has_value());
    fuzz::demand_sound(*place);
    fuzz::demand_sound(problems);
    return 0;
}
