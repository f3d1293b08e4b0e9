// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "claims/actor.hpp"

namespace frontline {

/// Ordered by how much they tell: of two equally good accounts of one actor's place the later one here is taken.
enum class Status { unknown, held, besieged, contested };

std::string_view to_string(Status status);

/// Who has a place or a piece of land.
struct Control {
    Status  status = Status::unknown;
    ActorId actor;  ///< the holder; where contested, the last undisputed one; empty where unknown
    ActorId rival;  ///< who contests or besieges it; else empty

    auto operator<=>(Control const&) const = default;
};

inline Control held_by(ActorId actor)
{
    return {Status::held, std::move(actor), {}};
}

/// Number of a control among Controls.
using ControlIndex = std::uint16_t;

inline constexpr ControlIndex unknown_control = 0;

/// Controls, each once, by number: whoever compares many of them compares numbers. Unknown control is number 0; the
/// others are numbered as they come. Holds 65,536.
class Controls {
public:
    /// The number of a control, a new one where it has none yet.
    ControlIndex of(Control const& control);

    Control const& operator[](ControlIndex number) const { return all_[number]; }
    std::size_t    size() const { return all_.size(); }

    /// Whether each number names one control in both, as far as both have it.
    bool are_those_of(Controls const& other) const
    {
        return std::equal(all_.begin(), all_.begin() + static_cast<std::ptrdiff_t>(std::min(size(), other.size())),
                          other.all_.begin());
    }

private:
    std::vector<Control>            all_{Control{}};
    std::map<Control, ControlIndex> numbers_{{Control{}, unknown_control}};
};

/// What several equally good accounts of one place come to: contested where they name several parties (`before`, if
/// it is one of them, stays the last undisputed holder; else it is who most of them call the holder, of equals the
/// first by id); of accounts that name one party the one that tells most. Does not depend on their order. `accounts`
/// must not be empty.
Control reconciled(std::vector<Control> const& accounts, ActorId const& before = {});

/// The control as seen at a level: actors are replaced by what they belong to, and who would contest or besiege his own
/// side no longer does.
Control at_level(Control const& control, Actors const& actors, Level level, Date date);

}  // namespace frontline
