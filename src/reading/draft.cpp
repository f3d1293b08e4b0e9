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

// What is told of a place depends on what of it is meant; nothing where the words are not about the place itself.
std::optional<ClaimKind> kind_at(ClaimKind kind, Unit const& places)
{
    auto const noun        = places.places.noun;
    auto const preposition = places.preposition;
    auto const is_spot =
        noun == PlaceNoun::settlement || noun == PlaceNoun::site || (noun == PlaceNoun::part && places.places.is_list);
    auto const is_part     = noun == PlaceNoun::part && !places.places.is_list;
    if (noun == PlaceNoun::road || (noun == PlaceNoun::site && !is_site(places))) return std::nullopt;
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
    void                     share_strikes();
    void                     deny_before(std::size_t clause);
    void                     deny_sentence_before(Draft denial);
    bool                     has_turned(Use const& use);
    void                     keep_any_places(Roles& roles, Use const& use) const;
    Unit const*              speaker_of(Use const& use) const;
    bool                     has_pronoun(Use const& use) const;
    bool                     says_there(Use const& use) const;
    bool                     has_attack(Use const& use) const;
    bool                     has_object_pronoun(Use const& use) const;
    Draft                    denial_in(std::size_t clause) const;
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
        auto const apart =
            (index > trigger ? index - trigger : trigger - index) + (unit.date.is_night ? units_.size() : 0);
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
        if (has(use.clause, WordClass::ongoing)) break;
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
    draft.is_pronoun = !draft.actor && has_pronoun(use);
    draft.is_there = says_there(use);
    if (roles.places.empty() && has_object_pronoun(use)) draft.is_there = true;
    auto const is_present = use.sense.form == VerbForm::finite && use.sense.trigger->kind != ClaimKind::captured;
    draft.is_about_now = (is_present && use.sense.is_present) || has(use.clause, WordClass::ongoing);
    return draft;
}

// `there`, of what can be told with it.
bool Drafter::says_there(Use const& use) const
{
    auto const pattern = use.sense.trigger->pattern;
    auto const is_noun = use.sense.form == VerbForm::noun && pattern == Pattern::fall;
    auto const can     = pattern == Pattern::fight || pattern == Pattern::expel || use.sense.trigger->is_intransitive;
    if (can && !is_noun && has(use.clause, WordClass::there)) return true;
    auto const& members = clauses_[use.clause].units;  // `السيطرة عليها`
    auto const  next    = std::ranges::find(members, use.unit) + 1;
    return pattern != Pattern::fall && next != members.end() && units_[*next].is(WordClass::there);
}

// `shelled it`, `l’ont reprise`, `استعادتها`: the place that was named before.
bool Drafter::has_object_pronoun(Use const& use) const
{
    if (use.sense.has_pronoun) return true;
    auto const pattern       = use.sense.trigger->pattern;
    auto const is_transitive =
        (pattern == Pattern::take || pattern == Pattern::lose) && !use.sense.trigger->is_intransitive;
    if (!is_transitive || use.sense.form == VerbForm::noun) return false;
    auto const& members = clauses_[use.clause].units;
    auto const  at      = std::ranges::find(members, use.unit);
    if (use.is_passive) {
        return !use.is_reduced && std::any_of(members.begin(), at, [&](std::size_t unit) {
            return units_[unit].is(WordClass::object_pronoun) || units_[unit].is(WordClass::pronoun);
        });
    }
    auto const before = at - std::min<std::ptrdiff_t>(2, at - members.begin());
    auto const is_one = [&](std::size_t unit) { return units_[unit].is(WordClass::object_pronoun); };
    if (std::any_of(before, at, is_one)) return true;
    return at + 1 != members.end() && is_one(*(at + 1)) && !units_[*(at + 1)].is(WordClass::article);
}

// `stopped the offensive`, but not `stopped the work`.
bool Drafter::has_attack(Use const& use) const
{
    if (has_object_pronoun(use)) return true;
    return std::ranges::any_of(uses_, [&](Use const& other) {
        return other.clause == use.clause && other.unit != use.unit && is_attempt(other.sense.trigger->kind);
    });
}

// `they` before the verb, or `in their hands` after the place.
bool Drafter::has_pronoun(Use const& use) const
{
    auto const& members = clauses_[use.clause].units;
    auto const  before  = [&](std::size_t unit) { return unit < use.unit && units_[unit].is(WordClass::pronoun); };
    auto const  is_held = use.sense.trigger->kind == ClaimKind::held && use.sense.trigger->pattern == Pattern::fall;
    return is_held || (!use.is_passive && use.sense.form != VerbForm::noun && std::ranges::any_of(members, before));
}

// Who says it, before or after.
Unit const* Drafter::speaker_of(Use const& use) const
{
    auto const& clause = clauses_[use.clause];
    if (clause.kind == Clause::Kind::said && clause.parent) return unit(subject_of(units_, clauses_, *clause.parent));
    for (std::size_t i = 1; i < clause.units.size(); ++i) {
        auto const& who = units_[clause.units[i - 1]];
        auto const says = clause.units[i] > use.unit && units_[clause.units[i]].is(WordClass::speech);
        if (says && who.kind == Unit::Kind::actor) return &who;
    }
    return nullptr;
}

// Who says it does it, if nobody else is named.
void Drafter::speak(Draft& draft, Use const& use) const
{
    auto const pattern = use.sense.trigger->pattern;
    if (draft.actor || use.is_passive || pattern == Pattern::fall || pattern == Pattern::fight) return;
    auto const parent = clauses_[use.clause].parent;
    auto const is_said =
        clauses_[use.clause].kind == Clause::Kind::said || clauses_[use.clause].kind == Clause::Kind::subordinate;
    if (!is_said || !parent) return;
    auto const* const who = unit(subject_of(units_, clauses_, *parent));
    if (use.sense.trigger->pattern == Pattern::lose) {
        if (!draft.from) draft.from = who;
        return;
    }
    draft.actor      = who;
    draft.is_speaker = who != nullptr;
}

std::optional<ClaimKind> Drafter::kind_of(Use const& use, Reality reality) const
{
    auto const& trigger = *use.sense.trigger;
    switch (reality) {
        case Reality::real: return trigger.pattern == Pattern::fail ? ClaimKind::repelled : trigger.kind;
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
        auto const is_vague =
            is_fight(kind) && places.size() > 1
            && (places_here.preposition == Preposition::away || places_here.places.noun == PlaceNoun::area);
        if (!is_vague) drafts_.push_back(std::move(one));
    }
    if (places.empty()) {
        draft.kind = is_fight(kind) && draft.is_there ? ClaimKind::contested : kind;
        drafts_.push_back(draft);
    }
}

// `denied any loss of ground in X`
void Drafter::keep_any_places(Roles& roles, Use const& use) const
{
    for (auto const unit : clauses_[use.clause].units) {
        if (unit > use.unit && units_[unit].kind == Unit::Kind::places && roles.places.empty()) roles.places = {unit};
    }
}

// `fell [on Monday] under the control of`: what stands before tells nothing of its own.
bool Drafter::has_turned(Use const& use)
{
    if (use.sense.trigger->pattern != Pattern::fall) return false;
    auto const& members = clauses_[use.clause].units;
    auto const  end     = std::ranges::find(members, use.unit);
    auto const  begin   = end - std::min<std::ptrdiff_t>(most_to_date + 1, end - members.begin());
    auto const  falls   = [&](std::size_t index) {
        auto const* const sense = units_[index].sense(WordClass::trigger);
        return units_[index].is(WordClass::turned)
            || (sense && sense->trigger->pattern == Pattern::fall && sense->trigger->kind == ClaimKind::captured);
    };
    auto const turned = std::find_if(begin, end, falls);
    if (turned == end) return false;
    std::erase_if(drafts_, [&](Draft const& draft) { return draft.trigger == *turned; });
    return true;
}

void Drafter::add(std::size_t number)
{
    auto const& use   = uses_[number];
    auto        roles = roles_of(units_, clauses_, uses_, number, roles_);
    roles_.push_back(roles);
    if (use.sense.trigger->pattern == Pattern::fail && !roles.from && roles.places.empty()) return;
    if (use.sense.trigger->pattern == Pattern::repel && !roles.from && !has_attack(use)) return;
    auto const judged = judge(units_, clauses_, use.clause, use.unit, use.sense.form);
    auto       kind   = kind_of(use, judged.reality);
    auto const* const speaker = judged.reality == Reality::negated ? speaker_of(use) : nullptr;
    if (speaker && tells_control(use.sense.trigger->kind) && !use.sense.is_present) kind = ClaimKind::denied;
    auto const is_entry = kind == ClaimKind::contested && use.sense.trigger->pattern == Pattern::take;
    if (is_entry && has(use.clause, WordClass::agreed)) return;
    if (is_entry && has(use.clause, WordClass::unopposed)) kind = ClaimKind::captured;
    if (!kind) return;
    auto draft     = begun(use, roles);
    draft.is_entry = is_entry;
    if (speaker) {
        if (draft.actor == speaker || draft.is_pronoun) return;
        draft.from  = draft.actor;
        draft.actor = speaker;
        draft.rule += " negated";
        return keep_places(draft, roles.places, *kind);
    }
    speak(draft, use);
    auto const is_loss = use.sense.trigger->pattern == Pattern::lose && judged.reality == Reality::real;
    if (is_loss && !draft.from && !draft.actor && !draft.is_pronoun) return;
    if (is_loss && draft.is_pronoun && !draft.from) std::swap(draft.is_pronoun, draft.is_from_pronoun);
    if (kind == ClaimKind::held && has_turned(use)) kind = ClaimKind::captured;
    if (judged.reality == Reality::failed) {
        draft.from            = draft.actor;
        draft.is_from_pronoun = draft.is_pronoun;
        draft.is_pronoun      = false;
        draft.actor           = use.is_passive ? nullptr : unit(roles.from);
        draft.rule += " failed";
    }
    if (judged.reality == Reality::denied && roles.places.empty()) keep_any_places(roles, use);
    if (judged.reality == Reality::denied) {
        draft.from  = draft.is_speaker ? nullptr : draft.actor;
        auto const at = std::ranges::find_if(clauses_, [&](Clause const& clause) {
            return std::ranges::find(clause.units, judged.denial) != clause.units.end();
        });
        draft.actor = unit(subject_of(units_, clauses_, static_cast<std::size_t>(at - clauses_.begin())));
        draft.is_pronoun = !draft.actor && has(static_cast<std::size_t>(at - clauses_.begin()), WordClass::pronoun);
        if (draft.from == draft.actor) draft.from = nullptr;
        draft.rule += " denied";
    }
    keep_places(draft, roles.places, *kind);
}

Draft Drafter::denial_in(std::size_t clause) const
{
    Draft denial;
    denial.kind   = ClaimKind::denied;
    denial.actor  = unit(subject_of(units_, clauses_, clause));
    denial.clause = clause;
    denial.rule   = "denied";
    for (auto const index : clauses_[clause].units) {
        auto const& here = units_[index];
        if (here.is(WordClass::denial)) denial.trigger = index;
        if (here.kind == Unit::Kind::places && kind_at(ClaimKind::denied, here)) denial.places = {&here};
        if (here.kind == Unit::Kind::actor && &here != denial.actor) denial.from = &here;
        if (here.kind == Unit::Kind::date) denial.date = &here;
    }
    return denial;
}

// `…, but the GNA denied it`
void Drafter::deny_before(std::size_t clause)
{
    auto const before = drafts_;
    for (auto const& told : before) {
        if (told.clause >= clause || told.kind == ClaimKind::denied) continue;
        auto denial  = denial_in(clause);
        denial.date  = told.date;
        denial.from  = told.actor;
        denial.places = told.places;
        if (denial.actor && denial.actor != denial.from) drafts_.push_back(std::move(denial));
    }
}

// `The GNA denied it.`
void Drafter::deny_sentence_before(Draft denial)
{
    if (!denial.actor) return;
    denial.is_denial_of_before = true;
    drafts_.push_back(std::move(denial));
}

// Denials of which no trigger tells what is denied: `denied any advance in X`, or what was told before.
void Drafter::add_denials()
{
    for (std::size_t clause = 0; clause < clauses_.size(); ++clause) {
        auto const told_here = [&](Draft const& draft) { return draft.clause == clause; };
        if (!has(clause, WordClass::denial) || std::ranges::any_of(drafts_, told_here)) continue;
        auto const governs = [&](Clause const& other) {
            auto const& members = clauses_[clause].units;
            return other.governor && std::ranges::find(members, *other.governor) != members.end();
        };
        auto const governed = std::ranges::find_if(clauses_, governs);
        auto denial = denial_in(clause);
        if (governed != clauses_.end()) {
            auto const number = static_cast<std::size_t>(governed - clauses_.begin());
            if (std::ranges::any_of(drafts_, [&](Draft const& draft) { return draft.clause == number; })) continue;
            denial.places = denial_in(number).places;
            if (denial.places.empty()) continue;
        }
        if (!denial.places.empty()) drafts_.push_back(std::move(denial));
        else if (drafts_.empty()) deny_sentence_before(std::move(denial));
        else deny_before(clause);
    }
}

// `was hit by rebel rockets`, `a raid blamed on Russia hit the town`: one names the place, the other who did it.
void Drafter::share_strikes()
{
    for (std::size_t i = 1; i < drafts_.size(); ++i) {
        auto& first  = drafts_[i - 1];
        auto& second = drafts_[i];
        auto const are_one = first.kind == ClaimKind::strike && second.kind == ClaimKind::strike
                          && first.clause == second.clause && first.places.empty() != second.places.empty();
        if (!are_one) continue;
        auto& with_places = first.places.empty() ? second : first;
        auto& without     = first.places.empty() ? first : second;
        if (!with_places.actor) with_places.actor = without.actor;
        if (with_places.actor == without.actor) without.is_there = false;
    }
}

std::vector<Draft> Drafter::all()
{
    for (std::size_t number = 0; number < uses_.size(); ++number) add(number);
    share_strikes();
    add_denials();
    return std::move(drafts_);
}

}  // namespace

std::optional<ToldDate> main_date(Units const& units, std::vector<Clause> const& clauses)
{
    std::optional<ToldDate> date;
    for (auto const& clause : clauses) {
        if (clause.kind != Clause::Kind::main && clause.kind != Clause::Kind::said) continue;
        for (auto const unit : clause.units) {
            if (units[unit].kind == Unit::Kind::date && !units[unit].date.is_since) date = units[unit].date;
        }
    }
    return date;
}

std::vector<Draft> drafts_of(Units const& units, std::vector<Clause> const& clauses)
{
    return Drafter{units, clauses}.all();
}

}  // namespace frontline
