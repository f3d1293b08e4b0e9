// SPDX-License-Identifier: Apache-2.0
#include "control_map/region.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace frontline {

namespace {

/// Adds up what a region is made of.
class Summary {
public:
    Summary(Partition const& partition, ControlMap const& map) : partition_{partition}, map_{map} {}

    void describe(Region& region) const
    {
        std::set<HoldingIndex>    behind;
        std::vector<Claim const*> claims;
        for (auto const face : region.faces) {
            auto const& [cell, area] = partition_.faces[face];
            auto const& paint        = map_.cells[cell];
            region.area_km2 += area;
            region.certainty += area * paint.certainty;
            if (paint.holding != no_holding) behind.insert(paint.holding);
            if (partition_.cells[cell].main_face == face) add_places(region.places, cell, behind);
        }
        if (region.area_km2 > 0) region.certainty /= region.area_km2;
        std::ranges::sort(region.places);
        for (auto const i : behind) {
            auto const& holding = map_.holdings.all[i];
            region.evidence     = std::max(region.evidence.value_or(holding.evidence), holding.evidence);
            claims.insert(claims.end(), holding.claims.begin(), holding.claims.end());
        }
        region.claims = newest_first(std::move(claims));
    }

private:
    Partition const&  partition_;
    ControlMap const& map_;

    void add_places(std::vector<PlaceId>& places, CellIndex cell, std::set<HoldingIndex>& behind) const
    {
        for (auto const& place : partition_.cells[cell].places) {
            auto const holding = std::ranges::lower_bound(map_.holdings.all, place, {}, &Holding::place);
            if (holding == map_.holdings.all.end() || holding->place != place || holding->claims.empty()) continue;
            places.push_back(place);
            behind.insert(static_cast<HoldingIndex>(holding - map_.holdings.all.begin()));
        }
    }
};

}  // namespace

std::vector<ClaimId> newest_first(std::vector<Claim const*> claims)
{
    std::ranges::sort(claims, [](auto const* a, auto const* b) {
        return a->counts_from() != b->counts_from() ? a->counts_from() > b->counts_from() : a->id < b->id;
    });
    auto const [first, last] = std::ranges::unique(claims);
    claims.erase(first, last);
    std::vector<ClaimId> ids;
    for (auto const* claim : claims) ids.push_back(claim->id);
    return ids;
}

std::vector<Region> regions(Partition const& partition, ControlMap const& map)
{
    std::vector<Label> labels;
    for (auto const& paint : map.cells) labels.push_back(paint.control);
    Summary const       summary{partition, map};
    std::vector<Region> regions;
    for (auto& [label, polygon, faces] : polygons_of(partition, labels)) {
        auto const& control = map.holdings.controls[static_cast<ControlIndex>(label)];
        regions.push_back({control, std::move(polygon), std::move(faces), 0, {}, 0, {}, {}});
        summary.describe(regions.back());
    }
    return regions;
}

std::vector<ShareOfLand> shares_of_land(Partition const& partition, ControlMap const& map)
{
    std::map<Control, double> areas;
    for (CellIndex cell = 0; cell < map.cells.size(); ++cell)
        areas[map.control_of(cell)] += partition.cells[cell].area_km2;
    std::vector<ShareOfLand> shares;
    for (auto const& [control, area] : areas) shares.push_back({control, area});
    return shares;
}

}  // namespace frontline
