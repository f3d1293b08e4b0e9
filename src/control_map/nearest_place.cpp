// SPDX-License-Identifier: Apache-2.0
#include "control_map/nearest_place.hpp"

namespace frontline {

CellPaint paint_of_several(Holdings& holdings, std::span<HoldingIndex const> in_cell, std::optional<Date> since)
{
    HoldingIndex         newest = no_holding;
    std::vector<Control> accounts;
    for (auto const i : in_cell) {
        auto const& holding = holdings.all[i];
        if (!tells(holding, since)) continue;
        if (newest == no_holding || holding.evidence > holdings.all[newest].evidence) newest = i;
        accounts.push_back(holdings.control_of(holding));
    }
    if (accounts.empty()) return {};
    auto const& told = holdings.all[newest];
    return {accounts.size() == 1 ? told.control : holdings.controls.of(reconciled(accounts)), newest,
            Certainty{told.weight}};
}

NearestPlace::NearestPlace(NearPoints const& points, PlacesOfHoldings const& places, std::optional<Date> since,
                           Holdings& holdings)
    : points_{&points}, since_{since}, paints_(points.count()), holders_(points.count(), unknown_control)
{
    for (PointIndex point = 0; point < points.count(); ++point) hear(point, places, holdings);
}

void NearestPlace::hear(PointIndex point, PlacesOfHoldings const& places, Holdings& holdings)
{
    std::vector<HoldingIndex> on_point;
    for (auto const place : points_->places_at(point)) {
        auto const holding = places.holding_of[place];
        if (holding != no_holding && tells_of_land_around(holdings.all[holding])) on_point.push_back(holding);
    }
    known_ -= is_known(point);
    paints_[point]  = paint_of_places(holdings, on_point, since_);
    holders_[point] = holder_alone(paints_[point].control, holdings.controls);
    known_ += is_known(point);
}

std::optional<NearestPlace::Found> NearestPlace::from(CellIndex cell) const
{
    if (known_ == 0) return std::nullopt;
    auto const found = points_->nearest(cell, [this](PointIndex point) { return is_known(point); });
    if (!found) return std::nullopt;
    return Found{paints_[found->point], holders_[found->point], found->distance_km};
}

}  // namespace frontline
