// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "gazetteer/place.hpp"
#include "geo/projection.hpp"
#include "geo/shape.hpp"
#include "partition/cut.hpp"
#include "partition/voronoi.hpp"

namespace frontline {

/// Where cells are made around: the points of places in order, each once, then infill points.
class Sites {
public:
    Sites(std::vector<Place> const& places, PlaneBox const& box, Projection const& projection,
          CellSettings const& settings);

    std::size_t                    count() const { return points_.size(); }
    std::vector<Point> const&      points() const { return points_; }
    std::vector<PlanePoint> const& in_plane() const { return in_plane_; }
    bool                           has_places(std::size_t site) const { return site + 1 < starts_.size(); }

    /// In order of id; none at an infill point.
    std::vector<PlaceId> places(std::size_t site) const;

private:
    std::vector<Place> const&  all_places_;
    std::vector<Point>         points_;
    std::vector<PlanePoint>    in_plane_;
    std::vector<std::uint32_t> order_;   // of the places, by point, then by id
    std::vector<std::size_t>   starts_;  // where the places of a site begin in it
};

/// The land in the plane, and a kilometre around it.
PlaneBox box_of(MultiPolygon const& land, Projection const& projection);

}  // namespace frontline
