// SPDX-License-Identifier: Apache-2.0
#include "control_map/nearest_place.hpp"

#include <algorithm>
#include <map>

#include "control_map/testimony.hpp"

namespace frontline {

std::vector<HoldingIndex> telling(Holdings const& holdings, std::optional<Date> since)
{
    std::vector<HoldingIndex> told;
    for (HoldingIndex i = 0; i < holdings.all.size(); ++i) {
        auto const& holding = holdings.all[i];
        if (!holding.claims.empty() && (!since || holding.evidence >= *since)) told.push_back(i);
    }
    return told;
}

CellPaint paint_of(HoldingIndex place, Holdings const& holdings)
{
    auto const& holding = holdings.all[place];
    return {holding.control, place, holding.weight};
}

CellPaint paint_of(std::vector<HoldingIndex> const& places, Holdings& holdings)
{
    if (places.size() == 1) return paint_of(places.front(), holdings);
    std::vector<Control> accounts;
    for (auto const i : places) accounts.push_back(holdings.control_of(holdings.all[i]));
    auto const newest = *std::ranges::max_element(places, {}, [&](auto i) { return holdings.all[i].evidence; });
    return {holdings.controls.of(reconciled(accounts)), newest, holdings.all[newest].weight};
}

NearestPlace::NearestPlace(Partition const& partition, std::vector<HoldingIndex> const& told, Holdings& holdings)
    : index_{{}}
{
    std::map<PlanePoint, std::vector<HoldingIndex>> by_point;
    for_each_told(told, holdings, partition.place_in_plane, [&](auto i, auto point) { by_point[point].push_back(i); });
    std::vector<PlanePoint> points;
    for (auto const& [point, places] : by_point) {
        points.push_back(point);
        paints_.push_back(paint_of(places, holdings));
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
