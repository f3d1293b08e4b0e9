// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "geo/shape.hpp"

namespace frontline {

/// An area that is asked for many points. Answers are exact, those of side_of(); an answer costs the edges of one band
/// of latitude and not those of the whole area.
class BandedArea {
public:
    explicit BandedArea(MultiPolygon const& area);

    Side side_of(Point p) const;

private:
    struct Edge {
        Point from;
        Point to;
    };

    std::int64_t                   south_e7_ = 0;
    std::int64_t                   band_e7_  = 1;  ///< height of a band
    std::vector<std::vector<Edge>> bands_;         ///< from south to north: the edges that reach into each

    void                     add(Ring const& ring);
    std::size_t              band_of(std::int64_t lat_e7) const;
};

}  // namespace frontline
