// SPDX-License-Identifier: Apache-2.0
#include "reading/draft.hpp"

#include <algorithm>
#include <array>

#include "reading/reality.hpp"
#include "reading/roles.hpp"

namespace frontline {

namespace {

std::string_view name_of(VerbForm form)
{
    static constexpr std::array names{"verb", "participle", "infinitive", "gerund", "noun"};
    return names[static_cast<std::size_t>(form)];
}

constexpr std::size_t most_to_date = 3;  // units from a participle to its date

bool is_fight(ClaimKind kind)
{
    return kind == ClaimKind::clashes || kind == ClaimKind::contested;
}

bool is_attempt(ClaimKind kind)
{
    return is_fight(kind) || kind == ClaimKind::captured || kind == ClaimKind::besieged;
}

// What is told of a place depends on what of it is meant; nothing where the words are not about the place itself.
std::optional<ClaimKind> kind_at(ClaimKind kind, Unit const& places)
{
    auto const noun        = places.places.noun;
    auto const preposition = places.preposition;
    auto const is_spot     = noun == PlaceNoun::settlement || (noun == PlaceNoun::part && places.places.is_list);
    auto const is_part     = noun == PlaceNoun::part && !places.places.is_list;
    if (noun == PlaceNoun::road || noun == PlaceNoun::site) return std::nullopt;
    switch (kind) {
        case ClaimKind::captured:
            if (is_part || places.places.is_partial) return ClaimKind::contested;
            return is_spot ? std::optional{kind} : std::nullopt;
        case ClaimKind::contested:
        case ClaimKind::clashes: {
            auto const is_inside = preposition == Preposition::in && (is_spot || noun == PlaceNoun::part);
            if (preposition == Preposition::between) return std::nullopt;
            if (kind == ClaimKind::contested && noun != PlaceNoun::edge && noun != PlaceNoun::area) return kind;
            return is_inside ? ClaimKind::contested : ClaimKind::clashes;
        }
        case ClaimKind::strike:
        case ClaimKind::repelled:
        case ClaimKind::denied: return kind;
        default: return is_spot && !places.places.is_partial ? std::optional{kind} : std::nullopt;
    }
}

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
    void                     add_denials();
    Draft                    begun(Use const& use, Roles const& roles) const;
    std::optional<ClaimKind> kind_of(Use const& use, Reality reality) const;
    Unit const*              unit(std::optional<std::size_t> index) const { return index ? &units_[*index] : nullptr; }
    Unit const*              date_of(Use const& use) const;
    Unit const*              nearest_date(std::size_t clause, std::size_t unit) const;
    bool                     belongs_to_other(std::size_t date, std::size_t trigger) const;
    bool                     has(std::size_t clause, WordClass word_class) const;
    void                     keep_places(Draft& draft, std::vector<std::size_t> const& places, ClaimKind kind);
    void                     speak(Draft& draft, Use const& use) const;
};

bool Drafter::has(std::size_t clause, WordClass word_class) const
{
    return std::ranges::any_of(clauses_[clause].units, [&](std::size_t unit) { return units_[unit].is(word_class); });
}

// A date that follows `captured last week,` tells of that alone.
bool Drafter::belongs_to_other(std::size_t date, std::size_t trigger) const
{
    return std::ranges::any_of(uses_, [&](Use const& use) {
        return use.is_reduced && use.unit != trigger && use.unit < date && date - use.unit <= most_to_date;
    });
}

// The nearest; a night only where no day is told.
Unit const* Drafter::nearest_date(std::size_t clause, std::size_t trigger) const
{
    Unit const* nearest = nullptr;
    auto        least   = 3 * units_.size();
    for (auto const index : clauses_[clause].units) {
        auto const& unit = units_[index];
        if (unit.kind != Unit::Kind::date || belongs_to_other(index, trigger)) continue;
        auto const apart = (index > trigger ? index - trigger : trigger - index) + (unit.date.is_night ? units_.size() : 0);
        if (apart < least) nearest = &unit;
        least = std::min(least, apart);
    }
    return nearest;
}

// Of its clause, else of the one that it depends on; what a relative clause tells has a date of its own or none.
Unit const* Drafter::date_of(Use const& use) const
{
    for (std::optional<std::size_t> clause = use.clause; clause; clause = clauses_[*clause].parent) {
        if (auto const* const date = nearest_date(*clause, use.unit)) return date;
        if (clauses_[*clause].kind == Clause::Kind::relative || clauses_[*clause].kind == Clause::Kind::aside) break;
    }
    return nullptr;
}

Draft Drafter::begun(Use const& use, Roles const& roles) const
{
    Draft draft;
    draft.actor     = unit(roles.actor);
    draft.from      = unit(roles.from);
    draft.date      = date_of(use);
    draft.is_hedged = has(use.clause, WordClass::hedge);
    draft.rule      = std::string{name_of(use.sense.form)} + (use.is_passive ? " passive" : "");
    draft.trigger   = use.unit;
    draft.clause    = use.clause;
    auto const is_present = use.sense.form == VerbForm::finite && use.sense.trigger->kind != ClaimKind::captured;
    draft.is_about_now = is_present && use.sense.is_present;
    return draft;
}

// Who says it does it, if nobody else is named.
void Drafter::speak(Draft& draft, Use const& use) const
{
    if (draft.actor || use.is_passive) return;
    auto const parent = clauses_[use.clause].parent;
    auto const is_said = clauses_[use.clause].kind == Clause::Kind::said || clauses_[use.clause].kind == Clause::Kind::subordinate;
    if (!is_said || !parent) return;
    draft.actor      = unit(subject_of(units_, clauses_, *parent));
    draft.is_speaker = draft.actor != nullptr;
}

std::optional<ClaimKind> Drafter::kind_of(Use const& use, Reality reality) const
{
    auto const& trigger = *use.sense.trigger;
    switch (reality) {
        case Reality::real: return trigger.frame == Frame::fail ? ClaimKind::repelled : trigger.kind;
        case Reality::failed: return is_attempt(trigger.kind) ? std::optional{ClaimKind::repelled} : std::nullopt;
        case Reality::denied: return ClaimKind::denied;
        default: return std::nullopt;
    }
}

void Drafter::keep_places(Draft& draft, std::vector<std::size_t> const& places, ClaimKind kind)
{
    std::vector<Unit const*> far;
    for (auto const index : places) {
        auto const& places_here = units_[index];
        auto const  told = kind_at(kind, places_here);
        if (!told) continue;
        auto one = draft;
        one.kind = *told;
        one.places = {&places_here};
        auto const is_vague = is_fight(kind) && places.size() > 1
                           && (places_here.preposition == Preposition::away || places_here.places.noun == PlaceNoun::area);
        if (!is_vague) drafts_.push_back(std::move(one));
    }
    if (places.empty()) {
        draft.kind = kind;
        drafts_.push_back(draft);
    }
}

void Drafter::add(std::size_t number)
{
    auto const& use   = uses_[number];
    auto const  roles = roles_of(units_, clauses_, uses_, number, roles_);
    roles_.push_back(roles);
    auto const judged = judge(units_, clauses_, use.clause, use.unit, use.sense.form);
    auto const kind   = kind_of(use, judged.reality);
    if (!kind) return;
    auto draft = begun(use, roles);
    speak(draft, use);
    if (judged.reality == Reality::failed) {
        draft.from  = draft.actor;
        draft.actor = use.is_passive ? nullptr : unit(roles.from);
        draft.rule += " failed";
    }
    if (judged.reality == Reality::denied) {
        draft.from  = draft.is_speaker ? nullptr : draft.actor;
        auto const at = std::ranges::find_if(clauses_, [&](Clause const& clause) {
            return std::ranges::find(clause.units, judged.denial) != clause.units.end();
        });
        draft.actor = unit(subject_of(units_, clauses_, static_cast<std::size_t>(at - clauses_.begin())));
        if (draft.from == draft.actor) draft.from = nullptr;
        draft.rule += " denied";
    }
    keep_places(draft, roles.places, *kind);
}

// `…, but the GNA denied it`: what was told before is denied.
void Drafter::add_denials()
{
    for (std::size_t clause = 1; clause < clauses_.size(); ++clause) {
        auto const told_here = [&](Draft const& draft) { return draft.clause == clause; };
        if (!has(clause, WordClass::denial) || std::ranges::any_of(drafts_, told_here)) continue;
        auto const is_said = std::ranges::any_of(clauses_, [&](Clause const& other) {
            return other.governor && std::ranges::find(clauses_[clause].units, *other.governor) != clauses_[clause].units.end();
        });
        if (is_said) continue;
        auto const before = drafts_;
        for (auto const& told : before) {
            if (told.clause >= clause || told.kind == ClaimKind::denied) continue;
            auto denial  = told;
            denial.kind  = ClaimKind::denied;
            denial.from  = told.actor;
            denial.actor = unit(subject_of(units_, clauses_, clause));
            denial.rule  = "denied after";
            if (denial.actor && denial.actor != denial.from) drafts_.push_back(std::move(denial));
        }
    }
}

std::vector<Draft> Drafter::all()
{
    for (std::size_t number = 0; number < uses_.size(); ++number) add(number);
    add_denials();
    return std::move(drafts_);
}

}  // namespace

std::vector<Draft> drafts_of(Units const& units, std::vector<Clause> const& clauses)
{
    return Drafter{units, clauses}.all();
}

}  // namespace frontline
