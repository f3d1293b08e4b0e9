// SPDX-License-Identifier: Apache-2.0
#include "gazetteer/nearest.hpp"

// Boost 1.74 includes a header of its own that it calls deprecated.
#define BOOST_ALLOW_DEPRECATED_HEADERS

#include <algorithm>
#include <boost/geometry.hpp>
#include <boost/geometry/index/rtree.hpp>
#include <cmath>
#include <numbers>
#include <tuple>
#include <utility>

#include "geo/geodesic.hpp"

namespace frontline {

namespace {

namespace bg = boost::geometry;

using Position = bg::model::point<double, 3, bg::cs::cartesian>;
using Node     = std::pair<Position, std::size_t>;

constexpr double semi_major_km = 6378.137;
constexpr double flattening    = 1 / 298.257223563;

// In km from the middle of the Earth (WGS 84). The straight line between two such positions is never longer than the
// geodesic, which makes it a bound for the search, at the poles and across the date line too.
Position in_space(Point p)
{
    auto const lon      = p.lon() * std::numbers::pi / 180;
    auto const lat      = p.lat() * std::numbers::pi / 180;
    auto const squeezed = (1 - flattening) * (1 - flattening);
    auto const radius   = semi_major_km / std::sqrt(1 - (1 - squeezed) * std::sin(lat) * std::sin(lat));
    auto const from_axis = radius * std::cos(lat);
    return {from_axis * std::cos(lon), from_axis * std::sin(lon), radius * squeezed * std::sin(lat)};
}

std::vector<Node> nodes_of(std::vector<Point> const& points)
{
    std::vector<Node> nodes;
    nodes.reserve(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) nodes.emplace_back(in_space(points[i]), i);
    return nodes;
}

bool is_nearer(Nearest::Found const& a, Nearest::Found const& b)
{
    return std::tie(a.distance_km, a.index) < std::tie(b.distance_km, b.index);
}

void keep(std::vector<Nearest::Found>& nearest, Nearest::Found found, std::size_t count)
{
    nearest.insert(std::ranges::upper_bound(nearest, found, is_nearer), found);
    if (nearest.size() > count) nearest.pop_back();
}

}  // namespace

struct Nearest::Tree {
    std::vector<Point>                         points;
    bg::index::rtree<Node, bg::index::rstar<16>> nodes;
};

Nearest::Nearest(std::vector<Point> points)
{
    auto const nodes = nodes_of(points);
    tree_ = std::make_unique<Tree>(Tree{std::move(points), {nodes.begin(), nodes.end()}});
}

Nearest::Nearest(Nearest&&) noexcept            = default;
Nearest& Nearest::operator=(Nearest&&) noexcept = default;
Nearest::~Nearest()                             = default;

std::vector<Nearest::Found> Nearest::to(Point point, std::size_t count) const
{
    constexpr double   rounding_km = 1e-6;
    std::vector<Found> nearest;
    if (count == 0 || tree_->points.empty()) return nearest;
    auto const from = in_space(point);
    auto const all  = static_cast<unsigned>(tree_->points.size());
    for (auto node = tree_->nodes.qbegin(bg::index::nearest(from, all)); node != tree_->nodes.qend(); ++node) {
        auto const straight_km = bg::distance(from, node->first);
        if (nearest.size() == count && straight_km > nearest.back().distance_km + rounding_km) break;
        keep(nearest, {node->second, distance_km(point, tree_->points[node->second])}, count);
    }
    return nearest;
}

}  // namespace frontline
