// SPDX-License-Identifier: Apache-2.0
#include "claims/claim_log.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "base/buckets.hpp"
#include "claims/denials.hpp"
#include "claims/same_claims.hpp"

namespace frontline {

namespace {

/// Days are sorted first, as numbers, and ids then day by day: to sort millions of claims as they are takes thrice as
/// long.
class InOrder {
public:
    explicit InOrder(std::vector<Claim> claims)
    {
        for (std::uint32_t number = 0; number < claims.size(); ++number) {
            days_.push_back({claims[number].date.last, claims[number].date.first, number});
        }
        std::ranges::sort(days_);
        sorted_.reserve(claims.size());
        for (auto const& day : days_) sorted_.push_back(std::move(claims[std::get<std::uint32_t>(day)]));
        for (auto first = sorted_.begin(); first != sorted_.end();) first = sort_day(first);
    }

    std::vector<Claim> claims() && { return std::move(sorted_); }

private:
    std::vector<std::tuple<Date, Date, std::uint32_t>> days_;
    std::vector<Claim>                                 sorted_;

    std::vector<Claim>::iterator sort_day(std::vector<Claim>::iterator first)
    {
        auto const last = std::find_if(first, sorted_.end(), [&](auto const& c) { return c.date != first->date; });
        std::ranges::sort(first, last, {}, &Claim::id);
        return last;
    }
};

bool has_id(Claim const& claim, ClaimId const& id)
{
    return claim.id == id || std::ranges::find(claim.also(), id, &Statement::id) != claim.also().end();
}

/// The places that claims are about, numbered as they are met.
class PlaceNumbers {
public:
    /// For each claim about a place, then for each place of a claim about an area, the claim and the place's number.
    explicit PlaceNumbers(std::vector<Claim> const& claims)
    {
        pairs.reserve(claims.size());
        for (std::uint32_t number = 0; number < claims.size(); ++number) {
            auto const& claim = claims[number];
            if (!claim.place.empty()) add(claim, claim.place);
            else if (claim.ground() != nullptr) {
                about_ground.push_back(number);
                for (auto const& place : claim.ground()->places) add(claim, Interned<PlaceId>{place});
            }
        }
    }

    std::vector<std::pair<Claim const*, std::uint32_t>> pairs;
    std::vector<Interned<PlaceId>>                      places;
    std::vector<std::uint32_t>                          about_ground;  ///< numbers of claims

private:
    std::unordered_map<Interned<PlaceId>, std::uint32_t> numbers_;

    void add(Claim const& claim, Interned<PlaceId> place)
    {
        auto const [entry, is_new] = numbers_.try_emplace(place, static_cast<std::uint32_t>(places.size()));
        if (is_new) places.push_back(place);
        pairs.push_back({&claim, entry->second});
    }
};

/// Of claims that count from one day, those about an area first; else as they are.
void put_areas_first(std::span<Claim const*> claims)
{
    if (std::ranges::none_of(claims, &Claim::is_about_area)) return;
    std::ranges::stable_sort(claims, {}, [](Claim const* claim) {
        return std::pair{claim->counts_from(), !claim->is_about_area()};
    });
}

std::vector<Claim const*> those(std::vector<Claim const*> claims, bool (Claim::*is_wanted)() const)
{
    std::erase_if(claims, [&](auto const* claim) { return !(claim->*is_wanted)(); });
    return claims;
}

}  // namespace

ClaimLog::ClaimLog(std::vector<Claim> claims)
{
    claims_ = met_once(InOrder{std::move(claims)}.claims());
    put_side_by_side();
    link_denials();
}

void ClaimLog::put_side_by_side()
{
    PlaceNumbers const numbers{claims_};
    Buckets const      buckets{numbers.places.size(), numbers.pairs.size(),
                               [&](std::uint32_t i) { return numbers.pairs[i].second; }};
    side_by_side_.reserve(numbers.pairs.size());
    for (auto const i : buckets.all()) side_by_side_.push_back(numbers.pairs[i].first);
    for (std::size_t place = 0; place < numbers.places.size(); ++place) {
        std::span const claims{side_by_side_.data() + buckets.start(place), buckets.in(place).size()};
        put_areas_first(claims);
        by_place_.push_back({numbers.places[place], claims});
    }
    std::ranges::sort(by_place_, {}, &PlaceClaims::place);
    by_ground_ = {claims_, numbers.about_ground};
}

void ClaimLog::link_denials()
{
    for (auto const& [place, claims] : by_place_) link_denials_among(claims);
    for (auto const* ground : grounds()) link_denials_among(about(std::array{GroundSide{ground}}));
    link_denials_by_id();
    std::ranges::sort(denied_);
    denied_.erase(std::unique(denied_.begin(), denied_.end()), denied_.end());
    for (auto const& [denial, claim] : denied_) denials_.push_back({claim, denial});
    std::ranges::sort(denials_);
}

/// Claims about one place or area.
void ClaimLog::link_denials_among(std::span<Claim const* const> claims)
{
    for (auto const* denial : claims) {
        if (denial->kind != ClaimKind::denied || !ids_denied(*denial).empty()) continue;
        for (auto const* claim : denied_among(*denial, claims)) denied_.push_back({denial, claim});
    }
}

void ClaimLog::link_denials_by_id()
{
    for (auto const& denial : claims_) {
        if (denial.kind != ClaimKind::denied) continue;
        for (auto const& id : ids_denied(denial)) {
            if (auto const* const claim = find(id)) denied_.push_back({&denial, claim});
        }
    }
}

std::vector<Claim const*> ClaimLog::linked(Links const& links, Claim const& claim)
{
    std::vector<Claim const*> others;
    auto const [first, last] = std::ranges::equal_range(links, &claim, {}, &Links::value_type::first);
    for (auto link = first; link != last; ++link) others.push_back(link->second);
    return others;
}

ClaimLog ClaimLog::as_known(Date known) const
{
    std::vector<Claim> told;
    for (auto const& claim : claims_) {
        if (auto as_told = frontline::as_known(claim, known)) told.push_back(std::move(*as_told));
    }
    return ClaimLog{std::move(told)};
}

std::vector<Claim const*> ClaimLog::areas() const
{
    return those(by_ground_.all(), &Claim::is_about_area);
}

std::vector<Claim const*> ClaimLog::lines() const
{
    return those(by_ground_.all(), &Claim::is_about_line);
}

std::vector<Claim const*> ClaimLog::about(std::span<GroundSide const> sides) const
{
    auto told = by_ground_.about(sides);
    put_areas_first(told);
    return told;
}

Claim const* ClaimLog::find(ClaimId const& id) const
{
    auto const found = std::ranges::find_if(claims_, [&](auto const& claim) { return has_id(claim, id); });
    return found == claims_.end() ? nullptr : &*found;
}

std::vector<Claim const*> ClaimLog::denied_by(Claim const& denial) const
{
    return linked(denied_, denial);
}

std::vector<Claim const*> ClaimLog::denials_of(Claim const& claim) const
{
    return linked(denials_, claim);
}

}  // namespace frontline
