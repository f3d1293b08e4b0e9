// SPDX-License-Identifier: Apache-2.0
#include "io/admin_names.hpp"

#include "base/shown_text.hpp"
#include "base/text.hpp"
#include "io/line_reader.hpp"
#include "io/read_name.hpp"
#include "io/tab_cells.hpp"

namespace frontline {

void AdminNames::read(std::istream& text, std::string const& file, Problems& problems)
{
    LineReader lines{text};
    while (auto const line = lines.next()) {
        auto const cells = tab_cells(line->text);
        if (trimmed(line->text).empty() || !is_tab_row(*line, cells, {4}, file, problems)) continue;
        Where const where{file, line->number, 2};
        if (auto name = read_name(cells[1], where, problems)) names_.emplace(cells[0], std::move(*name));
        else problems.push_back({Severity::error, "no-name", where, "code " + quoted(cells[0]) + " has no name",
                                 "the second column is its name"});
    }
}

void AdminNames::put(std::string const& code, std::string& name) const
{
    if (auto const known = names_.find(code); known != names_.end()) name = known->second;
}

void AdminNames::put_into(Place& place) const
{
    auto const province = place.country + "." + place.admin1;
    put(province + "." + place.admin2, place.admin2);
    put(province, place.admin1);
}

}  // namespace frontline
