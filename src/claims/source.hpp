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
    std::string         note;         ///< why it is rated so, and why it is said to favour whom it favours
    std::map<std::string, std::string> others;  ///< columns that the contract does not know, kept
};

using Sources = std::map<SourceId, Source>;

}  // namespace frontline
