// SPDX-License-Identifier: Apache-2.0
#include "geo/banded_area.hpp"

#include <algorithm>
#include <cstddef>

namespace frontline {

namespace {

constexpr std::size_t edges_per_band = 4;

std::size_t edge_count(MultiPolygon const& area)
{
    std::size_t count = 0;
    for (auto const& polygon : area) {
        count += polygon.outer.size();
        for (auto const& hole : polygon.holes) count += hole.size();
    }
    return count;
}

}  // namespace

BandedArea::BandedArea(MultiPolygon const& area)
{
    auto const bounds = bounds_of(area);
    if (bounds.is_empty()) return;
    auto const height = std::int64_t{bounds.most.lat_e7} - bounds.least.lat_e7 + 1;
    auto const bands  = static_cast<std::int64_t>(edge_count(area) / edges_per_band + 1);
    south_e7_         = bounds.least.lat_e7;
    band_e7_          = height / bands + 1;
    bands_.resize(static_cast<std::size_t>(height / band_e7_ + 1));
    for (auto const& polygon : area) {
        add(polygon.outer);
        for (auto const& hole : polygon.holes) add(hole);
    }
}

void BandedArea::add(Ring const& ring)
{
    for (std::size_t i = 0; i < ring.size(); ++i) {
        Edge const edge{ring[i], ring[(i + 1) % ring.size()]};
        auto const [low, high] = std::minmax(edge.from.lat_e7, edge.to.lat_e7);
        for (auto band = band_of(low); band <= band_of(high); ++band) bands_[band].push_back(edge);
    }
}

std::size_t BandedArea::band_of(std::int64_t lat_e7) const
{
    return static_cast<std::size_t>((lat_e7 - south_e7_) / band_e7_);
}

Side BandedArea::side_of(Point p) const
{
    if (p.lat_e7 < south_e7_ || band_of(p.lat_e7) >= bands_.size()) return Side::outside;
    bool inside = false;
    for (auto const& [from, to] : bands_[band_of(p.lat_e7)]) {
        if (is_on_edge(p, from, to)) return Side::border;
        if (crosses_ray(p, from, to)) inside = !inside;
    }
    return inside ? Side::inside : Side::outside;
}

}  // namespace frontline
