// SPDX-License-Identifier: Apache-2.0
#include "control_map/paint.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "control_map/memory.hpp"
#include "control_map/nearest_place.hpp"
#include "control_map/reporting.hpp"
#include "control_map/sweep.hpp"
#include "control_map/testimony.hpp"
#include "control_map/vote.hpp"
#include "geo/plane_index.hpp"

namespace frontline {

namespace {

struct NamedMethod {
    std::string_view name;
    PaintMethod      method;
};

constexpr NamedMethod methods[]{{"voronoi", PaintMethod::voronoi},
                                {"nearest", PaintMethod::nearest},
                                {"sweep", PaintMethod::sweep},
                                {"combined", PaintMethod::combined}};

bool remembers(PaintMethod method)
{
    return method == PaintMethod::sweep || method == PaintMethod::combined;
}

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

/// The land of a baseline that a method makes use of.
Baseline used_by(PaintMethod method, Baseline const& baseline)
{
    return remembers(method) ? baseline : Baseline{};
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
        : partition{land}, settings{chosen}, memory{land, baseline, baseline.lands.empty() ? none : silent},
          told_places{ids_of_places(land)}, places{index_of(memory.places())}
    {
        if (!baseline.lands.empty()) since = baseline.on;
        for (auto const& held : baseline.lands) holders.push_back(held.actor);
    }

    /// Paints the cells of known places; the others have no evidence yet.
    void paint_places(std::vector<HoldingIndex> const& told, ControlMap& map) const
    {
        std::map<CellIndex, std::vector<HoldingIndex>> shared;
        for_each_told(told, map.holdings, partition.cell_of_place, [&](auto i, auto cell) {
            if (partition.cells[cell].places.size() == 1) map.cells[cell] = paint_of(i, map.holdings);
            else shared[cell].push_back(i);
        });
        for (auto const& [cell, holdings] : shared) map.cells[cell] = paint_of(holdings, map.holdings);
    }

    void paint_remembered(std::vector<ActorId> const& holders_then, ControlMap& map) const
    {
        if (holders.empty()) return;
        auto const          testimony = hear(memory, told_places, holders_then, since, map.holdings);
        ReportingRate const rate{memory, places, testimony, settings.fade_km};
        Vote const          vote{memory, testimony, rate, map.holdings, settings.fade_km};
        Sweep const         sweep{memory, testimony, map.holdings};
        auto const          is_sweep = settings.method == PaintMethod::sweep;
        for_each_open_cell(map, [&](CellIndex cell) {
            if (memory.cells()[cell].land == no_land) return;
            map.cells[cell] = is_sweep ? sweep.on(cell) : vote.on(cell);
        });
    }

    /// It is not free: where all land is remembered and nothing contested it is not looked for.
    bool needs_nearest(std::vector<HoldingIndex> const& told, ControlMap const& map) const
    {
        auto const is_contested = [&](auto i) {
            return map.holdings.control_of(map.holdings.all[i]).status == Status::contested;
        };
        auto const is_open = [](auto const& cell) { return cell.control == unknown_control; };
        return std::ranges::any_of(told, is_contested) || std::ranges::any_of(map.cells, is_open);
    }

    void paint_as_nearest(NearestPlace const& nearest, ControlMap& map) const
    {
        for_each_open_cell(map, [&](CellIndex cell) {
            if (memory.cells()[cell].land != no_land) return;
            auto const found = nearest.from(memory.cells()[cell].at);
            if (found && is_in_reach(*found)) map.cells[cell] = inferred(*found);
        });
    }

    void paint_contested_ground(NearestPlace const& nearest, ControlMap& map) const
    {
        if (settings.method != PaintMethod::combined) return;
        for (CellIndex cell = 0; cell < map.cells.size(); ++cell) {
            if (!partition.cells[cell].places.empty()) continue;
            auto const found = nearest.from(memory.cells()[cell].at);
            if (found && found->distance_km <= settings.fade_km
                && map.holdings.controls[found->paint.control].status == Status::contested) {
                map.cells[cell] = {found->paint.control, found->paint.holding,
                                   found->paint.certainty * faded(found->distance_km)};
            }
        }
    }

private:
    static inline std::vector<Point> const none;

    template <typename Visit>
    static void for_each_open_cell(ControlMap const& map, Visit visit)
    {
        for (CellIndex cell = 0; cell < map.cells.size(); ++cell) {
            if (map.cells[cell].holding == no_holding) visit(cell);
        }
    }

    bool is_in_reach(NearestPlace::Found const& found) const
    {
        return settings.method == PaintMethod::voronoi || found.distance_km <= settings.reach_km;
    }

    double faded(double distance_km) const
    {
        return settings.reach_km > 0 ? std::max(0.0, 1 - distance_km / settings.reach_km) : 0.0;
    }

    CellPaint inferred(NearestPlace::Found const& found) const
    {
        return {found.holder, found.paint.holding, found.paint.certainty * faded(found.distance_km)};
    }
};

std::optional<PaintMethod> parse_paint_method(std::string_view text)
{
    auto const* const found = std::ranges::find(methods, text, &NamedMethod::name);
    return found == std::end(methods) ? std::nullopt : std::optional{found->method};
}

std::string_view to_string(PaintMethod method)
{
    return std::ranges::find(methods, method, &NamedMethod::method)->name;
}

std::vector<std::string> paint_methods()
{
    std::vector<std::string> names;
    for (auto const& [name, method] : methods) names.emplace_back(name);
    return names;
}

Painter::Painter(Partition const& partition, PaintSettings const& settings, Baseline const& baseline,
                 std::vector<Point> const& silent)
    : ground_{std::make_unique<Ground>(partition, settings, used_by(settings.method, baseline), silent)}
{
}

Painter::Painter(Painter&&) noexcept            = default;
Painter& Painter::operator=(Painter&&) noexcept = default;
Painter::~Painter()                             = default;

ControlMap Painter::paint(Holdings holdings) const
{
    return paint(std::move(holdings), ground_->holders);
}

ControlMap Painter::paint(Holdings holdings, std::vector<ActorId> const& holders) const
{
    ControlMap map{std::move(holdings), std::vector<CellPaint>(ground_->partition.cells.size())};
    auto const told = telling(map.holdings, ground_->since);
    ground_->paint_places(told, map);
    ground_->paint_remembered(holders, map);
    if (!ground_->needs_nearest(told, map)) return map;
    NearestPlace const nearest{ground_->partition, told, map.holdings};
    ground_->paint_as_nearest(nearest, map);
    ground_->paint_contested_ground(nearest, map);
    return map;
}

ControlMap paint(Partition const& partition, Holdings holdings, PaintSettings const& settings)
{
    return Painter{partition, settings}.paint(std::move(holdings));
}

}  // namespace frontline
