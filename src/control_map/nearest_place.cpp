// SPDX-License-Identifier: Apache-2.0
#include "control_map/nearest_place.hpp"

#include <map>

#include "control_map/testimony.hpp"

namespace frontline {

CellPaint paint_of_places(Holdings& holdings, std::span<HoldingIndex const> in_cell, std::optional<Date> since)
{
    HoldingIndex         newest = no_holding;
    std::size_t          known  = 0;
    std::vector<Control> accounts;
    for (auto const i : in_cell) {
        auto const& holding = holdings.all[i];
        if (!tells(holding, since)) continue;
        if (newest == no_holding || holding.evidence > holdings.all[newest].evidence) newest = i;
        if (in_cell.size() > 1) accounts.push_back(holdings.control_of(holding));
        ++known;
    }
    if (known == 0) return {};
    auto const& told = holdings.all[newest];
    return {known == 1 ? told.control : holdings.controls.of(reconciled(accounts)), newest, told.weight};
}

NearestPlace::NearestPlace(Partition const& partition, Holdings& holdings, std::optional<Date> since) : index_{{}}
{
    // Both lists are in order of place.
    std::map<PlanePoint, std::vector<HoldingIndex>> by_point;
    auto                                            at = partition.place_in_plane.begin();
    for (HoldingIndex i = 0; i < holdings.all.size(); ++i) {
        auto const& holding = holdings.all[i];
        while (at != partition.place_in_plane.end() && at->first < holding.place) ++at;
        if (at == partition.place_in_plane.end()) break;
        if (at->first == holding.place && tells(holding, since)) by_point[at->second].push_back(i);
    }
    std::vector<PlanePoint> points;
    for (auto const& [point, places] : by_point) {
        points.push_back(point);
        paints_.push_back(paint_of_places(holdings, places));
        holders_.push_back(holder_alone(paints_.back().control, holdings.controls));
    }
    index_ = PlaneIndex{points};
}

std::optional<NearestPlace::Found> NearestPlace::from(PlanePoint p) const
{
    auto const nearest = index_.nearest(p);
    if (!nearest) return std::nullopt;
    return Found{paints_[nearest->index], holders_[nearest->index], nearest->distance / 1e3};
}

}  // namespace frontline
