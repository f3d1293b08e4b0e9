// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <set>

#include "partition/cut.hpp"
#include "partition/patchwork.hpp"
#include "worlds/random_world.hpp"
#include "worlds/seeds.hpp"

using namespace frontline;
using frontline::test::RandomWorld;
using frontline::test::seeds;

namespace {

std::vector<std::pair<Label, Polygon>> sorted(std::vector<std::pair<Label, Polygon>> land)
{
    std::ranges::sort(land, [](auto const& a, auto const& b) {
        return std::tie(a.first, a.second.outer, a.second.holes) < std::tie(b.first, b.second.outer, b.second.holes);
    });
    return land;
}

std::vector<std::pair<Label, Polygon>> walked_anew(Partition const& partition, std::vector<Label> const& labels)
{
    std::vector<std::pair<Label, Polygon>> land;
    for (auto& [label, polygon, faces] : polygons_of(partition, labels)) land.emplace_back(label, std::move(polygon));
    return sorted(std::move(land));
}

std::vector<std::pair<Label, Polygon>> standing(Patchwork const& patchwork, std::set<PatchIndex> const& patches)
{
    std::vector<std::pair<Label, Polygon>> land;
    for (auto const patch : patches) land.emplace_back(patchwork.label_of_patch(patch), patchwork.polygon(patch));
    return sorted(std::move(land));
}

}  // namespace

TEST_CASE("a patchwork that is relabelled bit by bit is the one of its labels")
{
    for (auto const seed : seeds(0, 150)) {
        INFO("seed " << seed);
        RandomWorld        world{seed};
        auto const         land      = world.land(world.real(-150, 150), world.real(-60, 60));
        auto const         places    = world.places(2 + world.below(200), land);
        auto const         partition = cut(land, places, CellSettings{2, 0, 30});
        auto const         kinds     = 2 + world.below(3);
        auto const         any       = [&] {
            auto const label = world.below(kinds + 1);
            return label == kinds ? unlabelled : static_cast<Label>(label);
        };
        std::vector<Label> labels;
        for (std::size_t i = 0; i < partition.cells.size(); ++i) labels.push_back(seed % 3 == 0 ? any() : 0);
        Strands              strands{partition, labels};
        Patchwork            patchwork{partition, strands};
        std::set<PatchIndex> patches(patchwork.changed().begin(), patchwork.changed().end());
        for (int day = 0; day < 12; ++day) {
            INFO("day " << day);
            std::map<CellIndex, Label> change;
            for (std::size_t i = 0, count = 1 + world.below(1 + partition.cells.size() / 4); i < count; ++i) {
                change[static_cast<CellIndex>(world.below(partition.cells.size()))] = any();
            }
            std::vector<CellIndex> cells;
            std::vector<Label>     news;
            for (auto const& [cell, label] : change) {
                cells.push_back(cell);
                news.push_back(label);
                labels[cell] = label;
            }
            auto const before = standing(patchwork, patches);
            strands.relabel(cells, news);
            patchwork.mend();
            for (auto const patch : patchwork.gone()) patches.erase(patch);
            std::set<PatchIndex> const fresh(patchwork.changed().begin(), patchwork.changed().end());
            for (auto const& each : standing(patchwork, fresh)) {
                CHECK(std::ranges::find(before, each) == before.end());
            }
            patches.insert(fresh.begin(), fresh.end());
            REQUIRE(standing(patchwork, patches) == walked_anew(partition, labels));
        }
    }
}
