// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/projection.hpp"
#include "geo/shape.hpp"
#include "partition/voronoi.hpp"
#include "view/path_data.hpp"
#include "view/pixel.hpp"

namespace frontline {

/// Where on the picture a point of the Earth is drawn: equal-area, centred on what is shown, north up, the same scale
/// in both directions. What is shown lies in the middle of `box`; what is around it fills the rest.
class Frame {
public:
    /// Shows a box of lon/lat, or all of a land with a margin. Neither may be empty.
    static Frame of_bounds(Bounds const& bounds, PixelBox const& box);
    static Frame of_land(MultiPolygon const& land, PixelBox const& box);

    PixelBox const& box() const { return box_; }
    double          metres_per_pixel() const { return metres_per_pixel_; }

    Pixel     at(Point p) const;
    PixelLine at(Line const& line) const;
    Point     position(Pixel p) const;

    /// What the box shows of the Earth, its sides with vertices enough that they are straight on the picture.
    Polygon area() const;

private:
    Projection projection_;
    PlanePoint middle_;
    PixelBox   box_;
    double     metres_per_pixel_;

    Frame(Projection projection, PlaneBox const& shown, PixelBox const& box);
};

}  // namespace frontline
