// SPDX-License-Identifier: Apache-2.0
#include "io/tab_cells.hpp"

#include <algorithm>

#include "base/shown_text.hpp"
#include "base/text.hpp"

namespace frontline {

TabCells split_at(std::string_view text, char separator)
{
    TabCells parts;
    for (;;) {
        auto const end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

TabCells tab_cells(std::string_view line)
{
    if (line.ends_with('\r')) line.remove_suffix(1);
    return split_at(line, '\t');
}

bool is_tab_row(TextLine const& line, TabCells const& cells, std::vector<std::size_t> const& counts,
                std::string const& file, Problems& problems)
{
    auto const add = [&](std::string problem, std::string const& what, std::string hint) {
        problems.push_back({Severity::error, std::move(problem), Where{file, line.number, 0},
                            "the row " + what + ": " + quoted(line.text), std::move(hint)});
        return false;
    };
    if (line.is_cut) {
        return add("long-line", "has more than " + std::to_string(LineReader::most_bytes) + " bytes",
                   "is a line end lost?");
    }
    if (std::ranges::find(counts, cells.size()) == counts.end()) {
        auto const right = std::to_string(counts.front());
        return add("wrong-cell-count", "has " + std::to_string(cells.size()) + " columns, not " + right,
                   "such a file of GeoNames has " + right + " columns with tabs between");
    }
    return is_utf8(line.text) || add("not-utf8", "is not UTF-8", "save the file as UTF-8");
}

}  // namespace frontline
