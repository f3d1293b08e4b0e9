// SPDX-License-Identifier: Apache-2.0
#include "control_map/far_claims.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <span>

namespace frontline {

namespace {

constexpr std::size_t enclosing_places = 3;
constexpr double      edge_at_hand_km  = 10;

double distance_km(PlanePoint a, PlanePoint b)
{
    return std::hypot(a.x - b.x, a.y - b.y) / 1e3;
}

/// The claims of one day against the map of the day before.
class DayBefore {
public:
    DayBefore(Partition const& partition, Actors const& actors, ControlMap const& map, Date day)
        : partition_{partition}, actors_{actors}, map_{map}, day_{day}
    {
    }

    /// Whether it says that a place went over to who fights its holder.
    bool is_a_taking(Claim const& claim) const
    {
        if (claim.kind != ClaimKind::captured && claim.kind != ClaimKind::held) return false;
        auto const cell = partition_.cell_of_place.find(claim.place);
        if (cell == partition_.cell_of_place.end()) return false;
        auto const& control = map_.control_of(cell->second);
        return !control.actor.empty() && actors_.fight(claim.actor, control.actor, day_)
            && (control.rival.empty() || actors_.fight(claim.actor, control.rival, day_));
    }

    /// From a place to the nearest land of its taker; none: he has no land.
    std::optional<double> to_land_of_taker(Claim const& claim) const
    {
        auto const own     = own_controls(claim.actor);
        auto const at      = partition_.place_in_plane.at(claim.place);
        auto       nearest = std::numeric_limits<double>::infinity();
        for (CellIndex cell = 0; cell < map_.cells.size(); ++cell) {
            if (!own[map_.cells[cell].control]) continue;
            nearest = std::min(nearest, distance_km(at, partition_.cells[cell].in_plane));
        }
        return std::isinf(nearest) ? std::nullopt : std::optional{nearest};
    }

    /// Whether it lies where the other's lines are: so many of his places that he keeps on that day are nearer than the
    /// taker's land, and the edge of the land, over which anybody may come, is not at hand.
    bool is_enclosed(Claim const& claim, double land_of_taker_km, std::set<PlaceId> const& taken) const
    {
        auto const  at    = partition_.place_in_plane.at(claim.place);
        std::size_t count = 0;
        for (auto const& holding : map_.holdings.of_places()) {
            auto const place = partition_.place_in_plane.find(holding.place);
            if (place == partition_.place_in_plane.end() || taken.contains(holding.place)) continue;
            auto const& by = map_.holdings.control_of(holding).actor;
            count += actors_.fight(claim.actor, by, day_) && distance_km(at, place->second) < land_of_taker_km;
        }
        return count >= enclosing_places && to_edge_km(at) > edge_at_hand_km;
    }

    double between(Claim const& a, Claim const& b) const
    {
        return distance_km(partition_.place_in_plane.at(a.place), partition_.place_in_plane.at(b.place));
    }

    bool are_on_one_side(Claim const& a, Claim const& b) const
    {
        return !actors_.fight(a.actor, b.actor, day_);
    }

private:
    Partition const&  partition_;
    Actors const&     actors_;
    ControlMap const& map_;
    Date              day_;

    double to_edge_km(PlanePoint at) const
    {
        auto nearest = std::numeric_limits<double>::infinity();
        for (auto const h : partition_.coast) {
            nearest = std::min(nearest, distance_km(at, partition_.projection.to_plane(partition_.origin(h))));
        }
        return nearest;
    }

    /// Which controls are of an actor or of who does not fight him; of contested ground, of either party.
    std::vector<bool> own_controls(ActorId const& actor) const
    {
        auto const& controls = map_.holdings.controls;
        auto const  is_own   = [&](ActorId const& other) {
            return !other.empty() && !actors_.fight(actor, other, day_);
        };
        std::vector<bool> own;
        for (std::size_t i = 0; i < controls.size(); ++i) {
            auto const& control = controls[static_cast<ControlIndex>(i)];
            own.push_back(is_own(control.actor) || (control.status == Status::contested && is_own(control.rival)));
        }
        return own;
    }
};

/// Those beyond the reach of land, unless others of the day that are within it carry on to them.
std::vector<FarClaim> far_ones(std::span<Claim const* const> claims, DayBefore const& before, double far_km)
{
    std::vector<FarClaim>     far;
    std::vector<Claim const*> carrying;
    std::set<PlaceId>         taken;
    for (auto const* claim : claims) {
        if (before.is_a_taking(*claim)) taken.insert(claim->place);
    }
    for (auto const* claim : claims) {
        if (!before.is_a_taking(*claim)) continue;
        auto const distance = before.to_land_of_taker(*claim);
        if (distance && *distance > far_km) far.push_back({claim, *distance});
        else carrying.push_back(claim);
    }
    for (std::size_t next = 0; next < carrying.size(); ++next) {
        std::erase_if(far, [&](FarClaim& each) {
            if (!before.are_on_one_side(*each.claim, *carrying[next])) return false;
            each.distance_km = std::min(each.distance_km, before.between(*each.claim, *carrying[next]));
            if (each.distance_km > far_km) return false;
            carrying.push_back(each.claim);
            return true;
        });
    }
    std::erase_if(far, [&](auto const& each) { return !before.is_enclosed(*each.claim, each.distance_km, taken); });
    return far;
}

std::map<Date, std::vector<Claim const*>> by_day(ClaimLog const& log)
{
    std::map<Date, std::vector<Claim const*>> days;
    for (auto const& claim : log.all()) {
        if (!claim.place.empty() && tells_control(claim.kind)) days[claim.counts_from()].push_back(&claim);
    }
    return days;
}

}  // namespace

std::vector<FarClaim> claims_far_behind_lines(Partition const& partition, Actors const& actors, ClaimLog const& log,
                                              MovingMap map, double far_km,
                                              std::optional<std::set<Date>> const& days)
{
    std::vector<FarClaim> all;
    for (auto const& [day, claims] : by_day(log)) {
        if (day <= map.map().on() || (days && !days->contains(day))) continue;
        if (day - Days{1} > map.map().on()) map.move_on(day - Days{1});
        auto const far = far_ones(claims, {partition, actors, map.map(), day}, far_km);
        all.insert(all.end(), far.begin(), far.end());
    }
    return all;
}

}  // namespace frontline
