// SPDX-License-Identifier: Apache-2.0
#include "reading/reality.hpp"

#include <algorithm>

namespace frontline {

namespace {

constexpr std::size_t most_to_negation = 3;
constexpr std::size_t most_before = 12;  // units between a word and what it governs

// Walks from a trigger to the left, from the words nearest to it outward.
class Judge {
public:
    Judge(Units const& units, std::vector<Clause> const& clauses, std::size_t clause, std::size_t trigger,
          VerbForm form)
        : units_{units}, clauses_{clauses}, clause_{clauses[clause]}, trigger_{trigger}, form_{form}
    {
    }

    Judged judged();

private:
    Units const&               units_;
    std::vector<Clause> const& clauses_;
    Clause const&              clause_;
    std::size_t                trigger_;
    VerbForm                   form_;
    Reality                    reality_      = Reality::real;
    std::size_t                denial_       = 0;
    bool                       has_succeeded_ = false;
    bool                       has_crossed_   = false;  // another verb or noun stands between
    bool                       is_passive_    = false;  // so far

    bool is_nonfinite() const
    {
        return form_ == VerbForm::infinitive || form_ == VerbForm::gerund || form_ == VerbForm::noun;
    }
    bool is_boundary(Unit const& unit) const;
    bool is_about_attempt() const;
    bool is_verb_first() const;
    void see(std::size_t at);
    bool parts_off_date(std::vector<std::size_t>::const_iterator at) const;
    void walk();
    void ask_clause();
    void ask_governor(std::size_t governor);
    void ask_afar();
    void ask_beyond();
    bool is_state() const;
    bool may_happen() const;
    bool is_attempt() const;
    bool is_negated(std::size_t governor) const;
    bool ends_in_failure() const;
    bool is_said_to_be() const;
    bool has(WordClass word_class) const;
    bool has_date() const;
    bool is_told_as_old() const;
    bool explains_sentence() const;
    bool explains(std::vector<std::size_t>::const_iterator old) const;
};

// A subject stands before its verb, but may stand between `ordered` and `to take`.
bool Judge::is_boundary(Unit const& unit) const
{
    if (unit.is_sign(',')) return true;
    if (unit.is(WordClass::trigger) && unit.sense(WordClass::trigger)->form == VerbForm::finite) {
        return !unit.is(WordClass::unreal) && !unit.is(WordClass::failure);
    }
    auto const is_phrase = unit.kind == Unit::Kind::actor || unit.kind == Unit::Kind::places;
    return is_phrase && !is_nonfinite() && !is_verb_first() && unit.preposition == Preposition::object;
}

bool Judge::is_verb_first() const
{
    auto const* const sense = units_[trigger_].sense(WordClass::trigger);
    return sense && sense->trigger->is_verb_first;
}

// `an attempt to enter the town was foiled`: it was, though the entry is not real.
bool Judge::is_about_attempt() const
{
    return has_crossed_ && std::ranges::any_of(units_[trigger_].senses, [](Sense const& sense) {
        return sense.trigger && (sense.trigger->pattern == Pattern::repel || sense.trigger->pattern == Pattern::fail);
    });
}

void Judge::see(std::size_t at)
{
    auto const& unit = units_[at];
    auto const  is_phrase = unit.kind == Unit::Kind::places || unit.kind == Unit::Kind::actor;
    has_crossed_ = has_crossed_ || (is_passive_ && is_phrase);
    is_passive_  = is_passive_ || unit.is(WordClass::passive);
    if (unit.is(WordClass::negation)) {
        if (reality_ == Reality::real) reality_ = has_succeeded_ ? Reality::failed : Reality::negated;
        else if (reality_ == Reality::failed || reality_ == Reality::denied) reality_ = Reality::real;
    }
    if (reality_ == Reality::unreal && unit.is(WordClass::failure)) reality_ = Reality::failed;
    if (reality_ != Reality::real) return;
    if (unit.is(WordClass::denial)) {
        reality_ = Reality::denied;
        denial_  = at;
    }
    else if (unit.is(WordClass::failure)) reality_ = Reality::failed;
    else if (unit.is(WordClass::success)) has_succeeded_ = has_succeeded_ || !has_crossed_;
    else if (unit.is(WordClass::trigger)) has_crossed_ = true;
    else if (unit.is(WordClass::unreal) && !has_succeeded_ && !is_about_attempt()) reality_ = Reality::unreal;
    else if (unit.is(WordClass::past_perfect) && !is_nonfinite()) reality_ = Reality::long_past;
}

// `tried, three days ago, to take`: the commas around a date.
bool Judge::parts_off_date(std::vector<std::size_t>::const_iterator at) const
{
    auto const is_date = [&](std::size_t unit) { return units_[unit].kind == Unit::Kind::date; };
    auto const is_beside = (at != clause_.units.begin() && is_date(*(at - 1)))
                        || (at + 1 != clause_.units.end() && is_date(*(at + 1)));
    return form_ == VerbForm::infinitive && units_[*at].is_sign(',') && is_beside;
}

void Judge::walk()
{
    auto const end   = std::ranges::find(clause_.units, trigger_);
    auto       at    = end;
    std::size_t steps = 0;
    while (at != clause_.units.begin() && steps++ < most_before) {
        --at;
        if (is_boundary(units_[*at]) && !parts_off_date(at)) break;
        see(*at);
    }
}

bool Judge::has(WordClass word_class) const
{
    return std::ranges::any_of(clause_.units, [&](std::size_t unit) { return units_[unit].is(word_class); });
}

// `the group, formerly linked to al-Qaeda,`: an insertion of its own, of which the trigger is no part.
bool Judge::explains(std::vector<std::size_t>::const_iterator old) const
{
    auto const is_comma = [&](std::size_t unit) { return units_[unit].is_sign(','); };
    auto const begin    = std::find_if(std::make_reverse_iterator(old), clause_.units.rend(), is_comma).base();
    auto const end      = std::find_if(old, clause_.units.end(), is_comma);
    if (std::find(begin, end, trigger_) != end) return false;
    return std::any_of(begin, end, [&](std::size_t unit) {
        auto const& here = units_[unit];
        return here.kind == Unit::Kind::actor || here.kind == Unit::Kind::places || here.is(WordClass::link)
            || here.is(WordClass::place_noun);
    });
}

// `Bells rang on Monday: the army had taken the town.`
bool Judge::explains_sentence() const
{
    auto const first = clause_.units.empty() ? 0 : clause_.units.front();
    return first > 0 && units_[first - 1].is_sign(':');
}

bool Judge::is_told_as_old() const
{
    for (auto unit = clause_.units.begin(); unit != clause_.units.end(); ++unit) {
        if (units_[*unit].is(WordClass::old) && !explains(unit)) return true;
    }
    return false;
}

// What had happened on a day that is told is no mere background.
bool Judge::has_date() const
{
    return std::ranges::any_of(clause_.units, [&](std::size_t unit) { 
        return units_[unit].kind == Unit::Kind::date && !units_[unit].date.is_since;
    });
}

void Judge::ask_governor(std::size_t governor)
{
    auto const& unit = units_[governor];
    if (unit.is(WordClass::denial)) {
        reality_ = Reality::denied;
        denial_  = governor;
    }
    else if (unit.is(WordClass::unreal) || is_negated(governor)) reality_ = Reality::unreal;
}

// `an infiltration attempt`
bool Judge::is_attempt() const
{
    return trigger_ + 1 < units_.size() && units_[trigger_ + 1].is(WordClass::unreal);
}

// `Reports of the fall of X were false.`
void Judge::ask_beyond()
{
    for (auto const unit : clause_.units) {
        if (unit <= trigger_) continue;
        auto const* const verb = units_[unit].sense(WordClass::trigger);
        auto const ends = units_[unit].is_sign(',') || units_[unit].is(WordClass::conjunction);
        if (ends || (verb && verb->form != VerbForm::noun)) return;
        if (!units_[unit].is(WordClass::denial)) continue;
        reality_ = Reality::denied;
        denial_  = unit;
        return;
    }
}

// `قد يسيطر`: of what is present it tells that it may be.
bool Judge::may_happen() const
{
    auto const is_present = [](Sense const& sense) { return sense.trigger && sense.is_present; };
    return is_verb_first() && form_ == VerbForm::finite && trigger_ > 0 && units_[trigger_ - 1].is(WordClass::hedge)
        && std::ranges::any_of(units_[trigger_].senses, is_present);
}

// `in the hands of`, which needs no verb.
bool Judge::is_state() const
{
    auto const* const sense = units_[trigger_].sense(WordClass::trigger);
    return sense && sense->is_present && sense->trigger->kind == ClaimKind::held
        && sense->trigger->pattern == Pattern::fall;
}

// `denied, on Monday, what was said of the fall of X`: back to the verb that governs it, whatever stands between.
void Judge::ask_afar()
{
    auto end = trigger_;
    for (auto const* clause = &clause_; clause; clause = clause->parent ? &clauses_[*clause->parent] : nullptr) {
        for (auto unit = clause->units.rbegin(); unit != clause->units.rend(); ++unit) {
            if (*unit >= end) continue;
            auto const& here = units_[*unit];
            if (here.is(WordClass::denial)) {
                reality_ = Reality::denied;
                denial_  = *unit;
                return;
            }
            auto const* const verb = here.sense(WordClass::trigger);
            if (here.is_sign('"') || (verb && verb->form != VerbForm::noun)) return;
        }
        auto const is_inner = clause->kind == Clause::Kind::relative || clause->kind == Clause::Kind::said;
        auto const is_told = clause->governor && clauses_[*clause->parent].kind != Clause::Kind::relative;
        if (!is_inner || is_told || clause->units.empty()) return;
        end = clause->units.front();
    }
}

// `did not confirm that …`
bool Judge::is_negated(std::size_t governor) const
{
    auto const begin = governor - std::min(governor, most_to_negation);
    return std::any_of(units_.begin() + static_cast<std::ptrdiff_t>(begin),
                       units_.begin() + static_cast<std::ptrdiff_t>(governor),
                       [](Unit const& unit) { return unit.is(WordClass::negation); });
}

// What is said to have happened had happened when it was said: no sign of the past.
void Judge::ask_clause()
{
    auto const is_said  = clause_.kind == Clause::Kind::said;
    auto const is_after = clause_.kind == Clause::Kind::subordinate;  // `hours after they had taken …`
    if ((is_said || is_after || explains_sentence()) && reality_ == Reality::long_past) reality_ = Reality::real;
    if (reality_ == Reality::real && is_said && clause_.governor) ask_governor(*clause_.governor);
    if (reality_ == Reality::real && (form_ == VerbForm::noun || is_state())) ask_afar();
    if (reality_ == Reality::real && form_ == VerbForm::noun) ask_beyond();
    if (reality_ == Reality::real && may_happen()) reality_ = Reality::unreal;
    if (reality_ == Reality::real && form_ == VerbForm::noun && is_attempt()) reality_ = Reality::unreal;
    if ((reality_ == Reality::real || reality_ == Reality::unreal) && ends_in_failure()) reality_ = Reality::failed;
    if (reality_ == Reality::real && is_told_as_old()) reality_ = Reality::long_past;
    if (reality_ == Reality::long_past && has_date()) reality_ = Reality::real;
    if (reality_ == Reality::real && clause_.kind == Clause::Kind::condition) reality_ = Reality::unreal;
    if (reality_ == Reality::real && has(WordClass::doubt)) reality_ = Reality::unreal;
}

// `attacked X, without success`: nothing but signs and days follows.
bool Judge::ends_in_failure() const
{
    auto const failure = std::ranges::find_if(clause_.units, [&](std::size_t unit) {
        return unit > trigger_ && units_[unit].is(WordClass::failure) && !units_[unit].is(WordClass::trigger);
    });
    return failure != clause_.units.end() && std::all_of(failure + 1, clause_.units.end(), [&](std::size_t unit) {
        return units_[unit].kind == Unit::Kind::sign || units_[unit].kind == Unit::Kind::date;
    });
}

// `affirment tenir X`: what is said to be.
bool Judge::is_said_to_be() const
{
    auto const is_inner = [&](std::size_t unit) {
        return units_[unit].kind == Unit::Kind::date || units_[unit].is(WordClass::adverb);
    };
    return clause_.kind == Clause::Kind::said && clause_.governor && units_[*clause_.governor].is(WordClass::speech)
        && *std::ranges::find_if_not(clause_.units, is_inner) == trigger_;
}

Judged Judge::judged()
{
    walk();
    ask_clause();
    auto const is_bare = form_ == VerbForm::infinitive && !has_succeeded_ && !is_said_to_be();
    if (is_bare && reality_ == Reality::real) reality_ = Reality::unreal;
    return {reality_, denial_};
}

}  // namespace

Judged judge(Units const& units, std::vector<Clause> const& clauses, std::size_t clause, std::size_t trigger,
             VerbForm form)
{
    return Judge{units, clauses, clause, trigger, form}.judged();
}

}  // namespace frontline
