// SPDX-License-Identifier: Apache-2.0
#include "geo/line_index.hpp"

#include <boost/geometry.hpp>
#include <boost/geometry/algorithms/discrete_frechet_distance.hpp>
#include <boost/geometry/index/rtree.hpp>

#include <algorithm>
#include <cmath>

namespace frontline {

namespace {

namespace bg = boost::geometry;

using TreePoint   = bg::model::point<double, 2, bg::cs::cartesian>;
using TreeSegment = bg::model::segment<TreePoint>;
using Walk        = bg::model::linestring<TreePoint>;

TreePoint to_tree(PlanePoint p)
{
    return {p.x, p.y};
}

std::vector<TreeSegment> to_tree(std::vector<PlaneSegment> const& segments)
{
    std::vector<TreeSegment> result;
    for (auto const& [from, to] : segments) result.emplace_back(to_tree(from), to_tree(to));
    return result;
}

Walk to_walk(std::vector<PlanePoint> const& points)
{
    Walk walk;
    for (auto const p : points) walk.push_back(to_tree(p));
    return walk;
}

PlanePoint nearest_on(TreeSegment const& segment, PlanePoint p)
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
    explicit Tree(std::vector<PlaneSegment> const& segments) : entries(to_tree(segments)) {}

    bg::index::rtree<TreeSegment, bg::index::rstar<16>> entries;
};

LineIndex::LineIndex(std::vector<PlaneSegment> const& segments) : tree_{std::make_unique<Tree>(segments)} {}
LineIndex::LineIndex(LineIndex&&) noexcept            = default;
LineIndex& LineIndex::operator=(LineIndex&&) noexcept = default;
LineIndex::~LineIndex()                               = default;

std::optional<PlanePoint> LineIndex::nearest(PlanePoint p) const
{
    // Where two segments meet both are nearest, and the tree may give either: their common point is one.
    auto const found = tree_->entries.qbegin(bg::index::nearest(to_tree(p), 1));
    if (found == tree_->entries.qend()) return std::nullopt;
    return nearest_on(*found, p);
}

double frechet_distance(std::vector<PlanePoint> const& a, std::vector<PlanePoint> const& b)
{
    return bg::discrete_frechet_distance(to_walk(a), to_walk(b));
}

}  // namespace frontline
