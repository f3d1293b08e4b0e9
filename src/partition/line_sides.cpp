// SPDX-License-Identifier: Apache-2.0
#include "partition/line_sides.hpp"

#include <algorithm>
#include <utility>

namespace frontline {

TractIndex TractNumbers::of(Tract tract)
{
    if (tract.empty()) return no_tract;
    auto const [entry, is_new] = numbers_.try_emplace(tract, static_cast<TractIndex>(all_.size()));
    if (is_new) all_.push_back(std::move(tract));
    return entry->second;
}

std::vector<LineEdge> among_kept(std::vector<LineEdge> edges, std::vector<bool> const& kept)
{
    std::erase_if(edges, [&](auto const& each) { return !kept[each.edge]; });
    std::uint32_t number = 0, edge = 0;
    for (auto& each : edges) {
        for (; edge < each.edge; ++edge) number += kept[edge] ? 1 : 0;
        each.edge = number;
    }
    return edges;
}

void add_line_sides(Arrangement& arrangement, std::vector<LineEdge> const& edges, TractNumbers& tracts)
{
    if (edges.empty()) return;
    auto const&                    graph = arrangement.graph;
    auto const                     outer = outer_cycles(graph);
    std::map<std::uint32_t, Tract> sides;  // of the land within an outer cycle
    for (auto const& [edge, ground, is_reversed] : edges) {
        HalfEdgeIndex const along = 2 * edge + (is_reversed ? 1 : 0);
        auto const          left = outer[graph.cycle[along]], right = outer[graph.cycle[twin(along)]];
        if (left == right) continue;
        sides[left].push_back({ground, false});
        sides[right].push_back({ground, true});
    }
    for (auto& [land, tract] : sides) {
        auto const within = arrangement.belonging[land].tract;
        if (within != no_tract) tract.insert(tract.end(), tracts[within].begin(), tracts[within].end());
        std::ranges::sort(tract);
        tract.erase(std::unique(tract.begin(), tract.end()), tract.end());
    }
    for (std::uint32_t cycle = 0; cycle < graph.cycles; ++cycle) {
        auto const beside = sides.find(outer[cycle]);
        if (beside == sides.end() || arrangement.belonging[cycle].site == off_land) continue;
        arrangement.belonging[cycle].tract = tracts.of(beside->second);
    }
}

}  // namespace frontline
