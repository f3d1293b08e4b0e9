// SPDX-License-Identifier: Apache-2.0
#include "view/path_data.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace frontline {

namespace {

Pixel crossing(Pixel a, Pixel b, double inside_a, double inside_b)
{
    auto const share = inside_a / (inside_a - inside_b);
    return {a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)};
}

/// The part of a ring on one side of a line: `inside` tells how far a pixel lies on that side (negative: beyond it).
template <typename Inside>
PixelLine ring_behind(PixelLine const& ring, Inside inside)
{
    PixelLine result;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        auto const a        = ring[i];
        auto const b        = ring[(i + 1) % ring.size()];
        auto const inside_a = inside(a);
        auto const inside_b = inside(b);
        if (inside_a >= 0) result.push_back(a);
        if ((inside_a < 0) != (inside_b < 0)) result.push_back(crossing(a, b, inside_a, inside_b));
    }
    return result;
}

bool may_meet(Pixel a, Pixel b, PixelBox const& box)
{
    return std::min(a.x, b.x) <= box.right && std::max(a.x, b.x) >= box.left && std::min(a.y, b.y) <= box.bottom
        && std::max(a.y, b.y) >= box.top;
}

/// A pixel in whole tenths: steps between them add up without drift.
struct Tenths {
    long x;
    long y;

    bool operator==(Tenths const&) const = default;
};

std::vector<Tenths> in_tenths(PixelLine const& line)
{
    std::vector<Tenths> result;
    for (auto const p : line) {
        Tenths const t{std::lround(p.x * 10), std::lround(p.y * 10)};
        if (result.empty() || result.back() != t) result.push_back(t);
    }
    return result;
}

std::string number(long tenths)
{
    auto const whole = std::labs(tenths) / 10;
    auto const rest  = std::labs(tenths) % 10;
    std::string text = tenths < 0 ? "-" : "";
    if (whole != 0 || rest == 0) text += std::to_string(whole);
    if (rest != 0) text += '.' + std::to_string(rest);
    return text;
}

/// A minus sign parts two numbers as well as a blank does.
std::string pair(long x, long y)
{
    return number(x) + (y < 0 ? "" : " ") + number(y);
}

std::string steps(std::vector<Tenths> const& points)
{
    std::string text = "M" + pair(points[0].x, points[0].y) + 'l';
    for (std::size_t i = 1; i < points.size(); ++i) {
        auto const step = pair(points[i].x - points[i - 1].x, points[i].y - points[i - 1].y);
        if (i > 1 && step.front() != '-') text += ' ';
        text += step;
    }
    return text;
}

}  // namespace

PixelLine ring_within(PixelLine const& ring, PixelBox const& box)
{
    auto result = ring_behind(ring, [&](Pixel p) { return p.x - box.left; });
    result      = ring_behind(result, [&](Pixel p) { return box.right - p.x; });
    result      = ring_behind(result, [&](Pixel p) { return p.y - box.top; });
    return ring_behind(result, [&](Pixel p) { return box.bottom - p.y; });
}

std::vector<PixelLine> lines_near(PixelLine const& line, PixelBox const& box)
{
    std::vector<PixelLine> parts;
    bool                   is_open = false;
    for (std::size_t i = 1; i < line.size(); ++i) {
        auto const meets = may_meet(line[i - 1], line[i], box);
        if (meets && !is_open) parts.push_back({line[i - 1]});
        if (meets) parts.back().push_back(line[i]);
        is_open = meets;
    }
    return parts;
}

std::string ring_data(PixelLine const& ring)
{
    auto points = in_tenths(ring);
    while (points.size() > 1 && points.back() == points.front()) points.pop_back();
    return points.size() < 3 ? std::string{} : steps(points) + 'z';
}

std::string line_data(PixelLine const& line)
{
    auto const points = in_tenths(line);
    return points.size() < 2 ? std::string{} : steps(points);
}

}  // namespace frontline
