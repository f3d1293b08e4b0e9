// SPDX-License-Identifier: Apache-2.0
#include "control_map/region.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace frontline {

namespace {

/// Adds up what regions are made of, one after another.
class Summary {
public:
    Summary(Partition const& partition, ControlMap const& map, Homes const& homes)
        : partition_{partition}, map_{map}, homes_{homes}, region_of_(map.holdings.all.size(), 0)
    {
    }

    /// `faces`: in order.
    void describe(Region& region, std::span<FaceIndex const> faces)
    {
        ++number_;
        for (auto const face : faces) {
            auto const& [cell, is_main, area] = partition_.faces[face];
            auto const& paint                 = map_.cells[cell];
            region.certainty += area * paint.certainty;
            if (paint.holding != no_holding) add(region, paint.holding);
            if (!is_main) continue;
            for (auto const holding : homes_.in(cell)) {
                if (!is_known(map_.holdings.all[holding])) continue;
                ++region.places;
                add(region, holding);
            }
        }
        if (region.area_km2 > 0) region.certainty /= region.area_km2;
        region.evidence = region.claims.evidence();
    }

private:
    Partition const&           partition_;
    ControlMap const&          map_;
    Homes const&               homes_;
    std::vector<std::uint32_t> region_of_;  // of each holding: the number of the last region that it was added to
    std::uint32_t              number_ = 0;

    void add(Region& region, HoldingIndex holding)
    {
        if (std::exchange(region_of_[holding], number_) != number_) region.claims.add(map_.holdings.all[holding]);
    }
};

}  // namespace

std::vector<Label> control_labels(ControlMap const& map)
{
    std::vector<Label> labels;
    labels.reserve(map.cells.size());
    for (auto const& paint : map.cells) labels.push_back(paint.control);
    return labels;
}

std::vector<PatchRegion> regions_of(Partition const& partition, ControlMap const& map, Homes const& homes,
                                    Patchwork const& patchwork, std::span<PatchIndex const> patches)
{
    constexpr auto             none = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> number(patchwork.patches(), none);
    for (std::uint32_t i = 0; i < patches.size(); ++i) number[patches[i]] = i;
    Buckets const faces{patches.size(), partition.faces.size(),
                        [&](FaceIndex face) { return number[patchwork.patch_of(face)]; }};
    std::vector<std::uint32_t> order(patches.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::sort(order, {}, [&](auto i) { return faces.in(i).front(); });

    Summary                  summary{partition, map, homes};
    std::vector<PatchRegion> regions;
    regions.reserve(patches.size());
    for (auto const i : order) {
        auto const& control = map.holdings.controls[static_cast<ControlIndex>(patchwork.label_of_patch(patches[i]))];
        auto const  area    = static_cast<double>(patchwork.area(patches[i])) * partition.area_unit_km2;
        regions.push_back({patches[i], {control, patchwork.polygon(patches[i]), area, 0, 0, {}, {}}});
        summary.describe(regions.back().region, faces.in(i));
    }
    return regions;
}

std::vector<Region> regions(Partition const& partition, ControlMap const& map)
{
    Patchwork const patchwork{partition, control_labels(map)};
    std::vector<Region> regions;
    for (auto& each : regions_of(partition, map, *homes_of(partition, map), patchwork, patchwork.changed())) {
        regions.push_back(std::move(each.region));
    }
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
