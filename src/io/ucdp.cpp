// SPDX-License-Identifier: Apache-2.0
#include "io/ucdp.hpp"

#include <algorithm>

#include "base/shown_text.hpp"
#include "io/event_cells.hpp"
#include "io/place_table.hpp"

namespace frontline {

namespace {

std::optional<DateRange> dates_of(RowView row, Problems& problems)
{
    auto const first = read_event_date(row, "date_start", problems);
    auto const last  = row["date_end"].empty() ? first : read_event_date(row, "date_end", problems);
    if (!first || !last) return std::nullopt;
    if (*first <= *last) return DateRange{*first, *last};
    problems.push_back({Severity::error, "bad-span", row.where("date_end"),
                        "the event ends on " + quoted(row["date_end"]) + " before it begins", "correct it"});
    return std::nullopt;
}

std::string note_of(int where_precision)
{
    if (where_precision == 1) return "";
    return where_precision == 2 ? "within 25 km of this place" : "somewhere in the region of this place";
}

std::optional<std::string> place_of(RowView row, Problems& problems)
{
    auto const place = row["where_coordinates"];
    return place.empty() ? read_needed(row, "adm_1", problems) : std::optional{std::string{place}};
}

std::string source_of(RowView row)
{
    for (auto const* column : {"source_office", "source_original", "source_article"}) {
        if (!row[column].empty()) return std::string{row[column]};
    }
    return {};
}

}  // namespace

EventRow ucdp_event(RowView row, Problems& problems)
{
    if (row["type_of_violence"] == "3") return LeftOut{"violence against civilians"};
    auto const where_precision = read_precision(row, "where_prec", 7, problems);
    if (where_precision >= 6) return LeftOut{"known by country or sea alone"};
    auto const dates  = dates_of(row, problems);
    auto const place  = place_of(row, problems);
    auto const side_a = read_needed(row, "side_a", problems);
    auto const side_b = read_needed(row, "side_b", problems);
    auto const point  = read_point(row["latitude"], row["longitude"], row.where("latitude"), problems);
    if (!dates || !place || !side_a || !side_b || !point) return {};
    auto const id = row["id"].empty() ? std::string{} : "ucdp-" + std::string{row["id"]};
    return Event{id,      *dates,  *place,         *point,                   ClaimKind::clashes,
                 *side_a, *side_b, source_of(row), note_of(where_precision), row.where()};
}

}  // namespace frontline
