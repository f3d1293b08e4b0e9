// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <optional>
#include <vector>

#include "reading/roles.hpp"

namespace frontline {

/// A unit by its index; none: not said.
using MaybeUnit = std::optional<std::size_t>;

bool is_party(Unit const& unit);

bool is_subject(Unit const& unit);

/// Finds who and what stands around one trigger, by its pattern.
class RoleFinder {
public:
    RoleFinder(Units const& units, std::vector<Clause> const& clauses, std::vector<Use> const& uses, std::size_t use,
               std::vector<Roles> const& earlier);

    Roles found();

private:
    Units const&               units_;
    std::vector<Clause> const& clauses_;
    std::vector<Use> const&    uses_;
    std::size_t                number_;
    std::vector<Roles> const&  earlier_;
    Use const&                 use_;
    Clause const&              clause_;
    std::vector<std::size_t>   left_;   ///< units before the trigger, the nearest first
    std::vector<std::size_t>   right_;  ///< units after it up to the next verb
    Roles                      roles_;

    Trigger const& trigger() const { return *use_.sense.trigger; }
    bool           is_noun() const { return use_.sense.form == VerbForm::noun; }

    void take();
    void take_evacuated();
    bool follows_fall() const;
    void fall();
    void lose();
    void expel();
    void fight();
    void repel();
    void fail();
    void fail_at_place();
    bool only_speaks() const;
    bool fails_next();
    bool is_told_of_attack() const;
    Roles roles_of_next() const;
    std::vector<std::size_t> attacked_before() const;
    std::vector<std::size_t> attacked_by(MaybeUnit attackers) const;
    void slip();

    std::size_t next_verb() const;
    bool        ends_before(std::ptrdiff_t at) const;
    bool  is_taken(std::size_t unit) const;
    MaybeUnit subject() const;
    MaybeUnit subject_after_comma() const;
    std::ptrdiff_t to_auxiliary() const;
    bool      has_civilian_subject() const;
    MaybeUnit following_subject() const;
    MaybeUnit inherited_subject() const;
    MaybeUnit agent() const;
    MaybeUnit with_preposition(std::initializer_list<Preposition> prepositions) const;
    MaybeUnit object() const;
    MaybeUnit beside_noun() const;
    MaybeUnit owner_of_noun() const;
    MaybeUnit blamed() const;
    MaybeUnit own_of() const;
    bool      has_active() const;
    MaybeUnit source() const;
    bool      is_anothers() const;
    MaybeUnit opponent() const;
    MaybeUnit first_of(std::size_t unit) const;
    std::size_t explained_by(std::size_t unit) const;
    bool        attacks(std::size_t unit) const;
    void        put_attacker_first();

    bool                     accepts(Unit const& places) const;
    bool                     is_unknown_object(std::size_t unit) const;
    bool                     is_of_party(std::size_t unit) const;
    std::vector<std::size_t> with_joined(std::size_t first) const;
    std::vector<std::size_t> places_right() const;
    std::vector<std::size_t> places_left() const;
    std::size_t              before_apposition(std::size_t left) const;
    bool                     is_of_site(std::size_t unit) const;
    MaybeUnit                named_among(std::size_t unit) const;
    std::vector<std::size_t> left_to_verb() const;
    std::vector<std::size_t> places_around() const;
    std::vector<std::size_t> places_after_comma() const;
    std::vector<std::size_t> struck_before() const;
    std::vector<std::size_t> places_of_siege() const;
    std::vector<std::size_t> earlier_places() const;
    std::vector<std::size_t> antecedent_places() const;
    std::vector<std::size_t> antecedent_outskirts() const;
    std::vector<std::size_t> scene() const;
    std::vector<std::size_t> nearest_left() const;
    bool                     is_means() const;
    bool                     is_reduced(std::size_t unit) const;
    bool                     sets_scene(Clause const& clause) const;
    bool                     is_left_reduced(Unit const& places) const;
    bool                     is_told_from_there() const;
    bool                     is_told_there() const;
};

}  // namespace frontline
