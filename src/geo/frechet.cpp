// SPDX-License-Identifier: Apache-2.0
#include "geo/frechet.hpp"

#include <boost/geometry.hpp>
#include <boost/geometry/algorithms/discrete_frechet_distance.hpp>

namespace frontline {

namespace {

namespace bg = boost::geometry;

using WalkPoint = bg::model::point<double, 2, bg::cs::cartesian>;
using Walk      = bg::model::linestring<WalkPoint>;

Walk to_walk(PlaneLine const& line)
{
    Walk walk;
    for (auto const p : line) walk.push_back(WalkPoint{p.x, p.y});
    return walk;
}

}  // namespace

double frechet_distance(PlaneLine const& a, PlaneLine const& b)
{
    return bg::discrete_frechet_distance(to_walk(a), to_walk(b));
}

}  // namespace frontline
