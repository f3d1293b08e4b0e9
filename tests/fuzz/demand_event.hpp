// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <variant>

#include "fuzz/demand.hpp"
#include "io/event.hpp"
#include "io/read_table.hpp"

namespace frontline::fuzz {

inline void demand_sound(Event const& event)
{
    demand(!event.place.empty() && !event.actor.empty());
    demand(event.date.first <= event.date.last);
    demand(parse_date_range(to_iso(event.date)) == event.date);
    demand(is_on_earth(event.point.lon(), event.point.lat()));
}

/// Reads a text with the reader of a list of events.
inline void demand_sound_events(std::string_view text, EventRow (*read)(RowView row, Problems& problems))
{
    Problems   problems;
    auto const table = parse_csv(text, "fuzz.csv", problems);
    for (auto const& row : table.rows) {
        auto const known  = problems.size();
        auto const result = read({table, row}, problems);
        if (auto const* const event = std::get_if<Event>(&result)) demand_sound(*event);
        demand(!std::holds_alternative<std::monostate>(result) || problems.size() > known);
    }
    demand_sound(problems);
}

}  // namespace frontline::fuzz
