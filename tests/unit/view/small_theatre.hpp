// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "theatre/theatre.hpp"
#include "view/picture.hpp"

namespace frontline::test {

inline Date day(std::string const& text)
{
    return *parse_date(text);
}

/// What is said of one place of a small theatre.
struct Said {
    std::string place;
    double      lon;
    double      lat;
    Control     control;
};

inline Claim claim(Said const& said, std::string const& id)
{
    Claim claim;
    claim.id         = ClaimId{id};
    claim.date       = {day("2020-01-01"), day("2020-01-01")};
    claim.recorded   = claim.date.last;
    claim.place_text = said.place;
    claim.place      = PlaceId{said.place};
    claim.actor      = said.control.actor;
    if (said.control.status == Status::contested || said.control.status == Status::besieged) {
        claim.kind  = said.control.status == Status::contested ? ClaimKind::contested : ClaimKind::besieged;
        claim.actor = said.control.rival;
        claim.from  = said.control.actor;
    }
    return claim;
}

/// Two degrees by two around 11, 11; red and blue fight each other. A place's id is its name.
inline Theatre small_theatre(std::vector<Said> const& all)
{
    Theatre theatre;
    theatre.name = "A small land";
    theatre.land = {{{snapped(10, 10), snapped(12, 10), snapped(12, 12), snapped(10, 12)}, {}}};
    theatre.actors = Actors{{{ActorId{"blue"}, "Blue & sons", "#0000ff", {}, {}},
                             {ActorId{"red"}, "Red", "#ff0000", {}, {}}}};
    std::vector<Place> places;
    std::vector<Claim> claims;
    for (auto const& said : all) {
        Place place;
        place.id    = PlaceId{said.place};
        place.name  = said.place;
        place.kind  = "town";
        place.point = snapped(said.lon, said.lat);
        places.push_back(place);
        claims.push_back(claim(said, "c" + std::to_string(claims.size())));
    }
    theatre.gazetteer      = Gazetteer{std::move(places)};
    theatre.claims         = ClaimLog{std::move(claims)};
    theatre.paint.reach_km = 500;
    theatre.cells          = {20, 40, 60};
    return theatre;
}

inline std::string picture_of(Theatre const& theatre, PictureSettings const& settings = {},
                              std::string const& on = "2020-03-02")
{
    Maps const maps{theatre};
    return draw_picture(theatre, maps.partition(), maps.on(day(on)), settings);
}

inline Control red()
{
    return held_by(ActorId{"red"});
}

inline Control blue()
{
    return held_by(ActorId{"blue"});
}

inline Control between(Status status)
{
    return {status, ActorId{"red"}, ActorId{"blue"}};
}

}  // namespace frontline::test
