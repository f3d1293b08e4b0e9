// SPDX-License-Identifier: Apache-2.0
#include "partition/survey.hpp"

#include <algorithm>
#include <utility>

namespace frontline {

Survey::Survey(PlanarGraph const& graph, EdgeTable const& table, std::function<SiteIndex(Point)> const& nearest_site)
    : graph_{graph}, table_{table}, outer_{outer_cycles(graph)}, start_(graph.cycles), cycles_of_(graph.cycles),
      inside_(graph.cycles, untold), belonging_(graph.cycles)
{
    for (HalfEdgeIndex h = 0; h < graph_.next.size(); ++h) start_[graph_.cycle[h]] = h;
    for (std::uint32_t cycle = 0; cycle < graph_.cycles; ++cycle) {
        if (outer_[cycle] != cycle) cycles_of_[outer_[cycle]].push_back(cycle);
    }
    tell_areas();
    tell_sites(nearest_site);
}

std::uint32_t Survey::kind(Inside inside)
{
    auto const [entry, is_new] = kind_numbers_.try_emplace(inside, static_cast<std::uint32_t>(kinds_.size()));
    if (is_new) kinds_.push_back(std::move(inside));
    return entry->second;
}

void Survey::tell_areas()
{
    if (graph_.cycles == 0) return;
    // Nothing lies west of the least vertex: of the cycles there the one outside of everything is its own outer one
    // and runs clockwise.
    auto const runs_left = are_counter_clockwise(graph_);
    for (std::uint32_t cycle = 0; cycle < graph_.cycles; ++cycle) {
        if (!runs_left[cycle] && outer_[cycle] == cycle) tell(cycle, kind({}));
    }
    while (!told_.empty()) {
        auto const area = told_.back();
        told_.pop_back();
        look_across(area, area);
        for (auto const cycle : cycles_of_[area]) look_across(area, cycle);
    }
}

void Survey::tell(std::uint32_t area, std::uint32_t kind)
{
    inside_[area] = kind;
    told_.push_back(area);
}

void Survey::look_across(std::uint32_t area, std::uint32_t cycle)
{
    auto h = start_[cycle];
    do {
        auto const beyond = outer_[graph_.cycle[twin(h)]];
        if (inside_[beyond] == untold) tell(beyond, kind_across(inside_[area], h));
        h = graph_.next[h];
    } while (h != start_[cycle]);
}

std::uint32_t Survey::kind_across(std::uint32_t here, HalfEdgeIndex h)
{
    auto const turns = table_.turns(h / 2);
    if (turns.empty()) return here;
    auto inside = kinds_[here];
    for (auto const& [area, gained] : turns) {
        auto change = h % 2 == 0 ? -gained : gained;
        for (; change > 0; --change) inside.insert(std::ranges::lower_bound(inside, area), area);
        for (; change < 0; ++change) inside.erase(std::ranges::lower_bound(inside, area));
    }
    return kind(std::move(inside));
}

bool Survey::is_on_land(std::uint32_t area) const
{
    auto const& inside = kinds_[inside_[area]];
    return !inside.empty() && inside.front() == land_area;
}

AreaIndex Survey::zone(std::uint32_t area) const
{
    auto const& inside = kinds_[inside_[area]];
    auto const  first  = std::ranges::upper_bound(inside, land_area);
    return first == inside.end() || *first >= first_ground ? no_area : *first;
}

TractIndex Survey::tract(std::uint32_t area)
{
    Tract       tract;
    auto const& inside = kinds_[inside_[area]];
    for (auto each = std::ranges::lower_bound(inside, first_ground); each != inside.end(); ++each) {
        TractPart const part{*each - first_ground};
        if (tract.empty() || tract.back() != part) tract.push_back(part);
    }
    return tracts_.of(std::move(tract));
}

/// The site that an edge names on the side of a half-edge.
SiteIndex Survey::named(HalfEdgeIndex h) const
{
    auto const& edge = table_.edges()[h / 2];
    if (!edge.sole) return no_site;
    return h % 2 == 0 ? edge.left : edge.right;
}

void Survey::tell_sites(std::function<SiteIndex(Point)> const& nearest_site)
{
    std::vector<SiteIndex> first(graph_.cycles, no_site);
    std::vector<bool>      disputed(graph_.cycles, false);
    for (HalfEdgeIndex h = 0; h < graph_.next.size(); ++h) {
        auto const site = named(h);
        if (site == no_site) continue;
        auto const area = outer_[graph_.cycle[h]];
        if (first[area] == no_site) first[area] = site;
        else if (first[area] != site) disputed[area] = true;
    }
    for (std::uint32_t area = 0; area < graph_.cycles; ++area) {
        if (outer_[area] != area || !is_on_land(area)) continue;
        auto const site = disputed[area]         ? elected(area)
                        : first[area] != no_site ? first[area]
                                                 : nearest_site(graph_.at(start_[area]));
        belonging_[area]   = {site, zone(area), tract(area)};
    }
}

/// Where rounding led an edge along a neighbour's cell: the site that most edges name, of equals the least.
SiteIndex Survey::elected(std::uint32_t area) const
{
    std::map<SiteIndex, int> votes;
    auto const               count = [&](std::uint32_t cycle) {
        auto h = start_[cycle];
        do {
            if (named(h) != no_site) ++votes[named(h)];
            h = graph_.next[h];
        } while (h != start_[cycle]);
    };
    count(area);
    for (auto const cycle : cycles_of_[area]) count(cycle);
    return std::ranges::max_element(votes, {}, [](auto const& vote) { return vote.second; })->first;
}

}  // namespace frontline
