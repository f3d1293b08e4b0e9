// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "partition/components.hpp"
#include "timeline/holdings.hpp"

namespace frontline {

/// Which holdings stand behind which patches, and with how many faces. Most stand behind one.
class Presence {
public:
    explicit Presence(std::size_t holdings) : first_(holdings) {}

    /// One face more. Whether it is the first.
    bool add(HoldingIndex holding, PatchIndex patch);

    /// One face less. Whether none is left.
    bool remove(HoldingIndex holding, PatchIndex patch);

    bool has(HoldingIndex holding, PatchIndex patch) const
    {
        return first_[holding].patch == patch || (!others_.empty() && others_.contains({holding, patch}));
    }

    /// `visit(patch)`
    template <typename Visit>
    void for_each_patch(HoldingIndex holding, Visit visit) const;

private:
    struct Stand {
        PatchIndex    patch = no_patch;
        std::uint32_t faces = 0;
    };

    std::vector<Stand>                                           first_;   // of each holding; of no patch: there is none
    std::map<std::pair<HoldingIndex, PatchIndex>, std::uint32_t> others_;  // further ones: faces
};

template <typename Visit>
void Presence::for_each_patch(HoldingIndex holding, Visit visit) const
{
    if (first_[holding].patch != no_patch) visit(first_[holding].patch);
    if (others_.empty()) return;
    for (auto at = others_.lower_bound({holding, 0}); at != others_.end() && at->first.first == holding; ++at) {
        visit(at->first.second);
    }
}

}  // namespace frontline
