// SPDX-License-Identifier: Apache-2.0
#include "geo/line_index.hpp"

#include <boost/geometry.hpp>
#include <boost/geometry/index/rtree.hpp>

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

}  // namespace frontline
