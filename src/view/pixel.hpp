// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace frontline {

/// A position on the picture: x to the right, y down.
struct Pixel {
    double x = 0;
    double y = 0;

    bool operator==(Pixel const&) const = default;
};

/// A rectangle of the picture.
struct PixelBox {
    double left   = 0;
    double top    = 0;
    double right  = 0;
    double bottom = 0;

    double   width() const { return right - left; }
    double   height() const { return bottom - top; }
    Pixel    middle() const { return {(left + right) / 2, (top + bottom) / 2}; }
    PixelBox grown(double by) const { return {left - by, top - by, right + by, bottom + by}; }

    bool contains(Pixel p) const { return p.x >= left && p.x <= right && p.y >= top && p.y <= bottom; }
    bool contains(PixelBox const& other) const
    {
        return other.left >= left && other.right <= right && other.top >= top && other.bottom <= bottom;
    }
    bool overlaps(PixelBox const& other) const
    {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
};

}  // namespace frontline
