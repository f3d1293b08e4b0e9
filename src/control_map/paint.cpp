// SPDX-License-Identifier: Apache-2.0
#include "control_map/paint.hpp"

#include <algorithm>
#include <utility>

#include "base/parallel.hpp"
#include "control_map/memory.hpp"
#include "control_map/nearest_place.hpp"
#include "control_map/reporting.hpp"
#include "control_map/sweep.hpp"
#include "control_map/testimony.hpp"
#include "control_map/vote.hpp"
#include "geo/plane_index.hpp"

namespace frontline {

namespace {

PlaneIndex index_of(std::vector<Spot> const& places)
{
    std::vector<PlanePoint> points;
    for (auto const& place : places) points.push_back(place.at);
    return PlaneIndex{points};
}

std::vector<PlaceId> ids_of_places(Partition const& partition)
{
    std::vector<PlaceId> ids;
    for (auto const& [id, point] : partition.place_in_plane) ids.push_back(id);
    return ids;
}

/// The baseline that a method makes use of.
Baseline used_by(PaintMethod method, Baseline const& baseline)
{
    return remembers(method) ? baseline : Baseline{};
}

std::vector<ActorId> holders_of(Baseline const& baseline)
{
    std::vector<ActorId> holders;
    for (auto const& land : baseline.lands) holders.push_back(land.actor);
    return holders;
}

}  // namespace

/// What is the same on every day.
struct Painter::Ground {
    Partition const&     partition;
    PaintSettings        settings;
    std::optional<Date>  since;    ///< of the baseline
    std::vector<ActorId> holders;  ///< of its lands
    Memory               memory;
    std::vector<PlaceId> told_places;
    PlaneIndex           places;

    Ground(Partition const& land, PaintSettings const& chosen, Baseline const& baseline,
           std::vector<Point> const& silent)
        : partition{land}, settings{chosen}, since{baseline.lands.empty() ? std::nullopt : baseline.on},
          holders{holders_of(baseline)}, memory{land, baseline, silent}, told_places{ids_of_places(land)},
          places{index_of(memory.places())}
    {
    }
};

namespace {

/// Land without a memory, and contested ground.
class NearestPainter {
public:
    NearestPainter(Partition const& partition, Memory const& memory, PaintSettings const& settings,
                   std::optional<Date> since)
        : partition_{partition}, memory_{memory}, settings_{settings}, since_{since}
    {
    }

    void paint(ControlMap& map) const
    {
        if (!is_needed(map)) return;
        NearestPlace const nearest{partition_, map.holdings, since_};
        paint_without_memory(nearest, map);
        if (settings_.method == PaintMethod::combined) paint_contested_ground(nearest, map);
    }

private:
    Partition const&     partition_;
    Memory const&        memory_;
    PaintSettings const& settings_;
    std::optional<Date>  since_;

    /// To find nearest places is not free, and where all is remembered and nothing contested nobody asks for them.
    bool is_needed(ControlMap const& map) const
    {
        auto const is_contested = [&](auto const& holding) {
            return map.holdings.control_of(holding).status == Status::contested;
        };
        auto const is_open = [](auto const& cell) { return cell.control == unknown_control; };
        return std::ranges::any_of(map.cells, is_open) || std::ranges::any_of(map.holdings.all, is_contested);
    }

    void paint_without_memory(NearestPlace const& nearest, ControlMap& map) const
    {
        for (CellIndex cell = 0; cell < map.cells.size(); ++cell) {
            if (map.cells[cell].holding != no_holding || memory_.cells()[cell].land != no_land) continue;
            auto const found = nearest.from(memory_.cells()[cell].at);
            if (!found || !is_in_reach(*found)) continue;
            map.cells[cell] = {found->holder, found->paint.holding, faded_certainty(*found)};
        }
    }

    void paint_contested_ground(NearestPlace const& nearest, ControlMap& map) const
    {
        for (CellIndex cell = 0; cell < map.cells.size(); ++cell) {
            if (!map.homes->in(cell).empty()) continue;
            auto const found = nearest.from(memory_.cells()[cell].at);
            if (!found || found->distance_km > settings_.fade_km) continue;
            if (map.holdings.controls[found->paint.control].status != Status::contested) continue;
            map.cells[cell] = {found->paint.control, found->paint.holding, faded_certainty(*found)};
        }
    }

    bool is_in_reach(NearestPlace::Found const& found) const
    {
        return settings_.method == PaintMethod::voronoi || found.distance_km <= settings_.reach_km;
    }

    double faded_certainty(NearestPlace::Found const& found) const
    {
        auto const left = settings_.reach_km > 0 ? 1 - found.distance_km / settings_.reach_km : 0;
        return found.paint.certainty * std::max(0.0, left);
    }
};

void paint_places(ControlMap& map, std::optional<Date> since)
{
    for (CellIndex cell = 0; cell < map.cells.size(); ++cell) {
        map.cells[cell] = paint_of_places(map.holdings, map.homes->in(cell), since);
    }
}

}  // namespace

Painter::Painter(Partition const& partition, PaintSettings const& settings, Baseline const& baseline,
                 std::vector<Point> const& silent)
    : ground_{std::make_unique<Ground>(partition, settings, used_by(settings.method, baseline), silent)}
{
}

Painter::Painter(Painter&&) noexcept            = default;
Painter& Painter::operator=(Painter&&) noexcept = default;
Painter::~Painter()                             = default;

ControlMap Painter::paint(Holdings holdings, std::shared_ptr<Homes const> homes) const
{
    return paint(std::move(holdings), ground_->holders, std::move(homes));
}

ControlMap Painter::paint(Holdings holdings, std::vector<ActorId> const& holders,
                          std::shared_ptr<Homes const> homes) const
{
    auto const& ground = *ground_;
    ControlMap  map{std::move(holdings), std::vector<CellPaint>(ground.partition.cells.size()), std::move(homes)};
    map.homes = homes_of(ground.partition, map);
    paint_places(map, ground.since);
    if (!holders.empty()) paint_remembered(holders, map);
    NearestPainter{ground.partition, ground.memory, ground.settings, ground.since}.paint(map);
    return map;
}

void Painter::paint_remembered(std::vector<ActorId> const& holders, ControlMap& map) const
{
    auto const&         memory    = ground_->memory;
    auto const&         settings  = ground_->settings;
    auto const          testimony = hear(memory, ground_->told_places, holders, ground_->since, map.holdings);
    ReportingRate const rate{memory, ground_->places, testimony, settings.fade_km};
    Vote const          vote{memory, testimony, rate, map.holdings, settings.fade_km};
    Sweep const         sweep{memory, testimony, map.holdings};
    auto const is_sweep = settings.method == PaintMethod::sweep;
    in_two_halves(map.cells.size(), [&](std::size_t from, std::size_t until) {
        for (auto cell = static_cast<CellIndex>(from); cell < until; ++cell) {
            if (map.cells[cell].holding != no_holding || memory.cells()[cell].land == no_land) continue;
            map.cells[cell] = is_sweep ? sweep.on(cell) : vote.on(cell);
        }
    });
}

CellPaint Painter::paint_of_places(Holdings& holdings, std::span<HoldingIndex const> in_cell) const
{
    return frontline::paint_of_places(holdings, in_cell, ground_->since);
}

ControlMap paint(Partition const& partition, Holdings holdings, PaintSettings const& settings,
                 std::shared_ptr<Homes const> homes)
{
    return Painter{partition, settings}.paint(std::move(holdings), std::move(homes));
}

}  // namespace frontline
