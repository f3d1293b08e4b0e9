// SPDX-License-Identifier: Apache-2.0
#include "timeline/reasons.hpp"

#include <algorithm>
#include <iterator>
#include <span>

#include "claims/log_order.hpp"

namespace frontline {

namespace {

using ClaimList = std::vector<Claim const*>;

ClaimList up_to(std::span<Claim const* const> claims, Date on)
{
    ClaimList told;
    std::ranges::copy_if(claims, std::back_inserter(told),
                         [&](auto const* claim) { return claim->counts_from() <= on; });
    std::ranges::sort(told, stands_before);
    return told;
}

bool has(std::span<Claim const* const> claims, Claim const* claim)
{
    return std::ranges::find(claims, claim) != claims.end();
}

/// Of these the ones that were weighed against a claim.
ClaimList weighed_with(Claim const& claim, std::span<Claim const* const> others, Rule rule)
{
    ClaimList together;
    std::ranges::copy_if(others, std::back_inserter(together), [&](auto const* other) {
        return other->counts_from() == claim.counts_from() && are_weighed_together(*other, claim, rule);
    });
    return together;
}

/// Overruled claims of one kind and actor tell one thing.
ClaimList saying_the_same(Claim const& claim, ClaimList claims)
{
    std::erase_if(claims, [&](auto const* other) {
        return other->kind != claim.kind || other->actor != claim.actor || other->from != claim.from;
    });
    return claims;
}

/// What tells who held the place before may tell as well that he lost it, and be overruled in that.
ClaimList not_overruled(ControlSpan const& span)
{
    ClaimList claims{span.claims.begin(), span.claims.end()};
    std::erase_if(claims, [&](auto const* claim) { return has(span.overruled, claim); });
    return claims;
}

OverruledClaim how_it_lost(Claim const* claim, ControlSpan const& span, Precedence const& precedence)
{
    Account const alone{{}, {claim}};
    if (weight(alone, precedence) <= 0) return {claim, Lost::not_heard, 0, 0};
    auto const winners = weighed_with(*claim, not_overruled(span), precedence.rule);
    if (winners.empty()) return {claim, Lost::came_before, 0, 0};
    auto const same = saying_the_same(*claim, weighed_with(*claim, span.overruled, precedence.rule));
    return {claim, Lost::outweighed, weight(Account{{}, same}, precedence),
            weight(Account{span.control, winners}, precedence)};
}

ClaimList fitting(Reasons const& reasons, ControlSpan const& span, std::span<Claim const* const> about, Date on)
{
    auto told = up_to(about, on);
    std::erase_if(told, [&](auto const* claim) {
        return claim->counts_from() < span.span.from || has(span.claims, claim) || has(span.overruled, claim)
            || has(reasons.against, claim);
    });
    return told;
}

std::optional<Reasons> reasons(std::vector<ControlSpan> const& spans, std::span<Claim const* const> about,
                               Precedence const& precedence, Date on)
{
    auto const found = std::ranges::find_if(spans, [&](auto const& each) { return each.span.contains(on); });
    if (found == spans.end()) return std::nullopt;
    auto const& span = *found;
    auto const  claims = up_to(not_overruled(span), on);
    Reasons     reasons{span.control, span.span.from, span.span.until, {}, {}, false, claims, {},
                        up_to(span.against, on), {}};
    if (found == spans.begin()) reasons.since.reset();
    else reasons.before = std::prev(found)->control;
    if (std::next(found) != spans.end()) reasons.after = std::next(found)->control;
    if (reasons.claims.empty()) {
        reasons.claims.assign(span.told_back.begin(), span.told_back.end());
        reasons.is_told_back = !reasons.claims.empty();
    }
    for (auto const* claim : up_to(span.overruled, on)) {
        reasons.overruled.push_back(how_it_lost(claim, span, precedence));
    }
    reasons.fitting = fitting(reasons, span, about, on);
    return reasons;
}

}  // namespace

std::optional<Reasons> reasons(Timeline const& timeline, ClaimLog const& log, PlaceId const& place,
                               Precedence const& precedence, Date on)
{
    return reasons(timeline.spans(place), timeline.claims_about(place, log), precedence, on);
}

std::optional<Reasons> reasons_of_tract(Timeline const& timeline, ClaimLog const& log, std::size_t tract,
                                        Precedence const& precedence, Date on)
{
    return reasons(timeline.spans_of_tract(tract), timeline.claims_about_tract(tract, log), precedence, on);
}

}  // namespace frontline
