// SPDX-License-Identifier: Apache-2.0
#include "io/acled.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/shown_text.hpp"
#include "base/text.hpp"
#include "io/event_cells.hpp"
#include "io/place_table.hpp"

namespace frontline {

namespace {

/// Whose gain a change of control is.
enum class Gainer { first, state, non_state };

struct Meaning {
    std::string_view type;
    ClaimKind        kind;
    Gainer           gainer = Gainer::first;
};

constexpr std::array meanings{
    Meaning{"government regains territory", ClaimKind::captured, Gainer::state},
    Meaning{"non-state actor overtakes territory", ClaimKind::captured, Gainer::non_state},
    Meaning{"non-violent transfer of territory", ClaimKind::captured},
    Meaning{"armed clash", ClaimKind::clashes},
    Meaning{"air/drone strike", ClaimKind::strike},
    Meaning{"shelling/artillery/missile attack", ClaimKind::strike},
    // Event types of before 2019.
    Meaning{"battle-government regains territory", ClaimKind::captured, Gainer::state},
    Meaning{"battle-non-state actor overtakes territory", ClaimKind::captured, Gainer::non_state},
    Meaning{"battle-no change of territory", ClaimKind::clashes},
};

std::string_view type_of(RowView row)
{
    return row["sub_event_type"].empty() ? row["event_type"] : row["sub_event_type"];
}

Meaning const* meaning_of(RowView row)
{
    auto const        type  = lowered(type_of(row));
    auto const* const found = std::ranges::find(meanings, std::string_view{type}, &Meaning::type);
    return found == meanings.end() ? nullptr : found;
}

/// `1` in files of before 2024, `State Forces` since.
bool is_state(std::string_view inter)
{
    return inter == "1" || lowered(inter) == "state forces";
}

bool second_gains(RowView row, Gainer gainer)
{
    auto const first  = is_state(row["inter1"]);
    auto const second = is_state(row["inter2"]);
    if (gainer == Gainer::first || first == second || row["actor2"].empty()) return false;
    return gainer == Gainer::state ? second : first;
}

DateRange range_of(Date date, int precision)
{
    if (precision == 1) return {date, date};
    if (precision == 2) return {std::max(first_date(), date - Days{3}), std::min(last_date(), date + Days{3})};
    std::chrono::year_month_day const day{date};
    return {to_date(day.year() / day.month() / 1), to_date(day.year() / day.month() / std::chrono::last)};
}

std::string note_of(int geo_precision)
{
    if (geo_precision == 2) return "near this place";
    return geo_precision == 3 ? "somewhere in the region of this place" : "";
}

bool is_too_coarse(RowView row, Meaning const& meaning, int geo_precision, Problems& problems)
{
    if (meaning.kind != ClaimKind::captured || geo_precision < 3) return false;
    problems.push_back({Severity::error, "coarse-place", row.where("geo_precision"),
                        "a change of control whose place " + quoted(row["location"]) + " stands for its whole region",
                        "write the claim by hand if it is known which place changed hands"});
    return true;
}

}  // namespace

EventRow acled_event(RowView row, Problems& problems)
{
    auto const* const meaning = meaning_of(row);
    if (meaning == nullptr) return LeftOut{std::string{type_of(row)}};
    auto const time_precision = read_precision(row, "time_precision", 3, problems);
    auto const geo_precision  = read_precision(row, "geo_precision", 3, problems);
    auto const date           = read_event_date(row, "event_date", problems);
    auto const place          = read_needed(row, "location", problems);
    auto const actor          = read_needed(row, "actor1", problems);
    auto const point          = read_point(row["latitude"], row["longitude"], row.where("latitude"), problems);
    if (!date || !place || !actor || !point || is_too_coarse(row, *meaning, geo_precision, problems)) return {};
    Event event{std::string{row["event_id_cnty"]}, range_of(*date, time_precision), *place, *point,
                meaning->kind,                     *actor,                          std::string{row["actor2"]},
                std::string{row["source"]},        note_of(geo_precision),          row.where()};
    if (second_gains(row, meaning->gainer)) std::swap(event.actor, event.from);
    return event;
}

}  // namespace frontline
