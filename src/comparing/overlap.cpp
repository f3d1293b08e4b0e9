// SPDX-License-Identifier: Apache-2.0
#include "comparing/overlap.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "geo/geodesic.hpp"
#include "geo/geos.hpp"

namespace frontline {

namespace {

using Areas = std::map<std::string, MultiPolygon>;

void append(MultiPolygon& all, MultiPolygon const& added)
{
    all.insert(all.end(), added.begin(), added.end());
}

Areas united_by_actor(std::vector<ActorArea> const& map)
{
    Areas areas;
    for (auto const& [actor, area] : map) {
        if (!actor.empty()) append(areas[actor], area);
    }
    for (auto& [actor, area] : areas) area = united(area);
    return areas;
}

MultiPolygon covered_by(Areas const& areas)
{
    MultiPolygon all;
    for (auto const& [actor, area] : areas) append(all, area);
    return united(all);
}

/// A long edge of a foreign map is straight in lon/lat, not the geodesic between its ends: vertices every 0.05 degrees
/// keep the two within 10 cm.
Ring with_vertices_added(Ring const& ring)
{
    constexpr double step_degrees = 0.05;
    Ring             result;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        auto const a     = ring[i];
        auto const b     = ring[(i + 1) % ring.size()];
        auto const east  = b.lon() - a.lon();
        auto const north = b.lat() - a.lat();
        auto const parts = std::max(1.0, std::ceil(std::hypot(east, north) / step_degrees));
        for (double k = 0; k < parts; ++k) {
            result.push_back(snapped(a.lon() + east * k / parts, a.lat() + north * k / parts));
        }
    }
    return result;
}

double drawn_km2(MultiPolygon const& polygons)
{
    double sum = 0;
    for (auto const& polygon : polygons) {
        sum += area_km2(with_vertices_added(polygon.outer));
        for (auto const& hole : polygon.holes) sum += area_km2(with_vertices_added(hole));
    }
    return sum;
}

MultiPolygon area_of(Areas const& areas, std::string const& actor)
{
    auto const found = areas.find(actor);
    return found == areas.end() ? MultiPolygon{} : found->second;
}

std::set<std::string> actors_of(Areas const& a, Areas const& b)
{
    std::set<std::string> actors;
    for (auto const& [actor, area] : a) actors.insert(actor);
    for (auto const& [actor, area] : b) actors.insert(actor);
    return actors;
}

std::vector<DoubleClaim> double_claims(Areas const& areas)
{
    std::vector<DoubleClaim> found;
    for (auto one = areas.begin(); one != areas.end(); ++one) {
        for (auto other = std::next(one); other != areas.end(); ++other) {
            auto const km2 = drawn_km2(intersection(one->second, other->second));
            if (km2 >= least_double_claim_km2) found.push_back({one->first, other->first, km2});
        }
    }
    return found;
}

}  // namespace

double ActorOverlap::iou() const
{
    auto const either_km2 = a_km2 + b_km2 - both_km2;
    return either_km2 > 0 ? both_km2 / either_km2 : 0;
}

Overlap overlap(std::vector<ActorArea> const& a, std::vector<ActorArea> const& b)
{
    auto const   first  = united_by_actor(a);
    auto const   second = united_by_actor(b);
    Overlap      result;
    MultiPolygon agreed;
    for (auto const& actor : actors_of(first, second)) {
        auto const in_a = area_of(first, actor);
        auto const in_b = area_of(second, actor);
        auto const both = intersection(in_a, in_b);
        result.actors.push_back({actor, drawn_km2(in_a), drawn_km2(in_b), drawn_km2(both)});
        append(agreed, both);
    }
    auto const all_a        = covered_by(first);
    auto const all_b        = covered_by(second);
    auto const covered      = intersection(all_a, all_b);
    result.covered_km2      = drawn_km2(covered);
    result.disagreement_km2 = drawn_km2(difference(covered, united(agreed)));
    result.only_a_km2       = drawn_km2(difference(all_a, all_b));
    result.only_b_km2       = drawn_km2(difference(all_b, all_a));
    result.doubled_a        = double_claims(first);
    result.doubled_b        = double_claims(second);
    return result;
}

}  // namespace frontline
