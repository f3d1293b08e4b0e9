// SPDX-License-Identifier: Apache-2.0
#include "io/write_matches.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

namespace frontline {

namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(std::string const& text)
{
    return text.empty() ? Json(nullptr) : Json(text);
}

double rounded(double value)
{
    return std::round(value * 1000) / 1000;
}

Json population_of(Place const& place)
{
    return place.population ? Json(*place.population) : Json(nullptr);
}

Json distance_of(Match const& match)
{
    return match.distance_km ? Json(rounded(*match.distance_km)) : Json(nullptr);
}

Json to_object(Match const& match)
{
    auto const& place = match.place;
    return {{"place_id", place.id.text},
            {"name", place.name},
            {"names", place.names},
            {"lat", place.point.lat()},
            {"lon", place.point.lon()},
            {"kind", text_or_null(place.kind)},
            {"country", text_or_null(place.country)},
            {"admin1", text_or_null(place.admin1)},
            {"admin2", text_or_null(place.admin2)},
            {"population", population_of(place)},
            {"source", text_or_null(place.source)},
            {"score", rounded(match.score)},
            {"distance_km", distance_of(match)},
            {"reasons", match.reasons}};
}

Json to_object(Located const& located)
{
    auto matches = Json::array();
    for (auto const& match : located.matches) matches.push_back(to_object(match));
    return {{"name", located.name}, {"ambiguous", located.is_ambiguous}, {"matches", std::move(matches)}};
}

}  // namespace

std::string to_json(std::vector<Located> const& located)
{
    auto all = Json::array();
    for (auto const& one : located) all.push_back(to_object(one));
    // A name typed in another encoding must not end the program.
    return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace frontline
