// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include "control_map/control_map.hpp"
#include "control_map/moving_map.hpp"

namespace frontline {

/// Of each face the date of the newest claim that it is painted by, side by side in memory: whoever follows borders
/// asks for both faces of each edge. The partition must outlive it.
class PaintedDates {
public:
    PaintedDates(Partition const& partition, ControlMap const& map);

    void move_on(ControlMap const& map, Moved const& moved);

    /// first_date(): none.
    Date of(FaceIndex face) const
    {
        auto const holding = holding_of_[face];
        return holding == no_holding ? remembered_ : evidence_[holding];
    }

    /// Whether any holding has ever painted land that its place does not stand on.
    bool are_of_others() const { return are_of_others_; }

private:
    Partition const&             partition_;
    std::shared_ptr<Homes const> homes_;
    std::vector<HoldingIndex>    holding_of_;  // of each face
    std::vector<Date>            evidence_;    // of each holding
    Date                         remembered_    = first_date();
    bool                         are_of_others_ = false;

    void paint(CellIndex cell, ControlMap const& map);
};

}  // namespace frontline
