// SPDX-License-Identifier: Apache-2.0
#include "control_map/paint.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "geo/plane_index.hpp"

namespace frontline {

namespace {

/// Fills in the cells of one map.
class Painter {
public:
    Painter(Partition const& partition, ControlMap& map, PaintSettings const& settings)
        : partition_{partition}, map_{map}, settings_{settings}
    {
    }

    void paint_places()
    {
        for (CellIndex cell = 0; cell < map_.cells.size(); ++cell) {
            map_.cells[cell] = paint_of_places(map_.holdings, map_.homes->in(cell));
        }
    }

    void paint_between()
    {
        auto const is_open = [](CellPaint const& cell) { return cell.holding == no_holding; };
        if (std::ranges::none_of(map_.cells, is_open)) return;
        std::map<PlanePoint, std::vector<HoldingIndex>> known;
        for (HoldingIndex i = 0; i < map_.holdings.all.size(); ++i) {
            auto const position = partition_.place_in_plane.find(map_.holdings.all[i].place);
            if (!is_known(map_.holdings.all[i]) || position == partition_.place_in_plane.end()) continue;
            known[position->second].push_back(i);
        }
        std::vector<PlanePoint> points;
        std::vector<CellPaint>  paints;
        for (auto const& [point, holdings] : known) {
            points.push_back(point);
            paints.push_back(paint_of_places(map_.holdings, holdings));
        }
        PlaneIndex const index{points};
        for (CellIndex cell = 0; cell < map_.cells.size(); ++cell) {
            if (!is_open(map_.cells[cell])) continue;
            auto const nearest = index.nearest(partition_.cells[cell].in_plane);
            if (nearest) map_.cells[cell] = inferred(paints[nearest->index], nearest->distance / 1e3);
        }
    }

private:
    Partition const&     partition_;
    ControlMap&          map_;
    PaintSettings const& settings_;

    CellPaint inferred(CellPaint const& nearest, double distance_km)
    {
        if (settings_.method == PaintMethod::nearest && distance_km > settings_.reach_km) return {};
        auto const faded = settings_.reach_km > 0 ? std::max(0.0, 1 - distance_km / settings_.reach_km) : 0.0;
        return {holder_alone(nearest.control), nearest.holding, nearest.certainty * faded};
    }

    ControlIndex holder_alone(ControlIndex control)
    {
        auto const& known = map_.holdings.controls[control];
        if (known.status == Status::unknown || known.status == Status::held) return control;
        return map_.holdings.controls.of(held_by(known.actor));
    }
};

}  // namespace

std::optional<PaintMethod> parse_paint_method(std::string_view text)
{
    if (text == "nearest") return PaintMethod::nearest;
    if (text == "voronoi") return PaintMethod::voronoi;
    return std::nullopt;
}

std::string_view to_string(PaintMethod method)
{
    return method == PaintMethod::nearest ? "nearest" : "voronoi";
}

std::vector<std::string> paint_methods()
{
    return {"nearest", "voronoi"};
}

CellPaint paint_of_places(Holdings& holdings, std::span<HoldingIndex const> in_cell)
{
    HoldingIndex         newest = no_holding;
    std::size_t          known  = 0;
    std::vector<Control> accounts;
    for (auto const i : in_cell) {
        auto const& holding = holdings.all[i];
        if (!is_known(holding)) continue;
        if (newest == no_holding || holding.evidence > holdings.all[newest].evidence) newest = i;
        if (in_cell.size() > 1) accounts.push_back(holdings.control_of(holding));
        ++known;
    }
    if (known == 0) return {};
    auto const& told = holdings.all[newest];
    return {known == 1 ? told.control : holdings.controls.of(reconciled(accounts)), newest, told.weight};
}

ControlMap paint(Partition const& partition, Holdings holdings, PaintSettings const& settings,
                 std::shared_ptr<Homes const> homes)
{
    ControlMap map{std::move(holdings), std::vector<CellPaint>(partition.cells.size()), std::move(homes)};
    map.homes = homes_of(partition, map);
    Painter    painter{partition, map, settings};
    painter.paint_places();
    painter.paint_between();
    return map;
}

}  // namespace frontline
