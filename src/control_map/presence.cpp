// SPDX-License-Identifier: Apache-2.0
#include "control_map/presence.hpp"

namespace frontline {

bool Presence::add_further(HoldingIndex holding, PatchIndex patch)
{
    return others_[{holding, patch}]++ == 0;
}

/// Where the first is gone another takes its place.
bool Presence::remove(HoldingIndex holding, PatchIndex patch)
{
    auto& standing = standings_[holding];
    if (standing.patch == patch) {
        if (--standing.faces > 0) return false;
        standing.patch   = no_patch;
        auto const other = others_.empty() ? others_.end() : others_.lower_bound({holding, 0});
        if (other != others_.end() && other->first.first == holding) {
            standing.patch = other->first.second;
            standing.faces = other->second;
            others_.erase(other);
        }
        return true;
    }
    auto const other = others_.find({holding, patch});
    if (--other->second > 0) return false;
    others_.erase(other);
    return true;
}

}  // namespace frontline
