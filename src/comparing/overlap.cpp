// SPDX-License-Identifier: Apache-2.0
#include "comparing/overlap.hpp"

#include <map>

#include "comparing/drawn_area.hpp"
#include "geo/geos.hpp"

namespace frontline {

namespace {

std::vector<Shared> shared_land(TidyMap const& a, TidyMap const& b)
{
    std::vector<Shared> all;
    for (auto const& [in_a, area_a] : a.areas) {
        for (auto const& [in_b, area_b] : b.areas) {
            auto       area = intersection(area_a, area_b);
            auto const km2  = drawn_km2(area);
            if (!area.empty()) all.push_back({in_a, in_b, std::move(area), km2});
        }
    }
    return all;
}

std::vector<ActorOverlap> by_actor(TidyMap const& a, TidyMap const& b, std::vector<Shared> const& shared)
{
    std::map<std::string, ActorOverlap> actors;
    for (auto const& [actor, area] : a.areas) actors[actor].a_km2 = drawn_km2(area);
    for (auto const& [actor, area] : b.areas) actors[actor].b_km2 = drawn_km2(area);
    for (auto const& each : shared) {
        if (each.in_a == each.in_b) actors[each.in_a].both_km2 = each.km2;
    }
    std::vector<ActorOverlap> all;
    for (auto& [name, actor] : actors) {
        actor.actor = name;
        all.push_back(actor);
    }
    return all;
}

}  // namespace

double ActorOverlap::iou() const
{
    auto const either_km2 = a_km2 + b_km2 - both_km2;
    return either_km2 > 0 ? both_km2 / either_km2 : 0;
}

Overlap overlap(TidyMap const& a, TidyMap const& b)
{
    Overlap result;
    result.shared = shared_land(a, b);
    result.actors = by_actor(a, b, result.shared);
    for (auto const& each : result.shared) {
        result.covered_km2 += each.km2;
        result.disagreement_km2 += each.in_a == each.in_b ? 0 : each.km2;
    }
    auto const all_a  = covered_by(a);
    auto const all_b  = covered_by(b);
    result.only_a_km2 = drawn_km2(difference(all_a, all_b));
    result.only_b_km2 = drawn_km2(difference(all_b, all_a));
    return result;
}

}  // namespace frontline
