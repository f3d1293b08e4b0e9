// SPDX-License-Identifier: Apache-2.0
#include "cli/asked_place.hpp"

#include <algorithm>
#include <iostream>

#include "base/failure.hpp"
#include "base/shown_text.hpp"
#include "base/text.hpp"
#include "cli/typed.hpp"
#include "gazetteer/locate.hpp"

namespace frontline {

namespace {

std::string shown(Place const& place)
{
    std::vector<std::string> parts{place.id.text + ": " + place.name};
    for (auto const& part : {place.kind, place.admin2, place.admin1, place.country}) {
        if (!part.empty()) parts.push_back(part);
    }
    parts.push_back(to_fixed(place.point.lat(), 4) + "," + to_fixed(place.point.lon(), 4));
    return joined(parts, ", ");
}

[[noreturn]] void refuse(std::string const& typed, std::vector<Match> const& matches)
{
    std::string list = "name one of them by its id:";
    for (auto const& match : matches) {
        auto const is_first = match.number == matches.front().number;
        if (is_first || is_ambiguous({matches.front(), match})) list += "\n    " + shown(match.place);
    }
    throw Failure{quoted(typed) + " could be several places of the theatre", list};
}

/// Whether the place is spelt so in a gazetteer, case aside.
bool is_name_of(Place const& place, std::string const& typed)
{
    auto const is_it = [&](auto const& name) { return lowered(name) == lowered(typed); };
    return is_it(place.name) || std::ranges::any_of(place.names, is_it);
}

}  // namespace

Place asked_place(Theatre const& theatre, std::string const& typed, bool quiet)
{
    if (auto const place = theatre.gazetteer.find(PlaceId{typed})) return *place;
    PlaceQuery query;
    query.name         = typed_name(typed);
    auto const matches = locate(theatre.gazetteer, query);
    if (matches.empty()) {
        throw Failure{"the theatre has no place " + quoted(typed),
                      "try another spelling, or ask for a point with --at LAT,LON"};
    }
    if (is_ambiguous(matches)) refuse(typed, matches);
    auto const& place = matches.front().place;
    if (!quiet && !is_name_of(place, typed)) {
        std::cerr << quoted(typed) << " is taken for " << place.name << " (" << place.id.text << ")\n";
    }
    return place;
}

}  // namespace frontline
