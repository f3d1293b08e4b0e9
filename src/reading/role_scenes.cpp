// SPDX-License-Identifier: Apache-2.0
#include "reading/role_finder.hpp"

#include <algorithm>

namespace frontline {

namespace {

using Kind = Unit::Kind;

constexpr std::size_t most_to_means = 3;  // units between a noun and the preposition before it

}  // namespace

// `the defenders of X, ending three years of siege`
std::vector<std::size_t> RoleFinder::nearest_left() const
{
    auto const found = std::ranges::find_if(left_, [&](std::size_t unit) {
        return units_[unit].kind == Kind::places && units_[unit].preposition != Preposition::away;
    });
    auto const is_place = [&](std::size_t unit) { return units_[unit].kind == Kind::places; };
    if (found == left_.end() || std::ranges::any_of(right_, is_place)) return {};
    for (std::size_t i = 0; i < number_; ++i) {
        auto const& places  = earlier_[i].places;
        auto const  is_told = std::ranges::find(places, *found) != places.end();
        if (is_told && uses_[i].sense.trigger->kind == ClaimKind::held) return {};
    }
    return {*found};
}

// `killed in strikes`, `par une frappe`: by which something else happened.
bool RoleFinder::is_means() const
{
    for (std::size_t i = 0; i < std::min(left_.size(), most_to_means); ++i) {
        auto const& unit = units_[left_[i]];
        auto const* const preposition = unit.sense(WordClass::preposition);
        if (preposition && preposition->preposition != Preposition::of) return true;
        auto const is_inner = preposition || unit.kind == Kind::word || unit.kind == Kind::number;
        if (!is_inner && !unit.is(WordClass::article)) return false;
    }
    return false;
}

// `A Velda, un raid a tué …`: said first of all, with a comma.
bool RoleFinder::sets_scene(Clause const& clause) const
{
    auto const& members = clause.units;
    return members.size() > 1 && units_[members[0]].kind == Kind::places
        && units_[members[0]].preposition == Preposition::in && units_[members[0]].places.noun <= PlaceNoun::part
        && units_[members[1]].is_sign(',');
}

// Where those were who were hit: `killed in X by strikes`, `died in X when a jet dropped bombs`.
std::vector<std::size_t> RoleFinder::scene() const
{
    if (!is_noun() && clause_.kind == Clause::Kind::relative) return {};
    auto const first = is_noun() ? std::optional{use_.clause} : clause_.parent;  // a verb has its own places beside it
    for (auto clause = first; clause; clause = clauses_[*clause].parent) {
        auto const& members = clauses_[*clause].units;
        for (auto at = members.rbegin(); at != members.rend(); ++at) {
            auto const& unit = units_[*at];
            auto const is_in = unit.kind == Kind::places && unit.preposition == Preposition::in
                            && unit.places.noun <= PlaceNoun::part;
            if (*at < use_.unit && is_in) return {*at};
        }
        if (clauses_[*clause].kind == Clause::Kind::relative) break;
    }
    return {};
}

// `Velda, from which they fired`: nothing happens there but what may be told with `from`.
bool RoleFinder::is_told_from_there() const
{
    if (std::ranges::find(trigger().place, Preposition::from) != trigger().place.end()) return false;
    if (clause_.preposition == Preposition::from || clause_.units.empty()) return !clause_.units.empty();
    auto const* const from = units_[clause_.units.front()].sense(WordClass::preposition);
    return from && from->preposition == Preposition::from;
}

// `…, where they fought`
bool RoleFinder::is_told_there() const
{
    return !clause_.units.empty() && units_[clause_.units.front()].is(WordClass::there);
}

// `towards X, where they fought`: not in X.
std::vector<std::size_t> RoleFinder::antecedent_outskirts() const
{
    auto const places = antecedent_places();
    if (places.empty()) return {};
    if (units_[places.front()].places.noun == PlaceNoun::edge) return places;
    switch (units_[places.front()].preposition) {
        case Preposition::near:
        case Preposition::toward:
        case Preposition::against: return places;
        default: return {};
    }
}

}  // namespace frontline
