// SPDX-License-Identifier: Apache-2.0
#include "io/alternate_names.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "base/failure.hpp"
#include "base/shown_text.hpp"
#include "base/text.hpp"
#include "io/place_table.hpp"
#include "io/read_name.hpp"
#include "io/repeated_ids.hpp"
#include "io/tab_cells.hpp"

namespace frontline {

namespace {

// Columns counted from 0.
enum Column : std::size_t { alternate_id, geoname_id, language, name };

// What stands in the column of languages where the row holds no name.
constexpr std::array<std::string_view, 9> codes{"link", "wkdt", "post", "iata", "icao", "faac", "tcid", "unlc", "phon"};

bool is_name(std::string_view code)
{
    return std::ranges::find(codes, code) == codes.end();
}

}  // namespace

AlternateNames::AlternateNames(NumberSet wanted) : wanted_{std::move(wanted)} {}

void AlternateNames::keep(std::uint32_t id, std::string_view text)
{
    if (pool_.size() + text.size() >= std::numeric_limits<std::uint32_t>::max()) {
        throw Failure{"there are more than 4 GiB of alternate names", "take the dumps of single countries"};
    }
    entries_.push_back({id, static_cast<std::uint32_t>(pool_.size())});
    pool_ += text;
    pool_ += '\0';
}

void AlternateNames::read_row(TextLine const& line, std::string const& file, Problems& problems)
{
    auto const cells = tab_cells(line.text);
    // The table's older form has no years.
    if (!is_tab_row(line, cells, {10, 8}, file, problems)) return;
    auto const  id = id_number(cells[geoname_id]);
    Where const where{file, line.number, geoname_id + std::size_t{1}};
    if (!id) {
        problems.push_back({Severity::error, "bad-id", where, quoted(cells[geoname_id]) + " is no id of GeoNames",
                            "it is a whole number, such as 164816"});
        return;
    }
    if (!wanted_.contains(*id) || !is_name(cells[language])) return;
    for (auto const& part : split_list(cells[name])) {
        if (auto const text = read_name(part, {file, line.number, name + std::size_t{1}}, problems)) keep(*id, *text);
    }
}

void AlternateNames::read(std::istream& text, std::string const& file, Problems& problems)
{
    LineReader lines{text};
    while (auto const line = lines.next()) {
        if (!trimmed(line->text).empty()) read_row(*line, file, problems);
    }
    std::ranges::sort(entries_);
}

void AlternateNames::add_to(Place& place) const
{
    auto const id = id_number(place.id.text);
    if (!id) return;
    auto entry = std::ranges::lower_bound(entries_, *id, {}, &Entry::id);
    for (; entry != entries_.end() && entry->id == *id; ++entry) {
        place.names.emplace_back(pool_.c_str() + entry->begin);
    }
    drop_repeated_names(place);
}

}  // namespace frontline
