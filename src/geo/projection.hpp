// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "geo/point.hpp"

namespace frontline {

/// A position in metres in the plane of a projection.
struct PlanePoint {
    double x = 0;
    double y = 0;

    auto operator<=>(PlanePoint const&) const = default;
};

/// Lambert azimuthal equal-area on WGS 84, centred on `centre`: near its centre true enough for nearness as well.
/// Movable, not copyable; not to be used from two threads at once.
class Projection {
public:
    explicit Projection(Point centre);
    Projection(Projection&&) noexcept;
    Projection& operator=(Projection&&) noexcept;
    ~Projection();

    PlanePoint to_plane(Point p) const;
    Point      to_earth(PlanePoint p) const;

private:
    struct Transformation;
    std::unique_ptr<Transformation> transformation_;
};

}  // namespace frontline
