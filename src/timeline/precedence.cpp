// SPDX-License-Identifier: Apache-2.0
#include "timeline/precedence.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace frontline {

namespace {

constexpr double cannot_be_judged = 0.5;

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

std::optional<Control> withdrew(Claim const& claim, Control const& before)
{
    if (claim.actor == before.rival) return held_by(before.actor);
    if (claim.actor != before.actor) return std::nullopt;
    return before.status == Status::contested ? held_by(before.rival) : Control{};
}

/// What a claim says of a place.
struct Account {
    Claim const* claim;
    Control      control;
};

/// That one left contradicts that he stayed, not that another came.
void drop_unknown(std::map<Control, double>& best, Control const& before)
{
    auto const is_of_another = [&](auto const& entry) {
        return entry.first.status != Status::unknown && entry.first.actor != before.actor;
    };
    if (std::ranges::any_of(best, is_of_another)) best.erase(Control{});
}

Decision weighed(std::vector<Account> const& accounts, Control const& before)
{
    if (accounts.empty()) return {before, {}, {}};
    std::map<Control, double> best;
    for (auto const& [claim, control] : accounts) best[control] = std::max(best[control], weight(*claim));
    drop_unknown(best, before);
    auto const most = std::ranges::max_element(best, {}, [](auto const& entry) { return entry.second; })->second;
    std::vector<Control> equals;
    for (auto const& [control, weight] : best) {
        if (weight == most) equals.push_back(control);
    }
    Decision decision{reconciled(equals, before.actor), {}, {}};
    for (auto const& [claim, control] : accounts) {
        auto const is_for = std::ranges::find(equals, control) != equals.end();
        (is_for ? decision.deciding : decision.overruled).push_back(claim);
    }
    return decision;
}

double weight(char reliability, char credibility)
{
    auto const source      = reliability == 'F' ? cannot_be_judged : 1 - 0.2 * (reliability - 'A');
    auto const information = credibility == '6' ? cannot_be_judged : 1 - 0.2 * (credibility - '1');
    return source * information;
}

}  // namespace

double weight(Claim const& claim)
{
    auto best = weight(claim.reliability, claim.credibility);
    for (auto const& said : claim.also()) best = std::max(best, weight(said.reliability, said.credibility));
    return best;
}

std::optional<Control> outcome(Claim const& claim, Control const& before)
{
    switch (claim.kind) {
        case ClaimKind::held:
        case ClaimKind::captured: return held_by(claim.actor);
        case ClaimKind::withdrew: return withdrew(claim, before);
        case ClaimKind::contested: return contested(claim, before);
        case ClaimKind::besieged: return besieged(claim, before);
        case ClaimKind::relieved:
            return before.status == Status::besieged ? std::optional{held_by(before.actor)} : std::nullopt;
        case ClaimKind::clashes:
        case ClaimKind::repelled:
        case ClaimKind::denied:
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

Decision decide(std::vector<Claim const*> const& claims, Control const& before)
{
    std::vector<Account> accounts;
    for (auto const* claim : claims) {
        if (auto control = outcome(*claim, before)) accounts.push_back({claim, std::move(*control)});
    }
    return weighed(accounts, before);
}

Decision decide_before(std::vector<Claim const*> const& claims)
{
    std::vector<Account> accounts;
    for (auto const* claim : claims) {
        if (auto control = told_before(*claim); control != Control{}) accounts.push_back({claim, std::move(control)});
    }
    return weighed(accounts, {});
}

}  // namespace frontline
