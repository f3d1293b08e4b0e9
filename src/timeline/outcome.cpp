// SPDX-License-Identifier: Apache-2.0
#include "timeline/outcome.hpp"

namespace frontline {

namespace {

std::optional<Control> contested(Claim const& claim, Control const& before)
{
    // Whoever of the two already holds the place is the defender, even if the source has it the other way round.
    auto const known  = !before.actor.empty();
    auto const holder = known && (before.actor == claim.actor || claim.from.empty()) ? before.actor : claim.from;
    auto const rival  = holder == claim.actor ? claim.from : claim.actor;
    if (holder == rival || rival.empty()) return std::nullopt;
    return Control{holder.empty() ? Status::unknown : Status::contested, holder, holder.empty() ? ActorId{} : rival};
}

std::optional<Control> besieged(Claim const& claim, Control const& before)
{
    auto const inside = claim.from.empty() ? before.actor : claim.from;
    if (inside.empty() || inside == claim.actor) return std::nullopt;
    return Control{Status::besieged, inside, claim.actor};
}

std::optional<Control> relieved(Control const& before)
{
    return before.status == Status::besieged ? std::optional{held_by(before.actor)} : std::nullopt;
}

std::optional<Control> withdrew(Claim const& claim, Control const& before)
{
    if (claim.actor == before.rival) return held_by(before.actor);
    if (claim.actor != before.actor) return std::nullopt;
    return before.status == Status::contested ? held_by(before.rival) : Control{};
}

std::optional<Control> denied(Claim const& claim, Control const& before)
{
    auto const stayed = !before.actor.empty() && before.actor != claim.from;
    auto const holder = stayed ? before.actor : claim.actor;
    if (claim.from.empty() || claim.from == holder) return std::nullopt;
    return Control{Status::contested, holder, claim.from};
}

}  // namespace

std::optional<Control> outcome(Claim const& claim, Control const& before)
{
    switch (claim.kind) {
        case ClaimKind::held:
        case ClaimKind::captured: return held_by(claim.actor);
        case ClaimKind::withdrew: return withdrew(claim, before);
        case ClaimKind::contested: return contested(claim, before);
        case ClaimKind::besieged: return besieged(claim, before);
        case ClaimKind::relieved: return relieved(before);
        case ClaimKind::denied: return denied(claim, before);
        case ClaimKind::clashes:
        case ClaimKind::repelled:
        case ClaimKind::strike: return std::nullopt;
    }
    return std::nullopt;
}

Control told_before(Claim const& claim)
{
    switch (claim.kind) {
        case ClaimKind::captured:
        case ClaimKind::contested:
        case ClaimKind::besieged:
        case ClaimKind::clashes: return claim.from.empty() ? Control{} : held_by(claim.from);
        case ClaimKind::withdrew:
        case ClaimKind::repelled: return held_by(claim.actor);
        case ClaimKind::held:
        case ClaimKind::relieved:
        case ClaimKind::denied:
        case ClaimKind::strike: return {};
    }
    return {};
}

bool stands_against(Claim const& claim, Control const& control, Actors const& actors)
{
    if (claim.kind == ClaimKind::denied) return !claim.from.empty() && claim.from == control.actor;
    auto const holder = told_before(claim).actor;
    if (holder == control.rival && control.status == Status::contested) return false;
    return actors.fight(holder, control.actor, claim.counts_from());
}

}  // namespace frontline
