// SPDX-License-Identifier: Apache-2.0
// Whatever the bytes: every row has as many cells as there are columns, each of them UTF-8, and lines go up.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "fuzz/demand.hpp"
#include "io/read_table.hpp"

using namespace frontline;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    Problems    problems;
    auto const  table = parse_csv({reinterpret_cast<char const*>(data), size}, "fuzz.csv", problems);
    std::size_t line  = 1;
    for (auto const& row : table.rows) {
        fuzz::demand(row.cells.size() == table.columns.size());
        fuzz::demand(row.line > line);
        line = row.line;
        for (auto const& cell : row.cells) fuzz::demand(is_utf8(cell));
    }
    fuzz::demand_sound(problems);
    return 0;
}
