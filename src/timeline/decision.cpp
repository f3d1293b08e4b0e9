// SPDX-License-Identifier: Apache-2.0
#include "timeline/decision.hpp"

#include <algorithm>
#include <utility>

#include "claims/log_order.hpp"
#include "timeline/outcome.hpp"

namespace frontline {

namespace {

using Accounts = std::vector<Account>;

void add(Accounts& accounts, Control control, Claim const* claim)
{
    auto const found = std::ranges::find(accounts, control, &Account::control);
    if (found != accounts.end()) found->claims.push_back(claim);
    else accounts.push_back({std::move(control), {claim}});
}

bool is_said_to_have_it(ActorId const& actor, Accounts const& accounts, Control const& before)
{
    return before.actor == actor
        || std::ranges::any_of(accounts, [&](auto const& account) { return account.control.actor == actor; });
}

/// A denial tells something only where somebody said what it denies.
void add_denials(Accounts& accounts, std::span<Claim const* const> claims, Control const& before)
{
    for (auto const* claim : claims) {
        if (claim->kind != ClaimKind::denied) continue;
        if (!claim->from.empty() && !is_said_to_have_it(claim->from, accounts, before)) continue;
        if (auto control = outcome(*claim, before)) add(accounts, std::move(*control), claim);
    }
}

Accounts accounts_of(std::span<Claim const* const> claims, Control const& before)
{
    Accounts accounts;
    for (auto const* claim : claims) {
        if (claim->kind == ClaimKind::denied) continue;
        if (auto control = outcome(*claim, before)) add(accounts, std::move(*control), claim);
    }
    add_denials(accounts, claims, before);
    return accounts;
}

/// Moves the claims of the accounts that are not to stay to `to`.
template <typename Stays>
void take_out(Accounts& accounts, Stays stays, std::vector<Claim const*>& to)
{
    auto const gone = std::stable_partition(accounts.begin(), accounts.end(), stays);
    for (auto account = gone; account != accounts.end(); ++account) {
        to.insert(to.end(), account->claims.begin(), account->claims.end());
    }
    accounts.erase(gone, accounts.end());
}

/// That one left contradicts that he stayed, not that another came.
std::vector<Claim const*> without_departures(Accounts& accounts, Control const& before)
{
    std::vector<Claim const*> departures;
    auto const is_of_another = [&](auto const& account) {
        return account.control.status != Status::unknown && account.control.actor != before.actor;
    };
    if (std::ranges::any_of(accounts, is_of_another)) {
        take_out(accounts, [](auto const& account) { return account.control != Control{}; }, departures);
    }
    return departures;
}

std::vector<Control> controls_of(Accounts const& accounts)
{
    std::vector<Control> controls;
    for (auto const& account : accounts) controls.push_back(account.control);
    std::ranges::sort(controls);
    return controls;
}

void append(std::vector<Claim const*>& to, std::vector<Claim const*> const& more)
{
    to.insert(to.end(), more.begin(), more.end());
}

/// A denial that is not heard overrules nobody and is not overruled.
Decision weighed(Accounts accounts, Control const& before, Precedence const& precedence)
{
    Decision   decision{before, {}, {}};
    auto const is_heard = [&](auto const& account) { return weight(account, precedence) > 0; };
    take_out(accounts, is_heard, decision.overruled);
    std::erase_if(decision.overruled, [](auto const* claim) { return claim->kind == ClaimKind::denied; });
    auto const departures = without_departures(accounts, before);
    if (accounts.empty()) return decision;
    double most = 0;
    for (auto const& account : accounts) most = std::max(most, weight(account, precedence));
    take_out(accounts, [&](auto const& account) { return weight(account, precedence) == most; }, decision.overruled);
    decision.control = accounts.size() == 1 ? accounts.front().control
                                            : reconciled(controls_of(accounts), before.actor);
    for (auto const& account : accounts) append(decision.deciding, account.claims);
    auto const stayed = decision.control.actor == before.actor && decision.control.status != Status::contested;
    append(stayed ? decision.overruled : decision.deciding, departures);
    std::ranges::sort(decision.deciding, stands_before);
    return decision;
}

}  // namespace

Decision decide(std::span<Claim const* const> claims, Control const& before, Precedence const& precedence)
{
    return weighed(accounts_of(claims, before), before, precedence);
}

Decision decide_before(std::span<Claim const* const> claims, Precedence const& precedence)
{
    Accounts accounts;
    for (auto const* claim : claims) {
        if (auto control = told_before(*claim); control != Control{}) add(accounts, std::move(control), claim);
    }
    return weighed(std::move(accounts), {}, precedence);
}

}  // namespace frontline
