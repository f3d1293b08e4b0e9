// SPDX-License-Identifier: Apache-2.0
#include "reading/mention.hpp"

#include <algorithm>
#include <map>

#include "geo/geodesic.hpp"

namespace frontline {

bool is_place(Mention const& mention)
{
    return !mention.places.empty();
}

bool is_ambiguous(Mention const& mention)
{
    std::map<std::size_t, std::vector<Match>> by_theatre;
    for (auto const& place : mention.places) by_theatre[place.theatre].push_back(place.match);
    return std::ranges::any_of(by_theatre, [&](auto const& one) {
        auto const& matches  = one.second;
        auto const  km_apart = rough_distance_km(matches.front().place.point, mention.places.front().match.place.point);
        return is_ambiguous(matches) || km_apart > LocateSettings{}.ambiguous_beyond_km;
    });
}

}  // namespace frontline
