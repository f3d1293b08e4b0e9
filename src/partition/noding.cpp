// SPDX-License-Identifier: Apache-2.0
#include "partition/noding.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <utility>

#include "base/parallel.hpp"
#include "partition/segment_leaves.hpp"

namespace frontline {

namespace {

int sign(Wide value)
{
    return (value > 0) - (value < 0);
}

bool share_an_end(Segment const& s, Segment const& t)
{
    return s.a == t.a || s.a == t.b || s.b == t.a || s.b == t.b;
}

double difference(std::int32_t a, std::int32_t b)
{
    return static_cast<double>(a) - static_cast<double>(b);
}

/// Sign of orientation(): by floating point where its error cannot matter, else exactly.
int side_of_line(Segment const& s, Point p)
{
    auto const one   = difference(s.b.lon_e7, s.a.lon_e7) * difference(p.lat_e7, s.a.lat_e7);
    auto const other = difference(s.b.lat_e7, s.a.lat_e7) * difference(p.lon_e7, s.a.lon_e7);
    auto const error = 0x1p-50 * (std::abs(one) + std::abs(other));
    if (std::abs(one - other) > error) return one > other ? 1 : -1;
    return sign(orientation(s.a, s.b, p));
}

bool boxes_overlap(Segment const& s, Segment const& t)
{
    auto const [s_west, s_east]   = std::minmax(s.a.lon_e7, s.b.lon_e7);
    auto const [t_west, t_east]   = std::minmax(t.a.lon_e7, t.b.lon_e7);
    auto const [s_south, s_north] = std::minmax(s.a.lat_e7, s.b.lat_e7);
    auto const [t_south, t_north] = std::minmax(t.a.lat_e7, t.b.lat_e7);
    return s_west <= t_east && t_west <= s_east && s_south <= t_north && t_south <= s_north;
}

bool cross_properly(Segment const& s, Segment const& t)
{
    return boxes_overlap(s, t) && !share_an_end(s, t) && side_of_line(s, t.a) * side_of_line(s, t.b) < 0
        && side_of_line(t, s.a) * side_of_line(t, s.b) < 0;
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
    // Mostly the pixel is far from the line: farther than any of its corners from its middle.
    auto const dx    = difference(s.b.lon_e7, s.a.lon_e7), dy = difference(s.b.lat_e7, s.a.lat_e7);
    auto const one   = dx * difference(p.lat_e7, s.a.lat_e7);
    auto const other = dy * difference(p.lon_e7, s.a.lon_e7);
    if (std::abs(one - other) > std::abs(dx) + std::abs(dy) + 0x1p-50 * (std::abs(one) + std::abs(other))) return false;
    std::array const sides{side_of_corner(s, p, -1, -1), side_of_corner(s, p, 1, -1), side_of_corner(s, p, 1, 1),
                           side_of_corner(s, p, -1, 1)};
    auto const [least, most] = std::ranges::minmax(sides);
    return least <= 0 && most >= 0;
}

/// Calls `visit(s, t)` for all segments that come near one another; for some pairs more than once.
template <typename Visit>
void for_each_near_pair(std::span<Segment const> segments, std::span<std::uint32_t const> numbers, Visit visit)
{
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        for (std::size_t k = i + 1; k < numbers.size(); ++k) visit(segments[numbers[i]], segments[numbers[k]]);
    }
}

void sort_once(std::vector<Point>& points)
{
    std::ranges::sort(points);
    auto const [first, last] = std::ranges::unique(points);
    points.erase(first, last);
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

/// From the lesser end to the greater one, so that a segment and its reverse get the same nodes.
Segment upwards(Segment const& s)
{
    return s.b < s.a ? Segment{s.b, s.a} : s;
}

/// A node that a segment gets between its ends.
struct InnerNode {
    std::uint32_t segment;
    Wide          along;  ///< of the segment taken upwards
    Point         point;

    auto operator<=>(InnerNode const&) const = default;
};

/// Finds the inner nodes of the segments near one leaf after another. Hot are the pixels of ends and of crossings; one
/// that a segment passes through near a leaf is hot because of segments that come near the same leaf.
class InnerNodes {
public:
    explicit InnerNodes(std::span<Segment const> segments) : segments_{segments} {}

    void add(LeafBox const& box, std::span<std::uint32_t const> numbers)
    {
        find_hot_pixels(box, numbers);
        for (auto const number : numbers) {
            auto const& s = segments_[number];
            for (auto const p : hot_) {
                if (p == s.a || p == s.b || !passes_through_pixel(s, p)) continue;
                found_.push_back({number, along(upwards(s), p), p});
            }
        }
    }

    void add(InnerNodes&& other) { found_.insert(found_.end(), other.found_.begin(), other.found_.end()); }

    std::vector<InnerNode> in_order() &&
    {
        std::ranges::sort(found_);
        auto const [first, last] = std::ranges::unique(found_);
        found_.erase(first, last);
        return std::move(found_);
    }

private:
    std::span<Segment const> segments_;
    std::vector<Point>       hot_;
    std::vector<InnerNode>   found_;

    void find_hot_pixels(LeafBox const& box, std::span<std::uint32_t const> numbers)
    {
        hot_.clear();
        auto const add_near = [&](Point p) {
            constexpr auto margin = SegmentLeaves::margin;
            if (p.lon_e7 < box.west - margin || p.lon_e7 > box.east + margin) return;
            if (p.lat_e7 < box.south - margin || p.lat_e7 > box.north + margin) return;
            hot_.push_back(p);
        };
        for (auto const number : numbers) {
            add_near(segments_[number].a);
            add_near(segments_[number].b);
        }
        for_each_near_pair(segments_, numbers, [&](Segment const& s, Segment const& t) {
            if (cross_properly(s, t)) add_near(crossing(s, t));
        });
        sort_once(hot_);
    }
};

std::vector<InnerNode> inner_nodes(std::span<Segment const> segments)
{
    auto const                halves = SegmentLeaves::halves(segments);
    std::array<InnerNodes, 2> nodes{InnerNodes{segments}, InnerNodes{segments}};
    auto const                find = [&](std::size_t half) {
        SegmentLeaves leaves{segments};
        leaves.for_each_in(halves[half], [&](LeafBox const& box, auto numbers) { nodes[half].add(box, numbers); });
    };
    in_two_halves(segments.size(), [&](std::size_t begin, std::size_t end) {
        if (begin == 0) find(0);
        if (end == segments.size()) find(1);
    });
    nodes[0].add(std::move(nodes[1]));
    return std::move(nodes[0]).in_order();
}

/// The pieces of one segment, in its direction.
void add_pieces(std::vector<Piece>& pieces, Segment const& s, std::uint32_t number, std::span<InnerNode const> inner)
{
    auto const add = [&](Point a, Point b) { pieces.push_back({a, b, number}); };
    auto       at  = s.a;
    auto const go  = [&](InnerNode const& node) { add(std::exchange(at, node.point), node.point); };
    if (s.a < s.b) std::for_each(inner.begin(), inner.end(), go);
    else std::for_each(inner.rbegin(), inner.rend(), go);
    if (at != s.b) add(at, s.b);
}

}  // namespace

std::vector<Piece> noded(std::vector<Segment> const& segments)
{
    auto const         nodes = inner_nodes(segments);
    std::vector<Piece> pieces;
    pieces.reserve(segments.size() + nodes.size());
    auto begin = nodes.begin();
    for (std::uint32_t i = 0; i < segments.size(); ++i) {
        auto const end = std::find_if(begin, nodes.end(), [&](auto const& node) { return node.segment != i; });
        add_pieces(pieces, segments[i], i, {begin, end});
        begin = end;
    }
    return pieces;
}

std::vector<Point> unnoded_meetings(std::vector<Segment> const& segments)
{
    std::vector<Point> meetings;
    auto const         add_meetings = [&](Segment const& s, Segment const& t) {
        if (cross_properly(s, t)) meetings.push_back(crossing(s, t));
        for (auto const p : {t.a, t.b}) {
            if (lies_inside(p, s)) meetings.push_back(p);
        }
        for (auto const p : {s.a, s.b}) {
            if (lies_inside(p, t)) meetings.push_back(p);
        }
    };
    SegmentLeaves leaves{segments};
    for (auto const& half : SegmentLeaves::halves(segments)) {
        leaves.for_each_in(half, [&](LeafBox const&, auto numbers) {
            for_each_near_pair(segments, numbers, add_meetings);
        });
    }
    sort_once(meetings);
    return meetings;
}

}  // namespace frontline
