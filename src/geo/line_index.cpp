// SPDX-License-Identifier: Apache-2.0
#include "geo/line_index.hpp"

#include <boost/geometry.hpp>
#include <boost/geometry/index/rtree.hpp>

#include <algorithm>

namespace frontline {

namespace {

using TreePoint = boost::geometry::model::point<double, 2, boost::geometry::cs::cartesian>;
using Segment   = boost::geometry::model::segment<TreePoint>;

Segment segment(PlanePoint a, PlanePoint b)
{
    return {TreePoint{a.x, a.y}, TreePoint{b.x, b.y}};
}

std::vector<Segment> segments_of(std::vector<PlaneLine> const& lines)
{
    std::vector<Segment> segments;
    for (auto const& line : lines) {
        for (std::size_t i = 1; i < line.size(); ++i) segments.push_back(segment(line[i - 1], line[i]));
    }
    return segments;
}

PlanePoint nearest_on(Segment const& segment, PlanePoint p)
{
    PlanePoint const a{segment.first.get<0>(), segment.first.get<1>()};
    PlanePoint const b{segment.second.get<0>(), segment.second.get<1>()};
    auto const       dx = b.x - a.x, dy = b.y - a.y;
    auto const       squared = dx * dx + dy * dy;
    if (squared == 0) return a;
    auto const along = std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / squared, 0.0, 1.0);
    return {a.x + along * dx, a.y + along * dy};
}

}  // namespace

struct LineIndex::Tree {
    explicit Tree(std::vector<PlaneLine> const& lines) : segments(segments_of(lines)) {}

    boost::geometry::index::rtree<Segment, boost::geometry::index::rstar<16>> segments;
};

LineIndex::LineIndex(std::vector<PlaneLine> const& lines) : tree_{std::make_unique<Tree>(lines)} {}
LineIndex::LineIndex(LineIndex&&) noexcept            = default;
LineIndex& LineIndex::operator=(LineIndex&&) noexcept = default;
LineIndex::~LineIndex()                               = default;

bool LineIndex::is_empty() const
{
    return tree_->segments.empty();
}

bool LineIndex::is_met_between(PlanePoint a, PlanePoint b) const
{
    auto const query = boost::geometry::index::intersects(segment(a, b));
    return tree_->segments.qbegin(query) != tree_->segments.qend();
}

std::optional<PlanePoint> LineIndex::nearest(PlanePoint p) const
{
    // Where two segments meet both are nearest, and the tree may give either: their common point is one.
    auto const query = boost::geometry::index::nearest(TreePoint{p.x, p.y}, 1);
    auto const found = tree_->segments.qbegin(query);
    if (found == tree_->segments.qend()) return std::nullopt;
    return nearest_on(*found, p);
}

}  // namespace frontline
