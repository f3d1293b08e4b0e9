// SPDX-License-Identifier: Apache-2.0
#include "geo/plane_index.hpp"

#include <boost/geometry.hpp>
#include <boost/geometry/index/rtree.hpp>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace frontline {

namespace {

using TreePoint = boost::geometry::model::point<double, 2, boost::geometry::cs::cartesian>;
using Entry     = std::pair<TreePoint, std::size_t>;

std::vector<Entry> entries_of(std::vector<PlanePoint> const& points)
{
    std::vector<Entry> entries;
    entries.reserve(points.size());
    for (auto const& p : points) entries.emplace_back(TreePoint{p.x, p.y}, entries.size());
    return entries;
}

double distance(Entry const& entry, PlanePoint p)
{
    return std::hypot(entry.first.get<0>() - p.x, entry.first.get<1>() - p.y);
}

std::vector<PlaneIndex::Neighbour> sorted(std::vector<PlaneIndex::Neighbour> found)
{
    std::ranges::sort(found, {}, [](auto const& each) { return std::pair{each.distance, each.index}; });
    return found;
}

}  // namespace

struct PlaneIndex::Tree {
    explicit Tree(std::vector<PlanePoint> const& points) : entries(entries_of(points)) {}

    boost::geometry::index::rtree<Entry, boost::geometry::index::rstar<16>> entries;
};

PlaneIndex::PlaneIndex(std::vector<PlanePoint> const& points) : tree_{std::make_unique<Tree>(points)} {}
PlaneIndex::PlaneIndex(PlaneIndex&&) noexcept            = default;
PlaneIndex& PlaneIndex::operator=(PlaneIndex&&) noexcept = default;
PlaneIndex::~PlaneIndex()                                = default;

std::optional<PlaneIndex::Neighbour> PlaneIndex::nearest(PlanePoint p) const
{
    // Several are asked for because the tree does not say which of equally near points it gives first.
    constexpr unsigned       ties = 4;
    std::optional<Neighbour> best;
    for (auto entry = tree_->entries.qbegin(boost::geometry::index::nearest(TreePoint{p.x, p.y}, ties));
         entry != tree_->entries.qend(); ++entry) {
        auto const d = distance(*entry, p);
        if (!best || d < best->distance || (d == best->distance && entry->second < best->index)) {
            best = Neighbour{entry->second, d};
        }
    }
    return best;
}

std::vector<PlaneIndex::Neighbour> PlaneIndex::nearest(PlanePoint p, std::size_t count) const
{
    // Which of equally near points come last is the tree's to choose: a few more are asked for, and left out again.
    constexpr std::size_t  ties = 4;
    std::vector<Neighbour> found;
    auto const             query = boost::geometry::index::nearest(TreePoint{p.x, p.y}, count + ties);
    for (auto entry = tree_->entries.qbegin(query); entry != tree_->entries.qend(); ++entry) {
        found.push_back({entry->second, distance(*entry, p)});
    }
    found = sorted(std::move(found));
    if (found.size() > count) found.resize(count);
    return found;
}

std::vector<PlaneIndex::Neighbour> PlaneIndex::within(PlanePoint p, double distance_limit) const
{
    using Box = boost::geometry::model::box<TreePoint>;
    TreePoint const        least{p.x - distance_limit, p.y - distance_limit};
    TreePoint const        most{p.x + distance_limit, p.y + distance_limit};
    Box const              box{least, most};
    std::vector<Neighbour> found;
    for (auto entry = tree_->entries.qbegin(boost::geometry::index::intersects(box)); entry != tree_->entries.qend();
         ++entry) {
        if (auto const d = distance(*entry, p); d <= distance_limit) found.push_back({entry->second, d});
    }
    return sorted(std::move(found));
}

}  // namespace frontline
