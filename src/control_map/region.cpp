// SPDX-License-Identifier: Apache-2.0
#include "control_map/region.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

namespace frontline {

namespace {

constexpr auto none = std::numeric_limits<std::uint32_t>::max();

/// Adds up what regions are made of, going through all faces once, in order.
class Summary {
public:
    Summary(Partition const& partition, ControlMap const& map, Homes const& homes, std::vector<PatchRegion>& regions)
        : partition_{partition}, map_{map}, homes_{homes}, regions_{regions}, first_face_(regions.size(), outside),
          last_region_(map.holdings.all.size(), none)
    {
    }

    /// `number_of(face)`: of the region that it is part of, or `none`.
    template <typename NumberOf>
    void add_faces(NumberOf number_of)
    {
        for (FaceIndex face = 0; face < partition_.faces.size(); ++face) {
            auto const number = number_of(face);
            if (number == none) continue;
            first_face_[number] = std::min(first_face_[number], face);
            add(regions_[number].region, number, partition_.faces[face]);
        }
        add_inferred(number_of);
        for (auto& [patch, region] : regions_) {
            if (region.area_km2 > 0) region.certainty /= region.area_km2;
            region.evidence = region.claims.evidence();
            if (!region.evidence && region.control.status != Status::unknown) region.evidence = map_.remembered_from;
        }
    }

    FaceIndex first_face(std::size_t number) const { return first_face_[number]; }

private:
    /// A region and a holding that stands for land of it without having its place there.
    using Inferred = std::pair<std::uint32_t, HoldingIndex>;

    Partition const&           partition_;
    ControlMap const&          map_;
    Homes const&               homes_;
    std::vector<PatchRegion>&  regions_;
    std::vector<FaceIndex>     first_face_;
    std::vector<std::uint32_t> last_region_;  // of each holding: the last region that it was inferred for
    std::vector<Inferred>      inferred_;

    void add(Region& region, std::uint32_t number, Face const& face)
    {
        auto const& paint = map_.cells[face.cell];
        region.certainty += face.area_km2 * paint.certainty;
        if (face.is_main) {
            for (auto const holding : homes_.in(face.cell)) {
                if (!is_known(map_.holdings.all[holding])) continue;
                ++region.places;
                region.claims.add(map_.holdings.all[holding]);
            }
        }
        if (paint.holding == no_holding || (face.is_main && homes_.cell_of(paint.holding) == face.cell)) return;
        if (std::exchange(last_region_[paint.holding], number) != number) inferred_.emplace_back(number, paint.holding);
    }

    /// Each once, and not those that are in the region with their places.
    template <typename NumberOf>
    void add_inferred(NumberOf number_of)
    {
        std::ranges::sort(inferred_);
        auto const [first, last] = std::ranges::unique(inferred_);
        inferred_.erase(first, last);
        for (auto const& [number, holding] : inferred_) {
            auto const home = homes_.cell_of(holding);
            if (home != Homes::none && number_of(partition_.cells[home].main_face) == number) continue;
            regions_[number].region.claims.add(map_.holdings.all[holding]);
        }
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
    std::vector<std::uint32_t> numbers(patchwork.patches(), none);
    std::vector<PatchRegion>   regions;
    regions.reserve(patches.size());
    for (auto const patch : patches) {
        numbers[patch]      = static_cast<std::uint32_t>(regions.size());
        auto const& control = map.holdings.controls[static_cast<ControlIndex>(patchwork.label_of_patch(patch))];
        auto const  area    = static_cast<double>(patchwork.area(patch)) * partition.area_unit_km2;
        regions.push_back({patch, {control, patchwork.polygon(patch), area, 0, 0, {}, {}}});
    }
    Summary summary{partition, map, homes, regions};
    summary.add_faces([&](FaceIndex face) { return numbers[patchwork.patch_of(face)]; });
    std::ranges::sort(regions, {}, [&](auto const& each) { return summary.first_face(numbers[each.patch]); });
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
