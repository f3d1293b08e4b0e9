// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/problem.hpp"
#include "base/table.hpp"
#include "claims/actor.hpp"

namespace frontline {

/// Which actor is meant by a name that others use: a table with columns `name` and `actor`, whatever the case. A name
/// with an empty actor is one whose claims are not wanted.
class ActorNames {
public:
    ActorNames() = default;
    ActorNames(Table const& table, Problems& problems);

    /// Nothing for a name that the table does not have.
    std::optional<ActorId> actor(std::string_view name) const;

private:
    std::map<std::string, ActorId> by_name_;
};

}  // namespace frontline
