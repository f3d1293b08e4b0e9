// SPDX-License-Identifier: Apache-2.0
#include "gazetteer/importance.hpp"

#include <algorithm>
#include <cmath>

#include "gazetteer/kind.hpp"

namespace frontline {

namespace {

double by_population(Place const& place)
{
    auto const people = static_cast<double>(place.population.value_or(0));
    return people > 1000 ? std::min(1.0, std::log10(people / 1000) / 3) : 0.0;
}

double by_kind(Place const& place)
{
    if (place.kind == "capital") return 1;
    if (place.kind == "city") return 0.6;
    return place.kind == "town" ? 0.3 : 0;
}

// 4 names are a village's, 40 a well known city's.
double by_names(Place const& place)
{
    auto const count = static_cast<double>(place.names.size());
    return count > 4 ? std::min(0.8, std::log10(count / 4) * 0.8) : 0.0;
}

}  // namespace

float importance_of(Place const& place)
{
    if (is_area(place.kind)) return -1;
    return static_cast<float>(std::max({by_population(place), by_kind(place), by_names(place)}));
}

}  // namespace frontline
