// SPDX-License-Identifier: Apache-2.0
#include "control_map/region.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace frontline {

namespace {

/// Of the newest claim behind a region, else of the baseline.
std::optional<Date> evidence_of(Control const& control, ClaimsBehind const& claims, ControlMap const& map)
{
    auto const newest = claims.evidence();
    return newest || control.status == Status::unknown ? newest : map.remembered_from;
}

struct PatchLand {
    Polygon    polygon;
    PatchIndex patch;
};

/// In order of their outer rings.
std::vector<PatchLand> changed_land(Patchwork const& patchwork)
{
    std::vector<PatchLand> land;
    land.reserve(patchwork.changed().size());
    for (auto const patch : patchwork.changed()) land.push_back({patchwork.polygon(patch), patch});
    std::ranges::sort(land, {}, [](PatchLand const& each) -> Ring const& { return each.polygon.outer; });
    return land;
}

Region region_of(PatchIndex patch, Polygon polygon, ControlMap const& map, Patchwork const& patchwork,
                 Tally const& tally)
{
    auto const& control  = map.holdings.controls[static_cast<ControlIndex>(patchwork.label_of_patch(patch))];
    auto        claims   = tally.claims(patch, map);
    auto const  evidence = evidence_of(control, claims, map);
    return {control, std::move(polygon), tally.area_km2(patch), tally.places(patch), tally.certainty(patch), evidence,
            std::move(claims)};
}

}  // namespace

std::vector<Label> control_labels(ControlMap const& map)
{
    std::vector<Label> labels;
    labels.reserve(map.cells.size());
    for (auto const& paint : map.cells) labels.push_back(paint.control);
    return labels;
}

std::vector<PatchRegion> changed_regions(ControlMap const& map, Patchwork const& patchwork, Tally const& tally)
{
    std::vector<PatchRegion> regions;
    regions.reserve(patchwork.changed().size());
    for (auto& [polygon, patch] : changed_land(patchwork)) {
        regions.push_back({patch, region_of(patch, std::move(polygon), map, patchwork, tally)});
    }
    return regions;
}

std::vector<Region> regions(Partition const& partition, ControlMap const& map)
{
    Strands const       strands{partition, control_labels(map)};
    Patchwork const     patchwork{partition, strands};
    Tally const         tally{partition, map, patchwork};
    std::vector<Region> regions;
    regions.reserve(patchwork.changed().size());
    for (auto& each : changed_regions(map, patchwork, tally)) regions.push_back(std::move(each.region));
    return regions;
}

std::vector<ShareOfLand> shares_of_land(Partition const& partition, ControlMap const& map)
{
    std::map<Control, double> areas;
    for (CellIndex cell = 0; cell < map.cells.size(); ++cell) {
        areas[map.control_of(cell)] += partition.cells[cell].area_km2;
    }
    std::vector<ShareOfLand> shares;
    for (auto const& [control, area] : areas) shares.push_back({control, area});
    return shares;
}

}  // namespace frontline
