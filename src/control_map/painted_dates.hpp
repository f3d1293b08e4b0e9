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

    /// The faces whose date is another now, some of them maybe twice.
    std::vector<FaceIndex> const& move_on(ControlMap const& map, Moved const& moved);

    /// first_date(): none.
    Date of(FaceIndex face) const { return dates_[face]; }

private:
    Partition const&             partition_;
    std::shared_ptr<Homes const> homes_;
    std::vector<Date>            dates_;  // of each face
    std::vector<FaceIndex>       changed_;
    std::vector<bool>            is_moved_;  // of each holding, while cells are looked through
    Date                         remembered_    = first_date();
    bool                         are_of_others_ = false;  // a holding has painted land that its place does not stand on

    Date date_of(CellIndex cell, ControlMap const& map);
    void paint(CellIndex cell, ControlMap const& map);
    void paint_all_of(std::vector<HoldingIndex> const& holdings, ControlMap const& map);
    void mark_moved(std::vector<HoldingIndex> const& holdings, bool is_moved);
};

}  // namespace frontline
