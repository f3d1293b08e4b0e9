// SPDX-License-Identifier: Apache-2.0
#include "control_map/correction.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace frontline {

namespace {

Control const& control_of(HoldingIndex holding, ControlMap const& map)
{
    static Control const unknown;
    return holding == no_holding ? unknown : map.holdings.control_of(map.holdings.all[holding]);
}

/// What both maps say of a place; either may not have it.
void compare(Correction pair, ControlMap const& believed, ControlMap const& known, std::vector<Correction>& found)
{
    if (control_of(pair.believed, believed) != control_of(pair.known, known)) found.push_back(std::move(pair));
}

/// Holdings stand in order of place.
std::vector<Correction> corrected_places(ControlMap const& believed, ControlMap const& known)
{
    std::vector<Correction> found;
    auto const& before = believed.holdings.all;
    auto const& now    = known.holdings.all;
    HoldingIndex i = 0, j = 0;
    while (i < before.size() || j < now.size()) {
        auto const has_before = j == now.size() || (i < before.size() && before[i].place <= now[j].place);
        auto const has_now    = i == before.size() || (j < now.size() && now[j].place <= before[i].place);
        auto const& place     = has_before ? before[i].place : now[j].place;
        compare({place, has_before ? i : no_holding, has_now ? j : no_holding, 0}, believed, known, found);
        i += has_before ? 1 : 0;
        j += has_now ? 1 : 0;
    }
    return found;
}

class Attribution {
public:
    Attribution(Partition const& partition, ControlMap const& believed, ControlMap const& known,
                std::vector<Correction> const& places)
        : partition_{partition}, believed_{believed}, known_{known}, places_{places}
    {
    }

    CorrectionIndex of(CellIndex cell) const
    {
        if (auto const found = of_evidence(known_, cell)) return *found;
        if (auto const found = of_evidence(believed_, cell)) return *found;
        return nearest(partition_.cells[cell].in_plane);
    }

private:
    Partition const&               partition_;
    ControlMap const&              believed_;
    ControlMap const&              known_;
    std::vector<Correction> const& places_;

    std::optional<CorrectionIndex> of_evidence(ControlMap const& map, CellIndex cell) const
    {
        auto const holding = map.cells[cell].holding;
        if (holding == no_holding) return std::nullopt;
        auto const& place = map.holdings.all[holding].place;
        auto const  found = std::ranges::lower_bound(places_, place, {}, &Correction::place);
        if (found == places_.end() || found->place != place) return std::nullopt;
        return static_cast<CorrectionIndex>(found - places_.begin());
    }

    CorrectionIndex nearest(PlanePoint from) const
    {
        auto best     = no_correction;
        auto least_km = std::numeric_limits<double>::infinity();
        for (CorrectionIndex i = 0; i < places_.size(); ++i) {
            auto const at = partition_.place_in_plane.find(places_[i].place);
            if (at == partition_.place_in_plane.end()) continue;
            auto const km = std::hypot(at->second.x - from.x, at->second.y - from.y);
            if (km >= least_km) continue;
            best     = i;
            least_km = km;
        }
        return best;
    }
};

}  // namespace

Corrections corrections(Partition const& partition, ControlMap const& believed, ControlMap const& known)
{
    Corrections all{corrected_places(believed, known), {}, 0, 0};
    all.of_cell.assign(partition.cells.size(), no_correction);
    Attribution const attribution{partition, believed, known, all.places};
    for (CellIndex cell = 0; cell < partition.cells.size(); ++cell) {
        if (believed.control_of(cell) == known.control_of(cell)) continue;
        auto const area = partition.cells[cell].area_km2;
        auto const to   = attribution.of(cell);
        all.of_cell[cell] = to;
        all.total_km2 += area;
        (to == no_correction ? all.elsewhere_km2 : all.places[to].area_km2) += area;
    }
    return all;
}

}  // namespace frontline
