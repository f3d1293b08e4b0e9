// SPDX-License-Identifier: Apache-2.0
// Whatever the bytes: every row has as many cells as there are columns, each of them UTF-8, and lines go up.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/text.hpp"
#include "io/read_table.hpp"

namespace {

void demand(bool truth)
{
    if (!truth) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    frontline::Problems problems;
    auto const table = frontline::parse_csv({reinterpret_cast<char const*>(data), size}, "fuzz.csv", problems);
    std::size_t line = 1;
    for (auto const& row : table.rows) {
        demand(row.cells.size() == table.columns.size());
        demand(row.line > line);
        line = row.line;
        for (auto const& cell : row.cells) demand(frontline::is_utf8(cell));
    }
    return 0;
}
