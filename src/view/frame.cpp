// SPDX-License-Identifier: Apache-2.0
#include "view/frame.hpp"

#include <algorithm>
#include <utility>

namespace frontline {

namespace {

constexpr int    parts_of_a_side = 32;
constexpr double land_margin     = 0.04;  // of its width or height, on each side

Point centre_of(Bounds const& bounds)
{
    return snapped((bounds.least.lon() + bounds.most.lon()) / 2, (bounds.least.lat() + bounds.most.lat()) / 2);
}

PlaneBox plane_box(Projection const& projection, Line const& points)
{
    auto const first = projection.to_plane(points.front());
    PlaneBox   box{first, first};
    for (auto const p : points) box.add(projection.to_plane(p));
    return box;
}

/// Points along the sides, which bow in the plane.
Line points_along(Bounds const& bounds)
{
    Line points;
    for (int i = 0; i <= parts_of_a_side; ++i) {
        auto const share = static_cast<double>(i) / parts_of_a_side;
        auto const lon   = bounds.least.lon() + share * (bounds.most.lon() - bounds.least.lon());
        auto const lat   = bounds.least.lat() + share * (bounds.most.lat() - bounds.least.lat());
        points.insert(points.end(), {snapped(lon, bounds.least.lat()), snapped(lon, bounds.most.lat()),
                                     snapped(bounds.least.lon(), lat), snapped(bounds.most.lon(), lat)});
    }
    return points;
}

Line vertices_of(MultiPolygon const& land)
{
    Line vertices;
    for (auto const& polygon : land) vertices.insert(vertices.end(), polygon.outer.begin(), polygon.outer.end());
    return vertices;
}

}  // namespace

Frame Frame::of_bounds(Bounds const& bounds, PixelBox const& box)
{
    Projection projection{centre_of(bounds)};
    auto const shown = plane_box(projection, points_along(bounds));
    return {std::move(projection), shown, box};
}

Frame Frame::of_land(MultiPolygon const& land, PixelBox const& box)
{
    Projection projection{centre_of(bounds_of(land))};
    auto       shown = plane_box(projection, vertices_of(land));
    shown.grow(land_margin * std::max(shown.width(), shown.height()));
    return {std::move(projection), shown, box};
}

Frame::Frame(Projection projection, PlaneBox const& shown, PixelBox const& box)
    : projection_{std::move(projection)},
      middle_{(shown.least.x + shown.most.x) / 2, (shown.least.y + shown.most.y) / 2},
      box_{box},
      metres_per_pixel_{std::max({shown.width() / box.width(), shown.height() / box.height(), 1e-3})}
{
}

Pixel Frame::at(Point p) const
{
    auto const [x, y] = projection_.to_plane(p);
    auto const middle = box_.middle();
    return {middle.x + (x - middle_.x) / metres_per_pixel_, middle.y - (y - middle_.y) / metres_per_pixel_};
}

PixelLine Frame::at(Line const& line) const
{
    PixelLine pixels;
    pixels.reserve(line.size());
    for (auto const p : line) pixels.push_back(at(p));
    return pixels;
}

Point Frame::position(Pixel p) const
{
    auto const middle = box_.middle();
    return projection_.to_earth({middle_.x + (p.x - middle.x) * metres_per_pixel_,
                                 middle_.y - (p.y - middle.y) * metres_per_pixel_});
}

Polygon Frame::area() const
{
    Polygon                    area;
    std::vector<Pixel> const   corners{{box_.left, box_.bottom}, {box_.right, box_.bottom},
                                       {box_.right, box_.top}, {box_.left, box_.top}};
    for (std::size_t side = 0; side < corners.size(); ++side) {
        auto const a = corners[side];
        auto const b = corners[(side + 1) % corners.size()];
        for (int i = 0; i < parts_of_a_side; ++i) {
            auto const share = static_cast<double>(i) / parts_of_a_side;
            area.outer.push_back(position({a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)}));
        }
    }
    return area;
}

}  // namespace frontline
