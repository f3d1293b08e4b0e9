// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "reading/draft.hpp"
#include "reading/reality.hpp"
#include "reading/roles.hpp"

namespace frontline {

constexpr std::size_t most_to_auxiliary = 5;  // units before a participle, signs of a quotation counted
constexpr std::size_t most_to_date = 3;  // units from a participle to its date

/// A strike or an attack says nothing of who has the place: it is no claim to deny it.
bool is_about_control(Trigger const& trigger);

/// Makes the drafts of a sentence, use by use.
class Drafter {
public:
    Drafter(Units const& units, std::vector<Clause> const& clauses) : units_{units}, clauses_{clauses}
    {
        for (std::size_t clause = 0; clause < clauses.size(); ++clause) {
            for (auto const& use : uses_in(units, clauses, clause)) uses_.push_back(use);
        }
    }

    std::vector<Draft> all();

private:
    Units const&               units_;
    std::vector<Clause> const& clauses_;
    std::vector<Use>           uses_;
    std::vector<Roles>         roles_;
    std::vector<Draft>         drafts_;

    void                     add(std::size_t number);
    bool                     repels_own(Use const& use) const;
    bool                     would_happen(Use const& use) const;
    void                     add_negated(Use const& use, Roles const& roles);
    bool                     names_place(std::size_t clause) const;
    bool                     follows_success(Use const& use) const;
    bool                     tells_nothing(Use const& use, Roles const& roles) const;
    bool                     tells_who_lost(Draft& draft, Use const& use) const;
    std::optional<ClaimKind> kind_of_entry(Use const& use) const;
    std::optional<std::size_t> broken_siege(Use const& use) const;
    std::vector<std::size_t> places_below(std::size_t clause, std::size_t after) const;
    void                     relieve(Roles& roles, Use const& use);
    void                     turn_failed(Draft& draft, Use const& use, Roles const& roles) const;
    void                     turn_denied(Draft& draft, Use const& use, std::size_t denial) const;
    void                     add_denials();
    void                     share_strikes();
    void                     deny_before(std::size_t clause);
    void                     deny_sentence_before(Draft denial);
    bool                     has_turned(Use const& use);
    std::vector<std::size_t>::const_iterator before_insertion(Use const& use) const;
    void                     keep_any_places(Roles& roles, Use const& use) const;
    Unit const*              speaker_after(std::size_t clause) const;
    Unit const*              speaker_of(Use const& use) const;
    bool                     has_pronoun(Use const& use) const;
    bool                     is_quoted(Use const& use) const;
    bool                     has_other_subject(Use const& use) const;
    bool                     drops_pronoun(Use const& use) const;
    bool                     says_there(Use const& use) const;
    bool                     has_attack(Use const& use) const;
    bool                     has_object_pronoun(Use const& use) const;
    Draft                    denial_in(std::size_t clause) const;
    Draft                    begun(Use const& use, Roles const& roles) const;
    std::optional<ClaimKind> kind_of(Use const& use, Reality reality) const;
    Unit const*              unit(std::optional<std::size_t> index) const { return index ? &units_[*index] : nullptr; }
    Unit const*              date_of(Use const& use) const;
    Unit const*              nearest_date(std::size_t clause, std::size_t unit) const;
    bool                     is_aside(std::size_t date, std::size_t trigger) const;
    bool                     belongs_to_other(std::size_t date, std::size_t trigger) const;
    bool                     has(std::size_t clause, WordClass word_class) const;
    void                     keep_places(Draft& draft, std::vector<std::size_t> const& places, ClaimKind kind);
    void                     speak(Draft& draft, Use const& use) const;
};

}  // namespace frontline
