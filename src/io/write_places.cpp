// SPDX-License-Identifier: Apache-2.0
#include "io/write_places.hpp"

#include "base/text.hpp"
#include "io/write_text.hpp"

namespace frontline {

std::string places_csv_header()
{
    return csv_line({"id", "name", "names", "kind", "country", "admin1", "admin2", "population", "lat", "lon",
                     "source"});
}

std::string to_csv_line(Place const& place)
{
    constexpr int decimals = 7;  // a point is whole 1e-7 degrees
    return csv_line({place.id.text, place.name, joined(place.names, ";"), place.kind, place.country, place.admin1,
                     place.admin2, place.population ? std::to_string(*place.population) : "",
                     to_fixed(place.point.lat(), decimals), to_fixed(place.point.lon(), decimals), place.source});
}

}  // namespace frontline
