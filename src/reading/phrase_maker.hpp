// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>

#include "reading/actor_words.hpp"
#include "reading/phrases.hpp"
#include "reading/unit.hpp"

namespace frontline {

/// `rebels`, `jihadistes`: a name that is a noun of the language as well.
bool is_common_name(Unit const& unit);

/// A word that may stand in a phrase without changing what it is about.
bool is_filler(Unit const& unit);

bool is_places(Unit const& unit);

bool is_preposition(Unit const& unit, Preposition preposition);

constexpr std::size_t most_after_noun = 2;  // `la ville [stratégique] de`

// Shifts units one by one and reduces what stands last.
class PhraseMaker {
public:
    explicit PhraseMaker(Units units, ActorWords const& actor_words)
        : units_{std::move(units)}, actor_words_{actor_words}
    {
    }

    Units made();

private:
    Units             units_;  // what stands before at_ is moved out
    ActorWords const& actor_words_;
    std::size_t       at_ = 0;
    Units             out_;

    void shift(Unit unit);
    void shift_word(Unit unit);
    void shift_force(Unit unit);
    void shift_actor(Unit unit);
    void shift_support(Unit const& unit);
    void shift_place_noun(Unit unit);
    void shift_places(Unit unit);
    void shift_owner(Unit const& unit);

    bool is_last(WordClass word_class) const { return !out_.empty() && out_.back().is(word_class); }
    void drop_articles();
    bool is_possessed() const;
    void take_preposition(Unit& unit);
    bool begins_clause() const;
    Preposition last_preposition(Unit const& unit) const;
    bool joins_force(Unit const& unit);
    bool joins_named(Unit const& unit);
    bool names_group(Unit const& unit);
    Unit* force_before(std::size_t end);
    void skip_origin(std::size_t& at) const;

    // The phrase of a place grows to the left.
    void        grow(Unit& unit);
    bool        take_noun(Unit& unit);
    bool        take_of(Unit& unit);
    bool        take_fillers();
    bool        take_opening(Unit& unit);
    bool        take_holder(Unit& unit);
    std::size_t fillers_before(std::size_t end) const;
    bool        stands_for_place(Unit const& unit) const;
    bool        is_compounded(Unit const& unit) const;
    bool        joins_list(Unit& unit);
    bool        joins_pair(Unit& unit);
    bool        goes_on_unknown() const;
    bool        is_seat(Unit const& unit);
    bool        is_origin(Unit const& unit) const;
    bool        is_within(Unit& unit);
    void        merge(Unit& into, Unit const& more) const;
    void        merge_chain();
};

}  // namespace frontline
