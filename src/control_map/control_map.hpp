// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "control_map/certainty.hpp"
#include "control_map/homes.hpp"
#include "partition/partition.hpp"
#include "partition/walk.hpp"
#include "timeline/holdings.hpp"

namespace frontline {

inline constexpr HoldingIndex no_holding = std::numeric_limits<HoldingIndex>::max();

/// What one cell is painted with, and why.
struct CellPaint {
    ControlIndex control   = unknown_control;  ///< in the controls of the map's holdings
    HoldingIndex holding   = no_holding;  ///< the evidence: of a place in the cell, or the nearest one
    Certainty    certainty;

    bool operator==(CellPaint const&) const = default;
};

/// The partition painted for the end of one day: one CellPaint for each cell.
struct ControlMap {
    Holdings                     holdings;
    std::vector<CellPaint>       cells;
    std::shared_ptr<Homes const> homes;  ///< of its holdings; none: not worked out yet, see homes_of()
    std::optional<Date>          remembered_from = {};  ///< the baseline's day: where no claim tells, land is as then

    Date           on() const { return holdings.on; }
    Control const& control_of(CellIndex cell) const { return holdings.controls[cells[cell].control]; }
};

/// The map's own, else made now.
std::shared_ptr<Homes const> homes_of(Partition const& partition, ControlMap const& map);

/// Labels of one map or of several: equal values, equal labels. Values are kept to be looked up again.
template <typename Value>
class Labels {
public:
    Label of(Value const& value)
    {
        auto const [entry, is_new] = numbers_.try_emplace(value, static_cast<Label>(values_.size()));
        if (is_new) values_.push_back(value);
        return entry->second;
    }

    Value const& value(Label label) const { return values_[label]; }

private:
    std::map<Value, Label> numbers_;
    std::vector<Value>     values_;
};

}  // namespace frontline
