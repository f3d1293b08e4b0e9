// SPDX-License-Identifier: Apache-2.0
#include "partition/point_within.hpp"

#include <algorithm>
#include <cmath>

namespace frontline {

namespace {

/// Where the border of a face crosses a parallel, from west to east; each edge owns its lower end only.
std::vector<double> crossings(Partition const& partition, FaceIndex face, double lat_e7)
{
    std::vector<double> lons;
    for (auto const h : partition.border_of(face)) {
        auto const a = partition.origin(h), b = partition.target(h);
        if ((a.lat_e7 > lat_e7) == (b.lat_e7 > lat_e7)) continue;
        auto const share = (lat_e7 - a.lat_e7) / (static_cast<double>(b.lat_e7) - a.lat_e7);
        lons.push_back(a.lon_e7 + share * (static_cast<double>(b.lon_e7) - a.lon_e7));
    }
    std::ranges::sort(lons);
    return lons;
}

double half_height_e7(Partition const& partition, FaceIndex face)
{
    Bounds bounds;
    for (auto const h : partition.border_of(face)) bounds.add(partition.origin(h));
    return (static_cast<double>(bounds.least.lat_e7) + bounds.most.lat_e7) / 2;
}

}  // namespace

Point point_within(Partition const& partition, FaceIndex face)
{
    auto const lat  = half_height_e7(partition, face);
    auto const lons = crossings(partition, face, lat);
    double     widest = -1, middle = 0;
    for (std::size_t i = 1; i < lons.size(); i += 2) {
        auto const width = lons[i] - lons[i - 1];
        if (width <= widest) continue;
        widest = width;
        middle = (lons[i] + lons[i - 1]) / 2;
    }
    return {static_cast<std::int32_t>(std::lround(middle)), static_cast<std::int32_t>(std::lround(lat))};
}

}  // namespace frontline
