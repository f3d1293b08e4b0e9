// SPDX-License-Identifier: Apache-2.0
#include "partition/infill.hpp"

#include <cmath>
#include <numbers>

#include "geo/plane_index.hpp"

namespace frontline {

namespace {

/// A triangular lattice of which no point of the box is farther than `radius`, anchored at the origin of the plane.
template <typename Visit>
void for_each_lattice_point(PlaneBox const& box, double radius, Visit visit)
{
    auto const step   = radius * std::numbers::sqrt3;
    auto const height = radius * 1.5;
    auto const bottom = static_cast<long>(std::floor(box.least.y / height)) - 1;
    auto const top    = static_cast<long>(std::ceil(box.most.y / height)) + 1;
    auto const left   = static_cast<long>(std::floor(box.least.x / step)) - 1;
    auto const right  = static_cast<long>(std::ceil(box.most.x / step)) + 1;
    for (auto row = bottom; row <= top; ++row) {
        auto const shift = row % 2 == 0 ? 0.0 : 0.5;
        for (auto column = left; column <= right; ++column) {
            visit(PlanePoint{(static_cast<double>(column) + shift) * step, static_cast<double>(row) * height});
        }
    }
}

}  // namespace

std::vector<PlanePoint> infill(std::vector<PlanePoint> const& places, PlaneBox const& box, CellSettings const& settings)
{
    std::vector<PlanePoint> points;
    if (settings.empty_spacing_km <= 0) return points;

    // A lattice point that crowds a place is left out; land that had it as its middle has the place not farther than
    // radius + crowding = spacing. In the same way the coarse lattice pays for the points it leaves to the fine one:
    // twice the radius from such a point there is a fine one towards the place, or that one crowds the place. The fine
    // lattice ends at the box, so beyond it the coarse one leaves out none.
    auto const       spacing  = settings.spacing_km * 1e3;
    auto const       crowding = spacing / 3;
    auto const       radius   = spacing - crowding;
    auto const       near     = settings.near_km * 1e3 + spacing;
    PlaneIndex const index{places};
    auto const       to_place = [&](PlanePoint p) {
        auto const neighbour = index.nearest(p);
        return neighbour ? neighbour->distance : INFINITY;
    };
    if (!places.empty() && spacing > 0) {
        auto fine = box;
        fine.grow(radius);
        for_each_lattice_point(fine, radius, [&](PlanePoint p) {
            auto const distance = to_place(p);
            if (distance >= crowding && distance <= near) points.push_back(p);
        });
    }
    auto const coarse = std::max(settings.empty_spacing_km * 1e3 - 2 * radius - crowding, radius);
    for_each_lattice_point(box, coarse, [&](PlanePoint p) {
        if (!box.contains(p) || to_place(p) > near) points.push_back(p);
    });
    return points;
}

}  // namespace frontline
