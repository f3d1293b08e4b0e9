// SPDX-License-Identifier: Apache-2.0
#include "comparing/tidy_map.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "comparing/drawn_area.hpp"
#include "geo/banded_area.hpp"
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

/// From the last that is drawn to the first: what is under others is theirs.
Areas drawn_over(std::vector<ActorArea> const& map)
{
    std::map<std::string, MultiPolygon> seen;
    MultiPolygon                        above;
    for (auto each = map.rbegin(); each != map.rend(); ++each) {
        if (each->actor.empty()) continue;
        append(seen[each->actor], difference(each->area, above));
        append(above, each->area);
        above = united(above);
    }
    for (auto& [actor, area] : seen) area = united(area);
    return seen;
}

/// The actor whose land lies along most of the border of a hole.
std::string neighbour_of(Ring const& hole, std::map<std::string, BandedArea> const& areas)
{
    std::map<std::string, double> border_km;
    for (std::size_t i = 0; i < hole.size(); ++i) {
        auto const a = hole[i], b = hole[(i + 1) % hole.size()];
        // The filled land lies on the left of a hole's border; a hair's breadth from its middle tells whose it is.
        auto const dx = b.lon() - a.lon(), dy = b.lat() - a.lat(), length = std::hypot(dx, dy);
        auto const p = snapped((a.lon() + b.lon()) / 2 - dy / length * 3e-7,
                               (a.lat() + b.lat()) / 2 + dx / length * 3e-7);
        for (auto const& [actor, area] : areas) {
            if (area.side_of(p) != Side::outside) border_km[actor] += distance_km(a, b);
        }
    }
    auto const longest = std::ranges::max_element(border_km, {}, [](auto const& each) { return each.second; });
    return longest == border_km.end() ? "" : longest->first;
}

void close_gaps(TidyMap& map, double most_gap_km2)
{
    std::map<std::string, BandedArea> areas;
    for (auto const& [actor, area] : map.areas) areas.emplace(actor, BandedArea{area});
    std::map<std::string, MultiPolygon> closed;
    for (auto const& polygon : covered_by(map)) {
        for (auto const& hole : polygon.holes) {
            MultiPolygon const gap{{Ring{hole.rbegin(), hole.rend()}, {}}};
            auto const         km2 = drawn_km2(gap);
            auto const         actor = km2 <= most_gap_km2 ? neighbour_of(hole, areas) : "";
            if (actor.empty()) continue;
            append(closed[actor], gap);
            ++map.repair.gaps;
            map.repair.gaps_km2 += km2;
        }
    }
    for (auto& [actor, gaps] : closed) {
        append(map.areas[actor], gaps);
        map.areas[actor] = united(map.areas[actor]);
    }
}

}  // namespace

MultiPolygon covered_by(TidyMap const& map)
{
    MultiPolygon all;
    for (auto const& [actor, area] : map.areas) append(all, area);
    return united(all);
}

TidyMap tidied(std::vector<ActorArea> const& map, double most_gap_km2)
{
    TidyMap result{united_by_actor(map), {}};
    result.repair.overlaps = double_claims(result.areas);
    if (!result.repair.overlaps.empty()) result.areas = drawn_over(map);
    close_gaps(result, most_gap_km2);
    return result;
}

}  // namespace frontline
