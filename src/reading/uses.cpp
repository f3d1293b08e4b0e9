// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "reading/roles.hpp"

namespace frontline {

namespace {

constexpr std::size_t most_to_object = 4;
constexpr std::size_t most_in_verb = 4;  // adverbs and the like between an auxiliary and its participle

class UseFinder {
public:
    UseFinder(Units const& units, std::vector<Clause> const& clauses, std::size_t clause)
        : units_{units}, clauses_{clauses}, clause_{clause}
    {
    }

    std::vector<Use> all() const;

private:
    Units const&               units_;
    std::vector<Clause> const& clauses_;
    std::size_t                clause_;

    std::vector<std::size_t> const& members() const { return clauses_[clause_].units; }
    Unit const*                     before(std::size_t place, std::size_t back) const;
    WordClass                       auxiliary(std::size_t place) const;
    bool                            is_noun(std::size_t place) const;
    bool                            has_object(std::size_t place) const;
    bool                            has_agent(std::size_t place) const;
    bool                            has_ceded(std::size_t place) const;
    bool                            follows_article(std::size_t place) const;
    bool                            follows_preposition() const;
    bool                            is_object(std::size_t place) const;
    bool                            has_places_before(std::size_t place) const;
    std::optional<Use>              use_at(std::size_t place) const;
    void                            follow(Use& use, std::size_t place) const;
    Sense const*                    chosen(Unit const& unit, std::size_t place) const;
    Sense const*                    sense_with(Unit const& unit, std::size_t place, VerbForm form) const;
    bool                            fits(Sense const& sense, std::size_t place) const;
    bool                            is_title(std::size_t place) const;
    bool                            opens_sentence(std::size_t place) const;
};

// `ont cédé Velda`: who does it is no place that falls.
bool UseFinder::has_ceded(std::size_t place) const
{
    if (auxiliary(place) != WordClass::active || place + 1 >= members().size()) return false;
    auto const& next = units_[members()[place + 1]];
    return next.kind == Unit::Kind::places && next.preposition == Preposition::object;
}

// Of several the one to which what follows can stand as it does: `evacuated from the town`, `evacuated the town`.
Sense const* UseFinder::sense_with(Unit const& unit, std::size_t place, VerbForm form) const
{
    Sense const* best = nullptr;
    for (auto const& sense : unit.senses) {
        if (sense.word_class != WordClass::trigger || sense.form != form) continue;
        if (form == VerbForm::participle && sense.trigger->pattern == Pattern::fall && has_ceded(place)) continue;
        if (!best || (!fits(*best, place) && fits(sense, place))) best = &sense;
    }
    return best;
}

bool UseFinder::fits(Sense const& sense, std::size_t place) const
{
    auto const is_expulsion = sense.trigger->pattern == Pattern::expel;
    for (auto next = place + 1; next < std::min(members().size(), place + 1 + most_to_object); ++next) {
        auto const& unit = units_[members()[next]];
        if (unit.kind == Unit::Kind::actor && unit.preposition == Preposition::object) return is_expulsion;
        if (unit.is(WordClass::trigger)) break;
        if (unit.kind != Unit::Kind::places) continue;
        auto const& could = sense.trigger->place;
        auto const is_object = unit.preposition == Preposition::object;
        return std::ranges::find(could, unit.preposition) != could.end() && !(is_expulsion && is_object);
    }
    return false;
}

Unit const* UseFinder::before(std::size_t place, std::size_t back) const
{
    return back <= place ? &units_[members()[place - back]] : nullptr;
}

// `passive`, `active` or `past_perfect`, whatever stands nearest before a participle; else `trigger`.
WordClass UseFinder::auxiliary(std::size_t place) const
{
    for (std::size_t back = 1; back <= most_in_verb; ++back) {
        auto const* const unit = before(place, back);
        if (!unit) break;
        for (auto const word_class : {WordClass::passive, WordClass::past_perfect, WordClass::active}) {
            if (unit->is(word_class)) return word_class;
        }
        auto const is_inner = unit->kind == Unit::Kind::date || unit->kind == Unit::Kind::word
                           || unit->is(WordClass::adverb) || unit->is(WordClass::negation)
                           || unit->is(WordClass::hedge) || unit->is(WordClass::pronoun)
                           || unit->is(WordClass::unreal) || unit->is(WordClass::denial) || unit->is(WordClass::speech)
                           || (unit->is(WordClass::trigger) && before(place, back - 1)->is(WordClass::conjunction))
                           || unit->is(WordClass::conjunction);
        if (!is_inner) break;
    }
    return WordClass::trigger;
}

// An article, a number, an owner, an adjective or a preposition other than `to` stands before it.
bool UseFinder::is_noun(std::size_t place) const
{
    auto const* unit = before(place, 1);
    if (unit && unit->kind == Unit::Kind::word && (!unit->is_capital || place == 1)) unit = before(place, 2);
    auto const* const earlier = before(place, 2);
    if (unit && unit->kind == Unit::Kind::date && earlier && earlier->is(WordClass::article)) return true;
    if (!unit) return true;
    if (unit->kind == Unit::Kind::number) return true;
    if (unit->kind == Unit::Kind::actor) return unit->actor.is_owner || unit->actor.is_qualifier;
    if (unit->kind == Unit::Kind::places) return unit->places.is_owner;
    auto const* const preposition = unit->sense(WordClass::preposition);
    return unit->is(WordClass::article) || (preposition && preposition->preposition != Preposition::to);
}

// A noun that looks like a verb, after a verb and whose it is.
bool UseFinder::is_object(std::size_t place) const
{
    auto const* const owner = before(place, 1);
    if (has_object(place) || !owner || owner->kind != Unit::Kind::actor) return false;
    auto const* verb = before(place, 2);
    if (verb && (verb->is(WordClass::article) || verb->kind == Unit::Kind::word)) verb = before(place, 3);
    return verb && verb->is(WordClass::trigger);
}

// `بعد طرد`, `after the expulsion`: no verb can begin such a clause.
bool UseFinder::follows_preposition() const
{
    auto const first = members().front();
    return first > 0 && units_[first - 1].is(WordClass::preposition);
}

bool UseFinder::follows_article(std::size_t place) const
{
    auto const* unit = before(place, 1);
    if (unit && unit->kind == Unit::Kind::word && !unit->is_capital && !has_object(place)) unit = before(place, 2);
    return unit && unit->is(WordClass::article) && !unit->is(WordClass::that) && !unit->is(WordClass::pronoun)
        && !unit->is(WordClass::object_pronoun);  // `leur opposent`
}

bool UseFinder::has_object(std::size_t place) const
{
    if (place + 1 >= members().size()) return false;
    auto const& next = units_[members()[place + 1]];
    auto const is_phrase = next.kind == Unit::Kind::places || next.kind == Unit::Kind::actor;
    if (is_phrase) return next.preposition == Preposition::object;
    return next.is(WordClass::article) || next.kind == Unit::Kind::number
        || (next.kind == Unit::Kind::word && !next.is_capital);
}

bool UseFinder::has_places_before(std::size_t place) const
{
    for (std::size_t back = 1; back <= place; ++back) {
        auto const& unit = *before(place, back);
        if (unit.kind == Unit::Kind::places) return true;
        if (unit.kind == Unit::Kind::actor || unit.is(WordClass::trigger)) return false;
    }
    return false;
}

// `Nayrab: retaken on Tuesday`
bool UseFinder::is_title(std::size_t place) const
{
    auto const& antecedent = clauses_[clause_].antecedent;
    return place == 0 && antecedent && units_[*antecedent].kind == Unit::Kind::places;
}

// `Retaken on Monday by the army, the town …`
bool UseFinder::opens_sentence(std::size_t place) const
{
    if (place != 0 || !units_[members()[0]].is_capital) return false;
    auto const* const participle = sense_with(units_[members()[0]], 0, VerbForm::participle);
    auto const        is_followed = members().size() > 1 && units_[members()[1]].kind == Unit::Kind::date;
    if (participle && participle->trigger->is_intransitive && is_followed) return true;  // `Entrée lundi dans X,`
    for (auto next = place + 1; next < std::min(members().size(), place + 1 + most_to_object); ++next) {
        auto const& unit = units_[members()[next]];
        if (unit.kind == Unit::Kind::actor) return unit.preposition == Preposition::by;
        if (unit.is_sign(',')) return units_[members()[next - 1]].kind == Unit::Kind::date;  // `Retaken on Monday, …`
        if (unit.kind != Unit::Kind::date && unit.kind != Unit::Kind::word && !unit.is(WordClass::adverb)) break;
    }
    return false;
}

Sense const* UseFinder::chosen(Unit const& unit, std::size_t place) const
{
    auto const* const noun       = sense_with(unit, place, VerbForm::noun);
    auto const* const infinitive = sense_with(unit, place, VerbForm::infinitive);
    auto const* const participle = sense_with(unit, place, VerbForm::participle);
    auto const* const finite     = sense_with(unit, place, VerbForm::finite);
    auto const* const gerund     = sense_with(unit, place, VerbForm::gerund);
    auto const is_bare = is_title(place) || opens_sentence(place);
    if (participle && (auxiliary(place) != WordClass::trigger || is_bare)) return participle;
    auto const opens = finite && finite->trigger->is_verb_first && place == 0 && !follows_preposition();
    auto const* const attempt = before(place, 1);  // `محاولة تسلل`
    auto const is_governed = attempt && (attempt->is(WordClass::unreal) || attempt->is(WordClass::passive));
    if (noun && noun->trigger->is_verb_first && is_governed) return noun;  // `تم طرد`
    auto const* const next = place + 1 < members().size() ? &units_[members()[place + 1]] : nullptr;
    auto const has_enemy = next && next->kind == Unit::Kind::actor && next->preposition == Preposition::object;
    if (gerund && noun && has_enemy && !noun->trigger->is_verb_first && noun->trigger->pattern == Pattern::fight)
        return gerund;  // `fighting the rebels`
    if (noun && !opens && (is_noun(place) || !(finite || infinitive || gerund || participle))) return noun;
    auto const is_word = finite && !finite->trigger->is_intransitive;
    if (is_word && !participle && !noun && follows_article(place)) return nullptr;  // `a [strategic] halt to`
    if (infinitive) {
        auto const* const to = before(place, 1);
        auto const is_after_to = to && (to->is(WordClass::preposition) || to->is(WordClass::unreal)
                                        || to->is(WordClass::success) || to->is(WordClass::failure));
        if (is_after_to || !finite) return infinitive;
    }
    if (finite && finite->is_present && is_object(place)) return nullptr;  // `bombed Islamic State targets`
    auto const reduces = participle && (!finite || (!has_object(place) && has_places_before(place)));
    if (reduces) return participle;
    if (finite) return finite;
    return gerund ? gerund : noun ? noun : infinitive;
}

std::optional<Use> UseFinder::use_at(std::size_t place) const
{
    auto const  index = members()[place];
    auto const& unit  = units_[index];
    if (!unit.is(WordClass::trigger)) return std::nullopt;
    auto const* const sense = chosen(unit, place);
    if (!sense) return std::nullopt;
    Use use{index, clause_, *sense};
    if (sense->form != VerbForm::participle) return use;
    auto const helper = auxiliary(place);
    if (unit.is_glued && helper == WordClass::trigger) return std::nullopt;  // `rebel-captured`
    use.is_passive = !sense->trigger->is_intransitive
                  && (helper == WordClass::passive || helper == WordClass::trigger);
    use.is_reduced = helper == WordClass::trigger;
    return use;
}

// `…, besieged by the army`: told of what stands before the comma.
bool UseFinder::has_agent(std::size_t place) const
{
    if (place + 1 >= members().size()) return false;
    auto const& next = units_[members()[place + 1]];
    return next.kind == Unit::Kind::actor && next.preposition == Preposition::by;
}

// `has broken the siege and [has] retaken the town`
void UseFinder::follow(Use& use, std::size_t place) const
{
    auto const* unit = before(place, 1);
    if (unit && unit->is(WordClass::adverb)) unit = before(place, 2);
    auto const is_joined = unit && (unit->is(WordClass::conjunction) || unit->is_sign(','));
    if (!is_joined || use.sense.trigger->is_intransitive || (unit->is_sign(',') && has_agent(place))) return;
    for (std::size_t back = 2; back <= place; ++back) {
        auto const* const helper = before(place, back);
        auto const is_helper = helper->is(WordClass::passive) || helper->is(WordClass::active)
                            || helper->is(WordClass::past_perfect);
        if (!is_helper) continue;
        use.is_passive = helper->is(WordClass::passive) && !has_object(place);
        use.is_reduced = false;
        return;
    }
}

std::vector<Use> UseFinder::all() const
{
    std::vector<Use> uses;
    for (std::size_t place = 0; place < members().size(); ++place) {
        auto use = use_at(place);
        if (!use) continue;
        if (use->is_reduced) follow(*use, place);
        uses.push_back(*use);
    }
    return uses;
}

}  // namespace

std::vector<Use> uses_in(Units const& units, std::vector<Clause> const& clauses, std::size_t clause)
{
    return UseFinder{units, clauses, clause}.all();
}

}  // namespace frontline
