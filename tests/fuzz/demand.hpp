// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdlib>
#include <string>

#include "base/problem.hpp"
#include "base/shown_text.hpp"
#include "base/text.hpp"
#include "gazetteer/place.hpp"

namespace frontline::fuzz {

inline void demand(bool truth)
{
    if (!truth) std::abort();
}

inline bool is_shown(std::string const& text)
{
    return is_utf8(text) && without_hidden_letters(text) == text && trimmed(text) == text;
}

/// What holds of every place that a reader gives.
inline void demand_sound(Place const& place)
{
    demand(!place.id.empty() && !place.name.empty());
    for (auto const& text : {place.id.text, place.name, place.kind, place.country, place.admin1, place.admin2}) {
        demand(is_shown(text));
    }
    for (auto const& name : place.names) demand(is_shown(name) && !name.empty() && name.size() <= 500);
    demand(place.name.size() <= 500 && (place.country.empty() || place.country.size() == 2));
    demand(is_on_earth(place.point.lon(), place.point.lat()));
    demand(!place.population || *place.population >= 0);
}

/// What holds of every problem: it can be printed on a line, and says where.
inline void demand_sound(Problems const& problems)
{
    for (auto const& problem : problems) {
        demand(is_utf8(to_string(problem)) && !problem.id.empty() && !problem.where.file.empty());
        demand(!has_deceiving_letters(problem.what) && problem.what.size() < 1000);
    }
}

}  // namespace frontline::fuzz
