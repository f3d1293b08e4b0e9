// SPDX-License-Identifier: Apache-2.0
#include "timeline/watch.hpp"

#include <algorithm>
#include <optional>
#include <span>

#include "timeline/outcome.hpp"

namespace frontline {

namespace {

using ClaimList = std::span<Claim const* const>;

constexpr double poor = 0.16;  // a source not usually reliable with doubtful information

Claim const* newest(ClaimList claims)
{
    auto const found = std::ranges::max_element(claims, {}, [](auto const* claim) { return claim->counts_from(); });
    return found == claims.end() ? nullptr : *found;
}

/// Whether a claim takes for granted, without telling it, that the holder has the place.
bool confirms(Claim const& claim, Control const& control)
{
    return claim.kind == ClaimKind::repelled && claim.actor == control.actor;
}

bool is_fighting(Claim const& claim)
{
    return claim.kind == ClaimKind::clashes || claim.kind == ClaimKind::repelled;
}

std::optional<Watch> stale(PlaceId const& place, ControlSpan const& last, ClaimList about)
{
    if (last.control.status == Status::unknown) return std::nullopt;
    Date         last_word = last.span.from;
    Claim const* fight     = nullptr;
    if (auto const* const claim = newest(last.claims)) last_word = std::max(last_word, claim->counts_from());
    for (auto const* claim : about) {
        if (confirms(*claim, last.control)) last_word = std::max(last_word, claim->counts_from());
        else if (is_fighting(*claim)) fight = claim;
    }
    if (fight == nullptr || fight->counts_from() <= last_word) return std::nullopt;
    return Watch{Concern::stale, place, last.control, last.span, fight, newest(last.claims)};
}

bool is_a_tie(ControlSpan const& span)
{
    auto const names_one = [](auto const* claim) {
        return claim->kind == ClaimKind::held || claim->kind == ClaimKind::captured;
    };
    auto const tells_contest = [](auto const* claim) { return claim->kind == ClaimKind::contested; };
    return span.control.status == Status::contested && std::ranges::none_of(span.claims, tells_contest)
        && std::ranges::count_if(span.claims, names_one) > 1;
}

void add_disputes(PlaceId const& place, ControlSpan const& span, std::vector<Watch>& found)
{
    auto const add = [&](Claim const* claim, Claim const* beside) {
        found.push_back({Concern::disputed, place, span.control, span.span, claim, beside});
    };
    auto const* const first = span.claims.empty() ? nullptr : span.claims.front();
    for (auto const* claim : span.overruled) add(claim, first);
    for (auto const* claim : span.against) add(claim, first);
    if (!is_a_tie(span)) return;
    auto const is_another = [&](auto const* claim) { return claim->actor != first->actor; };
    auto const other      = std::ranges::find_if(span.claims, is_another);
    if (other != span.claims.end()) add(*other, first);
}

bool is_weak(Claim const& claim, Precedence const& precedence)
{
    return claim.source.empty() || weight(claim) <= poor || is_in_own_interest(claim, precedence);
}

std::optional<Watch> unsupported(PlaceId const& place, ControlSpan const& last, ClaimList about,
                                 Precedence const& precedence)
{
    if (last.claims.empty() || last.control.status == Status::unknown) return std::nullopt;
    auto const source   = last.claims.front()->source;
    auto const is_named = [&](Statement const& said) { return said.source != source; };
    auto const is_other = [&](auto const* claim) {
        return claim->source != source || std::ranges::any_of(claim->also(), is_named);
    };
    auto const supports = [&](auto const* claim) { return is_other(claim) && confirms(*claim, last.control); };
    auto const is_firm  = [&](auto const* claim) { return !is_weak(*claim, precedence); };
    if (std::ranges::any_of(last.claims, is_other) || std::ranges::any_of(last.claims, is_firm)
        || std::ranges::any_of(about, supports)) {
        return std::nullopt;
    }
    return Watch{Concern::unsupported, place, last.control, last.span, last.claims.front(), nullptr};
}

}  // namespace

std::vector<Watch> watches(Timeline const& timeline, ClaimLog const& log, PlaceId const& place,
                           Precedence const& precedence)
{
    std::vector<Watch> found;
    auto const         spans = timeline.spans(place);
    auto const         about = timeline.claims_about(place, log);
    for (auto const& span : spans) add_disputes(place, span, found);
    if (spans.empty()) return found;
    if (auto const watch = stale(place, spans.back(), about)) found.push_back(*watch);
    if (auto const watch = unsupported(place, spans.back(), about, precedence)) found.push_back(*watch);
    return found;
}

}  // namespace frontline
