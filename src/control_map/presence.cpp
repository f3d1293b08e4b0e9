// SPDX-License-Identifier: Apache-2.0
#include "control_map/presence.hpp"

namespace frontline {

bool Presence::add(HoldingIndex holding, PatchIndex patch)
{
    auto& first = first_[holding];
    if (first.patch == no_patch) first.patch = patch;
    if (first.patch == patch) return first.faces++ == 0;
    return others_[{holding, patch}]++ == 0;
}

/// Where the first is gone another takes its place.
bool Presence::remove(HoldingIndex holding, PatchIndex patch)
{
    auto& first = first_[holding];
    if (first.patch == patch) {
        if (--first.faces > 0) return false;
        first            = {};
        auto const other = others_.empty() ? others_.end() : others_.lower_bound({holding, 0});
        if (other != others_.end() && other->first.first == holding) {
            first = {other->first.second, other->second};
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
