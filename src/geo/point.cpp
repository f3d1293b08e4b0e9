// SPDX-License-Identifier: Apache-2.0
#include "geo/point.hpp"

#include <algorithm>
#include <cmath>

namespace frontline {

Point snapped(double lon, double lat)
{
    return {static_cast<std::int32_t>(std::llround(lon * 1e7)), static_cast<std::int32_t>(std::llround(lat * 1e7))};
}

bool is_on_earth(double lon, double lat)
{
    return lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90;
}

bool Bounds::contains(Point p) const
{
    return least.lon_e7 <= p.lon_e7 && p.lon_e7 <= most.lon_e7 && least.lat_e7 <= p.lat_e7 && p.lat_e7 <= most.lat_e7;
}

void Bounds::add(Point p)
{
    least = {std::min(least.lon_e7, p.lon_e7), std::min(least.lat_e7, p.lat_e7)};
    most  = {std::max(most.lon_e7, p.lon_e7), std::max(most.lat_e7, p.lat_e7)};
}

}  // namespace frontline
