// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <utility>
#include <vector>

#include "claims/claim.hpp"
#include "claims/claims_by_ground.hpp"

namespace frontline {

/// The claims about one place, those about an area that it lies in among them.
struct PlaceClaims {
    Interned<PlaceId>             place;
    std::span<Claim const* const> claims;
};

/// All claims of a theatre, each once, in one order that does not depend on the rows': by the last day, then the first
/// day, then id. Rows that say the same are one claim. Pointers to claims live as long as the log, also when it is
/// moved.
class ClaimLog {
public:
    ClaimLog() = default;
    explicit ClaimLog(std::vector<Claim> claims);

    ClaimLog(ClaimLog&&)            = default;
    ClaimLog& operator=(ClaimLog&&) = default;

    std::vector<Claim> const& all() const { return claims_; }

    /// Those whose place is known and those about an area, for each place that one of them is about, in order of place.
    /// The claims of a place are in the order of the log, but of those that count from one day the ones about an area
    /// come first, so that what is said of the place itself overrules them.
    std::vector<PlaceClaims> const& by_place() const { return by_place_; }

    /// The log of the rows that were recorded up to a day.
    ClaimLog as_known(Date known) const;

    /// Those about an area, and those about a line, in the order of the log.
    std::vector<Claim const*> areas() const;
    std::vector<Claim const*> lines() const;

    /// The grounds that claims are about, each once, in the order of the log. A log as known on a day has the same
    /// ones, as far as claims about them were known.
    std::vector<Ground const*> const& grounds() const { return by_ground_.grounds(); }

    /// The claims about any of these, in the order that those about a place have; those about a line as told of that
    /// side.
    std::vector<Claim const*> about(std::span<GroundSide const> sides) const;

    /// The claim of that id, or of which a row has it.
    Claim const* find(ClaimId const& id) const;

    /// What a denial denies, in the order of the log: the claims that its row names; else the newest, not later than
    /// it, that give the place to `from` (where that is not said, to anybody but the one who denies).
    std::vector<Claim const*> denied_by(Claim const& denial) const;

    /// The denials of a claim, in the order of the log.
    std::vector<Claim const*> denials_of(Claim const& claim) const;

private:
    using Links = std::vector<std::pair<Claim const*, Claim const*>>;  ///< in order

    std::vector<Claim>        claims_;
    std::vector<Claim const*> side_by_side_;  ///< what by_place_ points into
    std::vector<PlaceClaims>  by_place_;
    ClaimsByGround            by_ground_;
    Links                     denied_;        ///< a denial and what it denies
    Links                     denials_;       ///< the other way round

    void put_side_by_side();
    void link_denials();
    void link_denials_by_id();
    void link_denials_among(std::span<Claim const* const> claims);

    static std::vector<Claim const*> linked(Links const& links, Claim const& claim);
};

}  // namespace frontline
