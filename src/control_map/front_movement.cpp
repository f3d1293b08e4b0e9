// SPDX-License-Identifier: Apache-2.0
#include "control_map/front_movement.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/percentile.hpp"
#include "control_map/front_edges.hpp"
#include "geo/frechet.hpp"
#include "geo/geodesic.hpp"
#include "geo/line_index.hpp"

namespace frontline {

namespace {

constexpr double step_km         = 0.25;
constexpr double frechet_step_km = 1;

/// What part of some land is a's rather than b's; none: it is of neither.
std::optional<double> part_of(FrontMovement const& pair, Control const& control)
{
    auto const is_between = control.status == Status::contested
                         && (control.rival == pair.actor_a || control.rival == pair.actor_b);
    if (control.actor == pair.actor_a) return is_between ? 0.5 : 1;
    if (control.actor == pair.actor_b) return is_between ? 0.5 : 0;
    return std::nullopt;
}

std::vector<PlanePoint> in_plane(std::vector<SpotOnFront> const& spots, Projection const& projection)
{
    std::vector<PlanePoint> points;
    for (auto const& spot : spots) points.push_back(projection.to_plane(spot.at));
    return points;
}

/// A front as it was or is, and its distance from anywhere.
class Front {
public:
    Front(std::vector<FrontSegment const*> const& segments, Projection const& projection)
        : projection_{projection}, segments_{segments}, index_{lines()}
    {
    }

    std::vector<FrontSegment const*> const& segments() const { return segments_; }

    /// The nearest spot of the front.
    Point nearest(Point p) const
    {
        auto const found = index_.nearest(projection_.to_plane(p));
        return found ? projection_.to_earth(*found) : p;
    }

    double length_km() const
    {
        double sum = 0;
        for (auto const* segment : segments_) sum += segment->front.length_km;
        return sum;
    }

private:
    Projection const&                       projection_;
    std::vector<FrontSegment const*>        segments_;
    LineIndex                               index_;

    std::vector<PlaneLine> lines() const
    {
        std::vector<PlaneLine> all;
        for (auto const* segment : segments_) {
            PlaneLine line;
            for (auto const p : segment->front.line) line.push_back(projection_.to_plane(p));
            all.push_back(std::move(line));
        }
        return all;
    }
};

/// Measures the movement of the front of one pair.
class Measurement {
public:
    Measurement(Partition const& partition, FrontEdges const& edges, ControlMap const& before, ControlMap const& after)
        : partition_{partition}, edges_{edges}, before_{before}, after_{after}
    {
    }

    void measure(FrontMovement& pair, Front const& then, Front const& now, double arrow_km) const
    {
        pair.before_km = then.length_km();
        pair.after_km  = now.length_km();
        if (then.segments().empty() || now.segments().empty()) return;
        std::vector<double> advances;
        for (auto const* segment : now.segments()) measure(pair, segment->front.line, then, arrow_km, advances);
        summarise(pair, std::move(advances));
        pair.hausdorff_km = std::max(farthest_km(then, now), farthest_km(now, then));
        pair.frechet_km   = greatest_leash_km(then, now);
    }

private:
    Partition const&  partition_;
    FrontEdges const& edges_;
    ControlMap const& before_;
    ControlMap const& after_;

    void measure(FrontMovement& pair, Line const& line, Front const& then, double arrow_km,
                 std::vector<double>& advances) const
    {
        auto last_arrow_km = -arrow_km;
        for (auto const& spot : spots_along(line, step_km)) {
            auto const side = who_advanced(pair, spot.from, spot.to);
            if (!side) {
                pair.new_km += spot.stands_for_km;
                continue;
            }
            auto const from = *side == 0 ? spot.at : then.nearest(spot.at);
            auto const km   = *side == 0 ? 0 : std::copysign(distance_km(from, spot.at), *side);
            advances.push_back(km);
            if (*side == 0) continue;
            pair.moved_km += spot.stands_for_km;
            if (spot.along_km - last_arrow_km < arrow_km) continue;
            pair.advances.push_back({from, spot.at, km});
            last_arrow_km = spot.along_km;
        }
    }

    /// 1: a, -1: b, 0: the front was here before; none: new ground.
    std::optional<int> who_advanced(FrontMovement const& pair, Point from, Point to) const
    {
        auto const h    = edges_.at(from, to);
        auto const left = *partition_.cell_left_of(h), right = *partition_.cell_left_of(twin(h));
        double     gained = 0;
        for (auto const cell : {left, right}) {
            auto const was = part_of(pair, before_.control_of(cell));
            auto const is  = part_of(pair, after_.control_of(cell));
            if (!was || !is) return std::nullopt;
            gained += *is - *was;
        }
        return gained > 0 ? 1 : gained < 0 ? -1 : 0;
    }

    static void summarise(FrontMovement& pair, std::vector<double> advances)
    {
        if (advances.empty()) return;
        double sum = 0;
        for (auto const km : advances) sum += km;
        pair.mean_km = sum / static_cast<double>(advances.size());
        std::ranges::sort(advances);
        pair.median_km = percentile(advances, 0.5);
        for (auto& km : advances) km = std::abs(km);
        std::ranges::sort(advances);
        pair.p95_km = percentile(advances, 0.95);
    }

    static double farthest_km(Front const& of, Front const& from)
    {
        double farthest = 0;
        for (auto const* segment : of.segments()) {
            for (auto const& spot : spots_along(segment->front.line, step_km)) {
                farthest = std::max(farthest, distance_km(spot.at, from.nearest(spot.at)));
            }
        }
        return farthest;
    }

    /// Of the segments that are there on both days.
    std::optional<double> greatest_leash_km(Front const& then, Front const& now) const
    {
        std::optional<double> greatest;
        for (auto const* old : then.segments()) {
            for (auto const* segment : now.segments()) {
                if (segment->id == old->id) greatest = std::max(greatest, std::optional{leash_km(*old, *segment)});
            }
        }
        return greatest;
    }

    /// Lines have no direction, so that the walkers may begin at either end.
    double leash_km(FrontSegment const& old, FrontSegment const& segment) const
    {
        auto const a = in_plane(ends_and_spots(old.front.line, frechet_step_km), partition_.projection);
        auto       b = in_plane(ends_and_spots(segment.front.line, frechet_step_km), partition_.projection);
        auto const one_way = frechet_distance(a, b);
        std::ranges::reverse(b);
        return std::min(one_way, frechet_distance(a, b)) / 1e3;
    }
};

using Pair = std::pair<ActorId, ActorId>;

std::map<Pair, std::vector<FrontSegment const*>> by_pair(std::vector<FrontSegment> const& segments)
{
    std::map<Pair, std::vector<FrontSegment const*>> pairs;
    for (auto const& segment : segments) pairs[{segment.front.actor_a, segment.front.actor_b}].push_back(&segment);
    return pairs;
}

void add_taken_land(Partition const& partition, ControlMap const& before, ControlMap const& after,
                    std::vector<FrontMovement>& pairs)
{
    std::map<Pair, double> taken;  // by (taker, loser)
    for (CellIndex cell = 0; cell < partition.cells.size(); ++cell) {
        auto const &lost_by = before.control_of(cell).actor, &taken_by = after.control_of(cell).actor;
        if (lost_by != taken_by) taken[{taken_by, lost_by}] += partition.cells[cell].area_km2;
    }
    for (auto& pair : pairs) {
        pair.taken_by_a_km2 = taken[{pair.actor_a, pair.actor_b}];
        pair.taken_by_b_km2 = taken[{pair.actor_b, pair.actor_a}];
    }
}

}  // namespace

std::vector<FrontMovement> front_movements(Partition const& partition, FrontsOfDay const& before,
                                           FrontsOfDay const& after, double arrow_km)
{
    FrontEdges const  edges{partition, after.map};
    Measurement const measurement{partition, edges, before.map, after.map};
    auto const        then = by_pair(before.segments), now = by_pair(after.segments);
    std::map<Pair, FrontMovement> pairs;
    for (auto const* of_day : {&then, &now}) {
        for (auto const& [pair, segments] : *of_day) {
            pairs[pair].actor_a = pair.first;
            pairs[pair].actor_b = pair.second;
        }
    }
    std::vector<FrontMovement> movements;
    for (auto& [pair, movement] : pairs) {
        auto const segments_of = [&](auto const& of_day) {
            auto const found = of_day.find(pair);
            return Front{found == of_day.end() ? std::vector<FrontSegment const*>{} : found->second,
                         partition.projection};
        };
        measurement.measure(movement, segments_of(then), segments_of(now), arrow_km);
        movements.push_back(std::move(movement));
    }
    add_taken_land(partition, before.map, after.map, movements);
    return movements;
}

}  // namespace frontline
