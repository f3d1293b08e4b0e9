// SPDX-License-Identifier: Apache-2.0
#include "control_map/ground_land.hpp"

#include <algorithm>

#include "control_map/nearest_place.hpp"

namespace frontline {

namespace {

/// Nobody is known to have it because what was said of it ended, not because anybody said so.
bool has_run_out(Holding const& holding)
{
    if (holding.control != unknown_control || !holding.since) return false;
    return std::ranges::all_of(holding.claims, [&](auto const* claim) {
        return claim->counts_from() < holding.evidence || (claim->until && *claim->until <= *holding.since);
    });
}

bool changed_hands_after(Holding const& holding, Date day)
{
    return holding.since && *holding.since > day;
}

}  // namespace

std::vector<GroundShape> shapes_of(std::vector<Ground const*> const& grounds)
{
    std::vector<GroundShape> shapes;
    for (auto const* ground : grounds) shapes.push_back({ground->area, ground->lines});
    return shapes;
}

std::vector<std::vector<GroundSide>> grounds_of_tracts(Tracts const& tracts, std::vector<Ground const*> const& grounds)
{
    std::vector<std::vector<GroundSide>> of_tracts;
    for (auto const& tract : tracts.all) {
        auto& sides = of_tracts.emplace_back();
        for (auto const& [ground, is_right] : tract) sides.push_back({grounds[ground], is_right});
    }
    return of_tracts;
}

GroundLand::GroundLand(Tracts const& tracts, std::size_t cells) : tracts_{&tracts}
{
    if (is_empty()) return;
    cells_of_ = {tracts.all.size(), cells, [&](CellIndex cell) { return tracts.of(cell); }};
    for (auto const& [piece, home] : tracts.cut_off) of_home_.emplace_back(home, piece);
    std::ranges::sort(of_home_);
}

std::optional<CellIndex> GroundLand::home_of(CellIndex piece) const
{
    auto const& all   = tracts_->cut_off;
    auto const  found = std::ranges::lower_bound(all, piece, {}, &Pairs::value_type::first);
    return found == all.end() || found->first != piece ? std::nullopt : std::optional{found->second};
}

GroundLand::Pairs::const_iterator GroundLand::first_of(CellIndex home) const
{
    return std::ranges::lower_bound(of_home_, home, {}, &Pairs::value_type::first);
}

CellPaint painted_over(CellPaint const& otherwise, HoldingIndex tract, Holdings const& holdings,
                       std::optional<Date> since)
{
    auto const& told = holdings.all[tract];
    if (!tells(told, since) || has_run_out(told)) return otherwise;
    auto const is_overtaken = otherwise.holding != no_holding && otherwise.control != told.control
                           && changed_hands_after(holdings.all[otherwise.holding], told.evidence);
    return is_overtaken ? otherwise : CellPaint{told.control, tract, Certainty{told.weight}};
}

}  // namespace frontline
