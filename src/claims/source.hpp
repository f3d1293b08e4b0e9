// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>

#include "base/id.hpp"
#include "claims/actor.hpp"

namespace frontline {

using SourceId = Id<struct SourceTag>;

/// Who said it.
struct Source {
    SourceId            id;
    std::string         name;
    std::optional<char> reliability;  ///< A (completely reliable) to F (cannot be judged), NATO's Admiralty code
    ActorId             favours;      ///< empty: nobody known
    std::string         url;
};

using Sources = std::map<SourceId, Source>;

}  // namespace frontline
