// SPDX-License-Identifier: Apache-2.0
#include "bench/synthetic_war.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <random>
#include <set>

#include "geo/plane_index.hpp"
#include "geo/projection.hpp"
#include "partition/voronoi.hpp"

namespace frontline::bench {

namespace {

constexpr std::size_t actors       = 5;
constexpr std::size_t clusters     = 60;
constexpr std::size_t strongholds  = 20;
constexpr double      daily_share  = 0.002;
constexpr double      pocket_share = 0.005;

/// No distribution of the standard library is used: they differ between machines.
class Chance {
public:
    explicit Chance(std::uint64_t seed) : random_{seed} {}

    double      real() { return static_cast<double>(random_() >> 11) * 0x1p-53; }
    double      real(double from, double until) { return from + (until - from) * real(); }
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(random_() % count); }
    double      normal()
    {
        return std::sqrt(-2 * std::log(1 - real())) * std::cos(2 * std::numbers::pi * real());
    }

private:
    std::mt19937_64 random_;
};

/// A place where many others are near.
struct Cluster {
    Point  centre;
    double spread_deg;
    double weights_up_to;
};

class Scatter {
public:
    Scatter(MultiPolygon const& land, Chance& chance) : land_{land}, bounds_{bounds_of(land)}, chance_{chance}
    {
        double sum = 0;
        for (std::size_t i = 0; i < clusters; ++i) {
            sum += std::pow(1 - chance_.real(), -1 / 1.2) - 1 + 0.3;  // Pareto: few are large
            clusters_.push_back({anywhere(), chance_.real(0.03, 0.35), sum});
        }
    }

    Point anywhere()
    {
        while (true) {
            auto const p = snapped(chance_.real(bounds_.least.lon(), bounds_.most.lon()),
                                   chance_.real(bounds_.least.lat(), bounds_.most.lat()));
            if (side_of(p, land_) == Side::inside) return p;
        }
    }

    Point in_a_cluster()
    {
        while (true) {
            auto const  at      = chance_.real() * clusters_.back().weights_up_to;
            auto const& cluster = *std::ranges::upper_bound(clusters_, at, {}, &Cluster::weights_up_to);
            auto const  p       = snapped(cluster.centre.lon() + cluster.spread_deg * chance_.normal(),
                                          cluster.centre.lat() + cluster.spread_deg * chance_.normal());
            if (side_of(p, land_) == Side::inside) return p;
        }
    }

private:
    MultiPolygon const&  land_;
    Bounds               bounds_;
    Chance&              chance_;
    std::vector<Cluster> clusters_;
};

std::vector<Place> scattered(MultiPolygon const& land, std::size_t count, Chance& chance)
{
    Scatter         scatter{land, chance};
    std::set<Point> points;
    while (points.size() < count / 4) points.insert(scatter.anywhere());
    while (points.size() < count) points.insert(scatter.in_a_cluster());
    std::vector<Place> places;
    for (auto const p : points) {
        Place place;
        place.id    = {fmt::format("p{:06}", places.size())};
        place.name  = place.id.text;
        place.point = p;
        places.push_back(std::move(place));
    }
    return places;
}

std::vector<PlanePoint> in_plane(std::vector<Place> const& places, Projection const& projection)
{
    std::vector<PlanePoint> points;
    for (auto const& place : places) points.push_back(projection.to_plane(place.point));
    return points;
}

/// The nearest of some strongholds, seen through waves so that fronts are not straight; and here and there a pocket.
std::vector<std::uint8_t> first_holders(std::vector<PlanePoint> const& places, Chance& chance)
{
    std::vector<PlanePoint>   seats;
    std::vector<std::uint8_t> seated;
    for (std::size_t i = 0; i < strongholds; ++i) {
        seats.push_back(places[chance.below(places.size())]);
        seated.push_back(static_cast<std::uint8_t>(i < actors ? i : chance.below(actors)));
    }
    struct Wave {
        double length_m, phase_x, phase_y;
    };
    std::vector<Wave> waves;
    for (int i = 0; i < 6; ++i) waves.push_back({chance.real(15e3, 60e3), chance.real(0, 6.28), chance.real(0, 6.28)});
    PlaneIndex const          index{seats};
    std::vector<std::uint8_t> holders;
    for (auto const p : places) {
        auto seen = p;
        for (auto const& [length, phase_x, phase_y] : waves) {
            seen.x += 3000 * std::sin(6.28 * (p.x + p.y) / length + phase_x);
            seen.y += 3000 * std::cos(6.28 * (p.y - p.x) / length + phase_y);
        }
        auto const holder = seated[index.nearest(seen)->index];
        holders.push_back(chance.real() < pocket_share ? static_cast<std::uint8_t>(chance.below(actors)) : holder);
    }
    return holders;
}

using Neighbours = std::vector<std::vector<std::uint32_t>>;

Neighbours neighbours_of(std::vector<PlanePoint> const& places)
{
    PlaneBox box{places.front(), places.front()};
    for (auto const p : places) box.add(p);
    box.grow(1000);
    Neighbours neighbours(places.size());
    for (auto const& edge : voronoi_diagram(places, box).edges) {
        neighbours[edge.left].push_back(edge.right);
        neighbours[edge.right].push_back(edge.left);
    }
    return neighbours;
}

/// Lets the actors take places from one another.
class Campaign {
public:
    Campaign(Neighbours const& neighbours, std::vector<std::uint8_t> holders, Chance& chance)
        : neighbours_{neighbours}, holders_{std::move(holders)}, chance_{chance}
    {
    }

    std::vector<Taking> over(std::size_t days)
    {
        auto const a_day =
            std::max<std::size_t>(1, static_cast<std::size_t>(daily_share * static_cast<double>(holders_.size())));
        for (std::size_t day = 1; day < days; ++day) {
            taken_.clear();
            while (taken_.size() < a_day) attack(day, a_day - taken_.size());
        }
        return std::move(takings_);
    }

private:
    Neighbours const&         neighbours_;
    std::vector<std::uint8_t> holders_;
    Chance&                   chance_;
    std::set<std::uint32_t>   taken_;  // today: nothing changes hands twice a day
    std::vector<Taking>       takings_;

    void attack(std::size_t day, std::size_t most)
    {
        auto const place    = static_cast<std::uint32_t>(chance_.below(holders_.size()));
        auto const attacker = attacker_of(place);
        if (!attacker) return;
        std::vector<std::uint32_t> targets{place};
        auto                       left = std::min(most, 1 + chance_.below(8));
        for (std::size_t i = 0; i < targets.size() && left > 0; ++i) {
            auto const target = targets[i];
            if (holders_[target] == *attacker || !taken_.insert(target).second) continue;
            takings_.push_back({day, target, *attacker, holders_[target]});
            holders_[target] = *attacker;
            --left;
            targets.insert(targets.end(), neighbours_[target].begin(), neighbours_[target].end());
        }
    }

    /// Who stands beside a place; seldom one who stands there with a single place.
    std::optional<std::uint8_t> attacker_of(std::uint32_t place)
    {
        std::vector<std::uint8_t> beside;
        for (auto const other : neighbours_[place]) {
            if (holders_[other] != holders_[place]) beside.push_back(holders_[other]);
        }
        if (beside.empty() || taken_.contains(place)) return std::nullopt;
        auto const attacker = beside[chance_.below(beside.size())];
        if (std::ranges::count(beside, attacker) < 2 && chance_.real() < 0.9) return std::nullopt;
        return attacker;
    }
};

std::vector<Actor> five_actors()
{
    char const* const  colours[] = {"#d55e00", "#0072b2", "#009e73", "#cc79a7", "#f0e442"};
    std::vector<Actor> five;
    for (std::size_t i = 0; i < actors; ++i) {
        five.push_back({{fmt::format("A{}", i + 1)}, fmt::format("Party {}", i + 1), colours[i], {}, {}});
    }
    return five;
}

}  // namespace

ClaimLog SyntheticWar::log() const
{
    std::vector<Claim> claims;
    auto const         add = [&](std::size_t day, std::size_t place, ClaimKind kind, std::uint8_t actor) -> Claim& {
        auto const date = from + Days{static_cast<int>(day)};
        Claim      claim;
        claim.id       = {fmt::format("c{:07}", claims.size())};
        claim.date     = {date, date};
        claim.recorded = date;
        claim.place    = places[place].id;
        claim.kind     = kind;
        claim.actor    = actors.all()[actor].id;
        return claims.emplace_back(std::move(claim));
    };
    for (std::size_t place = 0; place < places.size(); ++place) add(0, place, ClaimKind::held, holders[place]);
    for (auto const& [day, place, by, lost_by] : takings) {
        add(day, place, ClaimKind::captured, by).from = actors.all()[lost_by].id;
    }
    return ClaimLog{std::move(claims)};
}

SyntheticWar synthetic_war(MultiPolygon const& land, std::size_t places, std::size_t days, std::uint64_t seed)
{
    Chance       chance{seed};
    auto const   bounds = bounds_of(land);
    SyntheticWar war{parse_date("2023-01-01").value(), days, Actors{five_actors()}, {}, {}, {}};
    war.places = scattered(land, places, chance);
    Projection const projection{snapped((bounds.least.lon() + bounds.most.lon()) / 2,
                                        (bounds.least.lat() + bounds.most.lat()) / 2)};
    auto const       points = in_plane(war.places, projection);
    war.holders             = first_holders(points, chance);
    auto const neighbours   = neighbours_of(points);
    war.takings             = Campaign{neighbours, war.holders, chance}.over(days);
    return war;
}

}  // namespace frontline::bench
