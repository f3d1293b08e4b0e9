// SPDX-License-Identifier: Apache-2.0
#include "partition/noding.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "partition/segment_grid.hpp"

namespace frontline {

Tiling::Tiling(std::vector<Segment> const& segments)
{
    for (auto const& [a, b] : segments) {
        bounds_.add(a);
        bounds_.add(b);
    }
    if (segments.empty()) return;
    auto const width  = static_cast<double>(bounds_.most.lon_e7) - bounds_.least.lon_e7 + 1;
    auto const height = static_cast<double>(bounds_.most.lat_e7) - bounds_.least.lat_e7 + 1;
    // A theatre may be a thin strip: no side may get more tiles than there are segments.
    auto const most = static_cast<double>(segments.size());
    size_    = std::max({std::sqrt(width * height / most), width / most, height / most, 1.0});
    columns_ = static_cast<std::size_t>(width / size_) + 1;
    rows_    = static_cast<std::size_t>(height / size_) + 1;
}

namespace {

int sign(Wide value)
{
    return (value > 0) - (value < 0);
}

bool share_an_end(Segment const& s, Segment const& t)
{
    return s.a == t.a || s.a == t.b || s.b == t.a || s.b == t.b;
}

bool cross_properly(Segment const& s, Segment const& t)
{
    return sign(orientation(s.a, s.b, t.a)) * sign(orientation(s.a, s.b, t.b)) < 0
        && sign(orientation(t.a, t.b, s.a)) * sign(orientation(t.a, t.b, s.b)) < 0;
}

/// The whole number nearest to n/d, halves upwards.
Wide rounded_quotient(Wide n, Wide d)
{
    if (d < 0) return rounded_quotient(-n, -d);
    auto const twice = 2 * n + d;
    auto const q     = twice / (2 * d);
    return twice % (2 * d) < 0 ? q - 1 : q;
}

/// The pixel in which two segments that cross properly cross: at most 2^100, which Wide holds.
Point crossing(Segment const& s, Segment const& t)
{
    auto const n  = orientation(t.a, t.b, s.a);
    auto const d  = n - orientation(t.a, t.b, s.b);
    auto const at = [&](std::int32_t a, std::int32_t b) {
        return static_cast<std::int32_t>(a + rounded_quotient(n * (Wide{b} - a), d));
    };
    return {at(s.a.lon_e7, s.b.lon_e7), at(s.a.lat_e7, s.b.lat_e7)};
}

/// On which side of a→b a corner of the pixel of `p` lies, in half pixels. The pixel is half-open: its upper and right
/// sides are not of it. That is the closed pixel with those sides moved inwards by less than anything, so a corner that
/// lies on the line is judged by where that move leads.
int side_of_corner(Segment const& s, Point p, int dx, int dy)
{
    auto const ux = 2 * (std::int64_t{s.b.lon_e7} - s.a.lon_e7);
    auto const uy = 2 * (std::int64_t{s.b.lat_e7} - s.a.lat_e7);
    auto const vx = 2 * (std::int64_t{p.lon_e7} - s.a.lon_e7) + dx;
    auto const vy = 2 * (std::int64_t{p.lat_e7} - s.a.lat_e7) + dy;
    auto const at = sign(Wide{ux} * vy - Wide{uy} * vx);
    if (at != 0) return at;
    auto const inwards_x = dx > 0 ? -1 : 0;
    auto const inwards_y = dy > 0 ? -1 : 0;
    return sign(Wide{ux} * inwards_y - Wide{uy} * inwards_x);
}

bool overlaps_pixel(std::int32_t a, std::int32_t b, std::int32_t p)
{
    // Ends are whole, so an end beyond half a pixel is at least one away; the half-open sides never matter here.
    return std::min(a, b) <= p && p <= std::max(a, b);
}

bool passes_through_pixel(Segment const& s, Point p)
{
    if (!overlaps_pixel(s.a.lon_e7, s.b.lon_e7, p.lon_e7) || !overlaps_pixel(s.a.lat_e7, s.b.lat_e7, p.lat_e7)) {
        return false;
    }
    std::array const sides{side_of_corner(s, p, -1, -1), side_of_corner(s, p, 1, -1), side_of_corner(s, p, 1, 1),
                           side_of_corner(s, p, -1, 1)};
    auto const [least, most] = std::ranges::minmax(sides);
    return least <= 0 && most >= 0;
}

/// Which segments lie in which tile.
TileLists listed(std::vector<Segment> const& segments, Tiling const& tiling)
{
    return {tiling.count(), [&](auto add) {
                for (std::uint32_t i = 0; i < segments.size(); ++i) {
                    tiling.for_each_tile(segments[i], [&](std::size_t tile) { add(tile, i); });
                }
            }};
}

/// Calls `visit(s, t)` for all segments that come near one another; for some pairs more than once.
template <typename Visit>
void for_each_near_pair(std::vector<Segment> const& segments, Tiling const& tiling, Visit visit)
{
    auto const in_tiles = listed(segments, tiling);
    for (std::size_t tile = 0; tile < tiling.count(); ++tile) {
        auto const numbers = in_tiles.in(tile);
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            for (std::size_t k = i + 1; k < numbers.size(); ++k) visit(segments[numbers[i]], segments[numbers[k]]);
        }
    }
}

void sort_once(std::vector<Point>& points)
{
    std::ranges::sort(points);
    auto const [first, last] = std::ranges::unique(points);
    points.erase(first, last);
}

/// The pixels that get a node: of every end and every crossing.
std::vector<Point> hot_pixels(std::vector<Segment> const& segments, Tiling const& tiling)
{
    std::vector<Point> hot;
    for (auto const& [a, b] : segments) hot.insert(hot.end(), {a, b});
    for_each_near_pair(segments, tiling, [&](Segment const& s, Segment const& t) {
        if (!share_an_end(s, t) && cross_properly(s, t)) hot.push_back(crossing(s, t));
    });
    sort_once(hot);
    return hot;
}

bool lies_inside(Point p, Segment const& s)
{
    return p != s.a && p != s.b && overlaps_pixel(s.a.lon_e7, s.b.lon_e7, p.lon_e7)
        && overlaps_pixel(s.a.lat_e7, s.b.lat_e7, p.lat_e7) && orientation(s.a, s.b, p) == 0;
}

/// How far along s a point lies, in an unnamed unit.
Wide along(Segment const& s, Point p)
{
    return (Wide{s.b.lon_e7} - s.a.lon_e7) * (Wide{p.lon_e7} - s.a.lon_e7)
         + (Wide{s.b.lat_e7} - s.a.lat_e7) * (Wide{p.lat_e7} - s.a.lat_e7);
}

/// Nodes on a segment, from its lesser end to its greater one, so that a segment and its reverse get the same.
class NodesOfSegment {
public:
    NodesOfSegment(Tiling const& tiling, std::vector<Point> const& hot)
        : tiling_{tiling}, hot_{hot}, in_tiles_{tiling.count(), [&](auto add) {
              for (std::uint32_t i = 0; i < hot.size(); ++i) add(tiling.tile_of(hot[i]), i);
          }}
    {
    }

    std::vector<Point> const& on(Segment const& s)
    {
        nodes_.clear();
        tiling_.for_each_tile(s, [&](std::size_t tile) {
            for (auto const i : in_tiles_.in(tile)) {
                if (passes_through_pixel(s, hot_[i])) nodes_.push_back(hot_[i]);
            }
        });
        std::ranges::sort(nodes_, {}, [&](Point p) { return std::pair{along(s, p), p}; });
        return nodes_;
    }

private:
    Tiling const&             tiling_;
    std::vector<Point> const& hot_;
    TileLists                 in_tiles_;
    std::vector<Point>        nodes_;
};

void add_pieces(std::vector<Piece>& pieces, std::vector<Point> const& nodes, std::uint32_t segment, bool reversed)
{
    auto const begin = pieces.size();
    for (std::size_t i = 1; i < nodes.size(); ++i) {
        pieces.push_back(reversed ? Piece{nodes[i], nodes[i - 1], segment} : Piece{nodes[i - 1], nodes[i], segment});
    }
    if (reversed) std::reverse(pieces.begin() + static_cast<std::ptrdiff_t>(begin), pieces.end());
}

}  // namespace

std::vector<Piece> noded(std::vector<Segment> const& segments)
{
    Tiling const       tiling{segments};
    auto const         hot = hot_pixels(segments, tiling);
    NodesOfSegment     nodes{tiling, hot};
    std::vector<Piece> pieces;
    pieces.reserve(segments.size());
    for (std::uint32_t i = 0; i < segments.size(); ++i) {
        auto const& s        = segments[i];
        auto const  reversed = s.b < s.a;
        add_pieces(pieces, nodes.on(reversed ? Segment{s.b, s.a} : s), i, reversed);
    }
    return pieces;
}

std::vector<Point> unnoded_meetings(std::vector<Segment> const& segments)
{
    std::vector<Point> meetings;
    for_each_near_pair(segments, Tiling{segments}, [&](Segment const& s, Segment const& t) {
        if (!share_an_end(s, t) && cross_properly(s, t)) meetings.push_back(crossing(s, t));
        for (auto const p : {t.a, t.b}) {
            if (lies_inside(p, s)) meetings.push_back(p);
        }
        for (auto const p : {s.a, s.b}) {
            if (lies_inside(p, t)) meetings.push_back(p);
        }
    });
    sort_once(meetings);
    return meetings;
}

}  // namespace frontline
