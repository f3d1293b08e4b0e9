// SPDX-License-Identifier: Apache-2.0
#include "claims/same_claims.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <span>
#include <utility>

namespace frontline {

namespace {

bool have_one_ground(Claim const& a, Claim const& b)
{
    return a.ground() == b.ground() || (a.ground() != nullptr && b.ground() != nullptr && *a.ground() == *b.ground());
}

/// Equal for claims that say the same.
std::size_t hash_of(Claim const& claim)
{
    auto       hash = static_cast<std::size_t>(claim.kind);
    auto const mix  = [&](std::size_t more) { hash = (hash ^ more) * 0x9E3779B97F4A7C15U; };
    mix(std::hash<Interned<PlaceId>>{}(claim.place));
    mix(std::hash<Interned<ActorId>>{}(claim.actor));
    mix(std::hash<Interned<ActorId>>{}(claim.from));
    return hash;
}

/// Finds among the claims of one date those that say what an earlier one of them says.
class SameDate {
public:
    explicit SameDate(std::span<Claim> claims) : claims_{claims}
    {
        for (std::size_t i = 0; i < claims.size(); ++i) by_hash_.push_back({hash_of(claims[i]), i});
        std::ranges::sort(by_hash_);
    }

    /// Hands each such claim on, with the first that says the same.
    template <typename Take>
    void for_each_repeated(Take take) const
    {
        for (auto first = by_hash_.begin(); first != by_hash_.end();) {
            auto const last = std::find_if_not(first, by_hash_.end(), [&](auto e) { return e.first == first->first; });
            for (auto later = std::next(first); later != last; ++later) {
                auto const earlier = std::find_if(first, later, [&](auto e) {
                    return say_the_same(claims_[e.second], claims_[later->second]);
                });
                if (earlier != later) take(claims_[earlier->second], claims_[later->second]);
            }
            first = last;
        }
    }

private:
    std::span<Claim>                                 claims_;
    std::vector<std::pair<std::size_t, std::size_t>> by_hash_;
};

void append(std::vector<Statement>& all, std::vector<Statement> more)
{
    all.insert(all.end(), std::move_iterator{more.begin()}, std::move_iterator{more.end()});
}

/// A claim whose rows another one has taken over has no id any more.
void merge(std::span<Claim> claims)
{
    if (claims.size() < 2) return;
    SameDate{claims}.for_each_repeated([](Claim& first, Claim& later) {
        auto all = statements(first);
        append(all, statements(later));
        set_statements(first, std::move(all));
        later.id = {};
    });
}

}  // namespace

bool say_the_same(Claim const& a, Claim const& b)
{
    return a.date == b.date && a.until == b.until && a.kind == b.kind && a.place == b.place && a.actor == b.actor
        && a.from == b.from && (!a.place.empty() || a.ground() != nullptr || a.place_text == b.place_text)
        && have_one_ground(a, b);
}

std::vector<Claim> met_once(std::vector<Claim> claims)
{
    for (auto first = claims.begin(); first != claims.end();) {
        auto const last = std::find_if_not(first, claims.end(), [&](auto const& c) { return c.date == first->date; });
        merge({first, last});
        first = last;
    }
    std::erase_if(claims, [](auto const& claim) { return claim.id.empty(); });
    return claims;
}

}  // namespace frontline
