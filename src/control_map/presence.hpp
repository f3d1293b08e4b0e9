// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "base/date.hpp"
#include "partition/components.hpp"
#include "timeline/holdings.hpp"

namespace frontline {

/// What stands behind the patches of a map: the holdings, each by what its claims about the place itself tell, and with
/// how many faces it stands behind which patches. Most stand behind one.
class Presence {
public:
    /// A holding by its claims about the place itself.
    struct Known {
        Date          evidence = first_date();  ///< of the newest of them
        std::uint32_t claims   = 0;
    };

    /// `known_of(holding)`
    template <typename KnownOf>
    Presence(std::size_t holdings, KnownOf known_of);

    std::size_t  holdings() const { return standings_.size(); }
    Known const& known(HoldingIndex holding) const { return standings_[holding].known; }
    void         learn(HoldingIndex holding, Known const& known) { standings_[holding].known = known; }

    /// One face more. Whether it is the first.
    bool add(HoldingIndex holding, PatchIndex patch)
    {
        auto& standing = standings_[holding];
        if (standing.patch == no_patch) standing.patch = patch;
        return standing.patch == patch ? standing.faces++ == 0 : add_further(holding, patch);
    }

    /// One face less. Whether none is left.
    bool remove(HoldingIndex holding, PatchIndex patch);

    bool has(HoldingIndex holding, PatchIndex patch) const
    {
        return standings_[holding].patch == patch || (!others_.empty() && others_.contains({holding, patch}));
    }

    /// `visit(patch)`
    template <typename Visit>
    void for_each_patch(HoldingIndex holding, Visit visit) const;

private:
    /// What is asked for together stands side by side in memory.
    struct Standing {
        Known         known;
        PatchIndex    patch = no_patch;  ///< the first of those that it stands behind
        std::uint32_t faces = 0;         ///< of it
    };

    bool add_further(HoldingIndex holding, PatchIndex patch);

    std::vector<Standing>                                        standings_;  // of each holding
    std::map<std::pair<HoldingIndex, PatchIndex>, std::uint32_t> others_;     // further patches: faces
};

template <typename KnownOf>
Presence::Presence(std::size_t holdings, KnownOf known_of)
{
    standings_.reserve(holdings);
    for (HoldingIndex i = 0; i < holdings; ++i) standings_.push_back({known_of(i)});
}

template <typename Visit>
void Presence::for_each_patch(HoldingIndex holding, Visit visit) const
{
    if (standings_[holding].patch != no_patch) visit(standings_[holding].patch);
    if (others_.empty()) return;
    for (auto at = others_.lower_bound({holding, 0}); at != others_.end() && at->first.first == holding; ++at) {
        visit(at->first.second);
    }
}

}  // namespace frontline
