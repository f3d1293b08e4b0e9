// SPDX-License-Identifier: Apache-2.0
#include "timeline/precedence.hpp"

#include <algorithm>
#include <map>

namespace frontline {

namespace {

constexpr double cannot_be_judged = 0.5;

Control contested(Claim const& claim, Control const& before)
{
    // Whoever of the two already holds the place is the defender, even if the source has it the other way round.
    auto const known  = !before.actor.empty();
    auto const holder = known && (before.actor == claim.actor || claim.from.empty()) ? before.actor : claim.from;
    auto const rival  = holder == claim.actor ? claim.from : claim.actor;
    if (holder == rival || rival.empty()) return before;
    return {holder.empty() ? Status::unknown : Status::contested, holder, holder.empty() ? ActorId{} : rival};
}

Control besieged(Claim const& claim, Control const& before)
{
    auto const inside = claim.from.empty() ? before.actor : claim.from;
    return inside.empty() || inside == claim.actor ? before : Control{Status::besieged, inside, claim.actor};
}

Control withdrew(Claim const& claim, Control const& before)
{
    if (claim.actor == before.rival) return held_by(before.actor);
    if (claim.actor != before.actor) return before;
    return before.status == Status::contested ? held_by(before.rival) : Control{};
}

/// Outcomes without a holder say least: that one left does not contradict that another came.
void drop_unknown(std::map<Control, double>& best)
{
    if (best.size() > 1) best.erase(Control{});
}

}  // namespace

double weight(Claim const& claim)
{
    auto const source      = claim.reliability == 'F' ? cannot_be_judged : 1 - 0.2 * (claim.reliability - 'A');
    auto const information = claim.credibility == '6' ? cannot_be_judged : 1 - 0.2 * (claim.credibility - '1');
    return source * information;
}

Control outcome(Claim const& claim, Control const& before)
{
    switch (claim.kind) {
        case ClaimKind::held:
        case ClaimKind::captured: return held_by(claim.actor);
        case ClaimKind::withdrew: return withdrew(claim, before);
        case ClaimKind::contested: return contested(claim, before);
        case ClaimKind::besieged: return besieged(claim, before);
        case ClaimKind::relieved: return before.status == Status::besieged ? held_by(before.actor) : before;
        case ClaimKind::clashes:
        case ClaimKind::repelled:
        case ClaimKind::denied:
        case ClaimKind::strike: return before;
    }
    return before;
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

Decision decide(std::vector<Claim const*> const& claims, Control const& before)
{
    std::map<Control, double> best;
    for (auto const* claim : claims) {
        auto& most = best[outcome(*claim, before)];
        most       = std::max(most, weight(*claim));
    }
    drop_unknown(best);
    auto const most = std::ranges::max_element(best, {}, [](auto const& entry) { return entry.second; })->second;
    std::vector<Control> equals;
    for (auto const& [control, weight] : best) {
        if (weight == most) equals.push_back(control);
    }
    Decision decision{reconciled(equals, before.actor), {}, {}};
    for (auto const* claim : claims) {
        auto const is_for = std::ranges::find(equals, outcome(*claim, before)) != equals.end();
        (is_for ? decision.deciding : decision.overruled).push_back(claim);
    }
    return decision;
}

}  // namespace frontline
