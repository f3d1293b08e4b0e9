// SPDX-License-Identifier: Apache-2.0
#include "io/geonames_part.hpp"

#include <algorithm>
#include <cctype>

#include "io/open_text.hpp"
#include "io/repeated_ids.hpp"
#include "io/tab_cells.hpp"

namespace frontline {

namespace {

// `tr`, `zh-Hant`, `fr_1793`, `link`; empty where it is not known.
bool is_language(std::string_view text)
{
    return text.size() <= 7 && (text.empty() || std::isalpha(static_cast<unsigned char>(text.front())) != 0);
}

// `SY.12`, `SY.12.1203`
bool is_admin_code(std::string_view text)
{
    return text.size() > 3 && text.find('.') == 2 && text.find(' ') == std::string_view::npos;
}

GeonamesPart part_of_line(std::string_view line)
{
    auto const cells     = tab_cells(line);
    auto const is_number = [&](std::size_t cell) { return id_number(cells[cell]).has_value(); };
    if (cells.size() == 19 && is_number(0)) return GeonamesPart::dump;
    auto const is_long = cells.size() == 10 || cells.size() == 8;
    if (is_long && is_number(0) && is_number(1) && is_language(cells[2])) return GeonamesPart::alternate_names;
    if (cells.size() == 4 && is_admin_code(cells[0]) && is_number(3)) return GeonamesPart::admin_codes;
    return GeonamesPart::none;
}

// A line of which only the beginning is known: too long to be one, but what follows may be sound.
GeonamesPart part_of_cut_line(std::string_view line)
{
    auto const cells = tab_cells(line);
    if (cells.size() < 2 || !id_number(cells[0])) return GeonamesPart::none;
    auto const has_language = cells.size() > 2 && is_language(cells[2]);
    return id_number(cells[1]) && has_language ? GeonamesPart::alternate_names : GeonamesPart::dump;
}

}  // namespace

GeonamesPart geonames_part(std::string_view beginning)
{
    constexpr int looked_at = 20;
    for (int line = 0; line < looked_at && !beginning.empty(); ++line) {
        auto const end = beginning.find('\n');
        if (end == std::string_view::npos && line == 0 && beginning.size() >= most_of_beginning) {
            return part_of_cut_line(beginning);
        }
        if (auto const part = part_of_line(beginning.substr(0, end)); part != GeonamesPart::none) return part;
        beginning.remove_prefix(std::min(end, beginning.size() - 1) + 1);
    }
    return GeonamesPart::none;
}

}  // namespace frontline
