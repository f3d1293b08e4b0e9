// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "base/buckets.hpp"
#include "claims/ground.hpp"
#include "control_map/control_map.hpp"
#include "partition/tract.hpp"

namespace frontline {

/// As cut() takes them.
std::vector<GroundShape> shapes_of(std::vector<Ground const*> const& grounds);

/// For each tract of a land that was cut with the shapes of these, which sides of them tell of it: what Timeline takes.
std::vector<std::vector<GroundSide>> grounds_of_tracts(Tracts const& tracts, std::vector<Ground const*> const& grounds);

/// The land of which claims about grounds tell, and what their borders cut off from the land of places. The same on
/// every day.
class GroundLand {
public:
    /// `tracts` must outlive it.
    GroundLand(Tracts const& tracts, std::size_t cells);

    bool       is_empty() const { return tracts_->all.empty(); }
    TractIndex tract_of(CellIndex cell) const { return tracts_->of(cell); }

    std::span<CellIndex const> cells_of(TractIndex tract) const { return cells_of_.in(tract); }

    /// The cell of the place whose land it is part of but for the border of a ground.
    std::optional<CellIndex> home_of(CellIndex piece) const;

    /// Hands on the cells of which home_of() is that one.
    template <typename Visit>
    void for_each_piece(CellIndex home, Visit visit) const
    {
        for (auto each = first_of(home); each != of_home_.end() && each->first == home; ++each) visit(each->second);
    }

private:
    using Pairs = std::vector<std::pair<CellIndex, CellIndex>>;

    Tracts const* tracts_;
    Buckets       cells_of_;  // of each tract
    Pairs         of_home_;   // a home and what is cut off from it, in order

    Pairs::const_iterator first_of(CellIndex home) const;
};

/// What the holding of a tract makes of land that would be painted `otherwise`: its own control, unless whose evidence
/// stands behind the other has changed hands since the newest claim about the tract. A holding that tells nothing since
/// the baseline, or of which the newest claims ran out, changes nothing.
CellPaint painted_over(CellPaint const& otherwise, HoldingIndex tract, Holdings const& holdings,
                       std::optional<Date> since);

}  // namespace frontline
