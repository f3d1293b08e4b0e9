// SPDX-License-Identifier: Apache-2.0
// Whatever the bytes of a dump: its places and problems are sound.
#include <cstddef>
#include <cstdint>
#include <sstream>

#include "fuzz/demand.hpp"
#include "io/geonames_part.hpp"
#include "io/geonames_row.hpp"

using namespace frontline;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    std::string const text{reinterpret_cast<char const*>(data), size};
    static_cast<void>(geonames_part(text));
    Problems           problems;
    std::istringstream stream{text};
    LineReader         lines{stream};
    while (auto const line = lines.next()) {
        if (auto const place = parse_geonames_row(*line, "fuzz.txt", problems)) fuzz::demand_sound(*place);
    }
    fuzz::demand_sound(problems);
    return 0;
}
