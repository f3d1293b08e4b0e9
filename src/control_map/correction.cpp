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
    auto const before = believed.holdings.of_places();
    auto const now    = known.holdings.of_places();
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

/// Both maps have the same tracts, those of their partition.
void add_corrected_tracts(ControlMap const& believed, ControlMap const& known, std::vector<Correction>& found)
{
    for (std::size_t tract = 0; tract < known.holdings.tracts; ++tract) {
        compare({{}, believed.holdings.of_tract(tract), known.holdings.of_tract(tract), 0}, believed, known, found);
    }
}

class Attribution {
public:
    Attribution(Partition const& partition, ControlMap const& believed, ControlMap const& known,
                std::vector<Correction> const& all)
        : partition_{partition}, believed_{believed}, known_{known}, all_{all},
          of_believed_(believed.holdings.all.size(), no_correction),
          of_known_(known.holdings.all.size(), no_correction)
    {
        for (CorrectionIndex i = 0; i < all.size(); ++i) {
            if (all[i].believed != no_holding) of_believed_[all[i].believed] = i;
            if (all[i].known != no_holding) of_known_[all[i].known] = i;
        }
    }

    CorrectionIndex of(CellIndex cell) const
    {
        auto const by_known = of_evidence(known_, of_known_, cell);
        if (by_known != no_correction) return by_known;
        auto const by_believed = of_evidence(believed_, of_believed_, cell);
        return by_believed != no_correction ? by_believed : nearest(partition_.cells[cell].in_plane);
    }

private:
    using OfHoldings = std::vector<CorrectionIndex>;

    Partition const&               partition_;
    ControlMap const&              believed_;
    ControlMap const&              known_;
    std::vector<Correction> const& all_;
    OfHoldings                     of_believed_;
    OfHoldings                     of_known_;

    static CorrectionIndex of_evidence(ControlMap const& map, OfHoldings const& of_holdings, CellIndex cell)
    {
        auto const holding = map.cells[cell].holding;
        return holding == no_holding ? no_correction : of_holdings[holding];
    }

    CorrectionIndex nearest(PlanePoint from) const
    {
        auto best     = no_correction;
        auto least_km = std::numeric_limits<double>::infinity();
        for (CorrectionIndex i = 0; i < all_.size(); ++i) {
            auto const at = partition_.place_in_plane.find(all_[i].place);
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
    add_corrected_tracts(believed, known, all.places);
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
