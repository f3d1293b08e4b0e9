// SPDX-License-Identifier: Apache-2.0
#include "geo/plane_index.hpp"

#include <boost/geometry.hpp>
#include <boost/geometry/index/rtree.hpp>

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

}  // namespace frontline
