// SPDX-License-Identifier: Apache-2.0
#include "reading/kind_at.hpp"

#include <algorithm>
#include <string_view>

namespace frontline {

namespace {

// `the base of al-Watiya` is a place of its own, `the airport of Tripoli` is not Tripoli.
bool is_site(Unit const& places)
{
    static constexpr std::string_view settled[] = {"settlement", "village",  "town",    "city",
                                                   "hamlet",     "suburb",   "quarter", "neighbourhood",
                                                   "district",   "locality", "capital", ""};
    auto const& mentions = places.places.mentions;
    return !mentions.empty() && std::ranges::all_of(mentions, [&](Mention const* mention) {
        auto const& kind = mention->places.front().match.place.kind;
        return std::ranges::find(settled, kind) == std::end(settled);
    });
}

}  // namespace

// What is told of a place depends on what of it is meant; nothing where the words are not about the place itself.
std::optional<ClaimKind> kind_at(ClaimKind kind, Unit const& places)
{
    auto const noun        = places.places.noun;
    auto const preposition = places.preposition;
    auto const is_spot =
        noun == PlaceNoun::settlement || noun == PlaceNoun::site || (noun == PlaceNoun::part && places.places.is_list);
    auto const is_part     = noun == PlaceNoun::part && !places.places.is_list;
    if (noun == PlaceNoun::building && kind != ClaimKind::strike) return std::nullopt;
    auto const is_elsewhere = noun == PlaceNoun::road || noun == PlaceNoun::area;
    if (is_elsewhere || (noun == PlaceNoun::site && !is_site(places))) return std::nullopt;
    switch (kind) {
        case ClaimKind::captured:
            if (is_part || places.places.is_partial) return ClaimKind::contested;
            return is_spot ? std::optional{kind} : std::nullopt;
        case ClaimKind::contested:
        case ClaimKind::clashes: {
            auto const is_inside = preposition == Preposition::in && (is_spot || noun == PlaceNoun::part);
            if (preposition == Preposition::between) return std::nullopt;
            auto const is_beside = preposition == Preposition::near || preposition == Preposition::away
                                || noun == PlaceNoun::edge;
            if (kind == ClaimKind::contested && !is_beside) return kind;
            return is_inside ? ClaimKind::contested : ClaimKind::clashes;
        }
        case ClaimKind::strike:
        case ClaimKind::repelled:
        case ClaimKind::denied: return kind;
        default: return is_spot && !places.places.is_partial ? std::optional{kind} : std::nullopt;
    }
}

}  // namespace frontline
