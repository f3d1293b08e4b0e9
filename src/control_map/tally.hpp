// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <vector>

#include "control_map/control_map.hpp"
#include "control_map/moving_map.hpp"
#include "control_map/newest_holdings.hpp"
#include "control_map/presence.hpp"
#include "partition/patchwork.hpp"

namespace frontline {

/// What the patches of a map add up to: their area, places, certainty and claims. On another day only faces are counted
/// again that were painted anew or are part of another patch. Sums are of whole numbers, so they are the same whichever
/// way they came about. Partition and patchwork must outlive it.
class Tally {
public:
    Tally(Partition const& partition, ControlMap const& map, Patchwork const& patchwork);

    /// After the patchwork was mended.
    void move_on(ControlMap const& map, Moved const& moved);

    double       area_km2(PatchIndex patch) const { return partition_->in_km2(sums_[patch].area); }
    double       certainty(PatchIndex patch) const;  ///< mean over its area
    std::size_t  places(PatchIndex patch) const { return sums_[patch].places; }
    ClaimsBehind claims(PatchIndex patch, ControlMap const& map) const;

private:
    /// What a cell is painted with, as it was counted.
    struct Painted {
        HoldingIndex holding;
        Certainty    certainty;
    };

    using Known = Presence::Known;

    using GroundClaims = std::vector<Claim const*>;

    static GroundClaims const no_grounds;

    struct Sum {
        std::int64_t   area      = 0;  ///< in units of the partition
        Wide           certainty = 0;  ///< in these units times its parts
        std::size_t    places    = 0;
        std::size_t    claims    = 0;
        NewestHoldings newest;
        std::map<Claim const*, std::uint32_t> of_grounds;  ///< and behind how many holdings each stands

        void add(GroundClaims const& more);
        void subtract(GroundClaims const& fewer);
        void add(HoldingIndex index, Known const& known, Holding const& holding)
        {
            if (known.claims == 0) return;
            claims += known.claims;
            newest.add(index, known.evidence, holding);
        }
        void subtract(HoldingIndex index, Known const& known);
    };

    Partition const*             partition_;
    Patchwork const*             patchwork_;
    std::shared_ptr<Homes const> homes_;
    std::vector<Painted>         painted_;     // of each cell
    std::vector<PatchIndex>      counted_in_;  // of each face
    std::vector<Sum>             sums_;        // of each patch
    std::vector<GroundClaims>    of_grounds_;  // of each holding; empty where none has any
    Presence                     presence_;

    std::vector<FaceIndex> faces_to_count(Moved const& moved) const;

    Known               hear(HoldingIndex index, Holdings const& holdings);
    GroundClaims const& of_grounds(HoldingIndex index) const
    {
        return of_grounds_.empty() ? no_grounds : of_grounds_[index];
    }
    bool is_any_known(HoldingIndex index) const
    {
        return presence_.known(index).claims > 0 || (!of_grounds_.empty() && !of_grounds_[index].empty());
    }

    template <typename Visit>
    void for_each_behind(FaceIndex face, Visit visit) const;
    void add(FaceIndex face, Holdings const& holdings);
    void subtract(FaceIndex face);
    void learn(HoldingIndex index, Holdings const& holdings);
    void look_through(PatchIndex patch, Holdings const& holdings);
};

}  // namespace frontline
