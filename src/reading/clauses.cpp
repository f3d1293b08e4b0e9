// SPDX-License-Identifier: Apache-2.0
#include "reading/clauses.hpp"

#include <algorithm>
#include <utility>

namespace frontline {

namespace {

using Kind = Clause::Kind;

constexpr std::size_t    most_before_relative = 2;
constexpr std::ptrdiff_t most_before_report   = 7;

// `Retaken on Monday after …, the town`
bool is_participle(Unit const& unit)
{
    return std::ranges::any_of(unit.senses, [](Sense const& sense) {
        return sense.word_class == WordClass::trigger && sense.form == VerbForm::participle;
    });
}

class ClauseBuilder {
public:
    explicit ClauseBuilder(Units const& units) : units_{units} { open(Kind::main, std::nullopt); }

    std::vector<Clause> built();

private:
    Units const&        units_;
    std::vector<Clause> clauses_;
    std::size_t         now_ = 0;
    std::size_t         at_  = 0;
    std::vector<bool>   ends_at_comma_;  // of each clause

    void open(Kind kind, std::optional<std::size_t> parent);
    void close();
    void add() { clauses_[now_].units.push_back(at_); }
    void see();
    void see_sign(Unit const& unit);
    void see_lexeme(Unit const& unit);
    void open_said(bool keeps_word);
    void open_relative();
    void open_subordinate(Kind kind);
    void open_contrast();
    void toggle_dashes();

    bool                       follows_comma() const { return at_ > 0 && units_[at_ - 1].is_sign(','); }
    std::optional<std::size_t> phrase_before() const;
    std::optional<std::size_t> governor() const;
    bool                       is_followed_by_words() const;
    bool                       begins_clause() const;
    bool                       goes_on_with_verb() const;
    bool                       goes_on_with_and() const;
    bool                       end_relative();
    bool                       is_inverted(Unit const& unit) const;
    bool                       is_denied() const;
    std::optional<std::size_t> places_before() const;
};

void ClauseBuilder::open(Kind kind, std::optional<std::size_t> parent)
{
    clauses_.push_back({kind, parent, std::nullopt, Preposition::object, std::nullopt, {}});
    ends_at_comma_.push_back(false);
    now_ = clauses_.size() - 1;
}

void ClauseBuilder::close()
{
    if (auto const parent = clauses_[now_].parent) now_ = *parent;
}

// The places or the actor that a relative clause belongs to.
std::optional<std::size_t> ClauseBuilder::phrase_before() const
{
    auto at = at_;
    for (std::size_t words = 0; at > 0 && words <= most_before_relative; --at) {
        auto const& unit = units_[at - 1];
        auto const is_phrase = unit.kind == Unit::Kind::places || unit.kind == Unit::Kind::actor;
        if (is_phrase && unit.preposition != Preposition::away) return at - 1;
        if (unit.kind == Unit::Kind::word) ++words;
        else if (is_phrase || unit.is(WordClass::place_noun) || unit.is(WordClass::article)) continue;
        else if (unit.kind != Unit::Kind::sign && !unit.is(WordClass::conjunction)) return std::nullopt;
    }
    return std::nullopt;
}

// Who or what makes the words that follow only said, denied or planned.
std::optional<std::size_t> ClauseBuilder::governor() const
{
    auto const& units = clauses_[now_].units;
    auto const  says  = [&](std::size_t unit) { return units_[unit].is(WordClass::speech); };
    auto const  rules = [&](std::size_t unit) {
        return units_[unit].is(WordClass::denial) || units_[unit].is(WordClass::unreal) || says(unit);
    };
    auto const last = std::find_if(units.rbegin(), units.rend(), rules);
    if (last == units.rend()) return std::nullopt;
    auto const end = last + std::min<std::ptrdiff_t>(units.rend() - last, most_before_report);
    auto const parts = [&](std::size_t unit) {
        return units_[unit].is(WordClass::conjunction) || units_[unit].is_sign(',');
    };
    for (auto before = last; says(*last) && before != end && !parts(*before); ++before) {
        if (rules(*before) && !says(*before)) return *before;  // `denied [false] reports that`
    }
    return *last;
}

bool ClauseBuilder::is_followed_by_words() const
{
    auto const next = at_ + 1;
    return next < units_.size() && units_[next].kind != Unit::Kind::sign && !units_[next].is(WordClass::that);
}

void ClauseBuilder::open_said(bool keeps_word)
{
    if (keeps_word) add();
    auto const who = governor();
    open(Kind::said, now_);
    clauses_[now_].governor = who;
}

void ClauseBuilder::open_relative()
{
    auto       about    = phrase_before();
    auto const at_comma = follows_comma();
    if (!about && units_[at_].is(WordClass::there)) about = places_before();
    auto const* const before = at_ > 0 ? units_[at_ - 1].sense(WordClass::preposition) : nullptr;
    open(Kind::relative, now_);
    clauses_[now_].antecedent = about;
    if (before) clauses_[now_].preposition = before->preposition;
    ends_at_comma_[now_]      = at_comma;
    add();
}

// `A and B, two hamlets of the plain where …`
std::optional<std::size_t> ClauseBuilder::places_before() const
{
    auto const& units = clauses_[now_].units;
    auto const found = std::find_if(units.rbegin(), units.rend(), [&](std::size_t unit) {
        return units_[unit].kind == Unit::Kind::places && units_[unit].preposition != Preposition::away;
    });
    return found == units.rend() ? std::nullopt : std::optional{*found};
}

// At the beginning of a sentence it ends at its comma; later it may be an insertion, which does too.
void ClauseBuilder::open_subordinate(Kind kind)
{
    auto const at_comma = begins_clause() || follows_comma() || kind == Kind::condition;
    open(kind, now_);
    ends_at_comma_[now_] = at_comma;
    if (units_[at_].is(WordClass::old)) add();
}

// `Two weeks after …` begins it as well.
bool ClauseBuilder::begins_clause() const
{
    auto const& begun = clauses_[now_].units;
    auto const  opens_with_participle =
        !begun.empty() && units_[begun.front()].is_capital && is_participle(units_[begun.front()]);
    return opens_with_participle || std::ranges::all_of(begun, [&](std::size_t unit) {
        auto const& word = units_[unit];
        return word.kind == Unit::Kind::word || word.kind == Unit::Kind::number || word.is(WordClass::article);
    });
}

void ClauseBuilder::open_contrast()
{
    while (clauses_[now_].kind != Kind::main && clauses_[now_].parent) close();
    open(Kind::main, now_);
}

void ClauseBuilder::toggle_dashes()
{
    if (clauses_[now_].kind == Kind::aside) return close();
    auto const about = phrase_before();
    open(Kind::aside, now_);
    clauses_[now_].antecedent = about;
}

// `…, was taken`: the verb of the clause around a relative one.
bool ClauseBuilder::goes_on_with_verb() const
{
    auto const next = at_ + 1;
    if (next >= units_.size()) return false;
    auto const& verb = units_[next];
    return verb.is(WordClass::passive) || verb.is(WordClass::active) || verb.is(WordClass::past_perfect)
        || verb.is(WordClass::speech) || verb.is(WordClass::denial);
}

// `after the raid, and the army left`: no list goes on.
bool ClauseBuilder::goes_on_with_and() const
{
    if (at_ + 2 >= units_.size() || !units_[at_ + 1].is(WordClass::conjunction)) return false;
    auto const& next = units_[at_ + 2];
    return next.kind != Unit::Kind::places && !(next.kind == Unit::Kind::actor && units_[at_ - 1].kind == next.kind);
}

// Closes the relative clause that this one is, or stands in.
bool ClauseBuilder::end_relative()
{
    for (std::optional<std::size_t> at = now_; at; at = clauses_[*at].parent) {
        if (clauses_[*at].kind != Kind::relative) continue;
        if (clauses_[*at].units.size() < 2 || !clauses_[*at].parent) return false;
        now_ = *clauses_[*at].parent;
        return true;
    }
    return false;
}

void ClauseBuilder::see_sign(Unit const& unit)
{
    if (unit.is_sign(',')) {
        if (goes_on_with_verb() && end_relative()) return;
        auto const ends = ends_at_comma_[now_] || (clauses_[now_].kind == Kind::subordinate && goes_on_with_and());
        if (ends && !clauses_[now_].units.empty()) close();
        else add();
        return;
    }
    if (unit.is_sign('(') || unit.is_sign('-')) return toggle_dashes();
    if (unit.is_sign(')')) {
        if (clauses_[now_].kind == Kind::aside) close();
        return;
    }
    if (!unit.is_sign(';') && !unit.is_sign(':')) return;
    auto const is_title = unit.is_sign(':') && clauses_[now_].units == std::vector{at_ - 1} && at_ > 0;
    open(Kind::main, now_);
    if (is_title) clauses_[now_].antecedent = at_ - 1;
}

// `rejected claims by the army that …`
bool ClauseBuilder::is_denied() const
{
    return std::ranges::any_of(clauses_[now_].units,
                               [&](std::size_t unit) { return units_[unit].is(WordClass::denial); });
}

// `Had the army held the town, …`
bool ClauseBuilder::is_inverted(Unit const& unit) const
{
    if (at_ != 0 || !unit.is_capital || !unit.is(WordClass::past_perfect) || units_.size() < 2) return false;
    auto const& next = units_[1];
    return next.kind == Unit::Kind::actor || next.kind == Unit::Kind::places || next.is(WordClass::article)
        || next.is(WordClass::pronoun);
}

void ClauseBuilder::see_lexeme(Unit const& unit)
{
    if (is_inverted(unit)) return open_subordinate(Kind::condition);
    auto const follows_phrase = at_ > 0 && (phrase_before() == at_ - 1 || (follows_comma() && phrase_before()));
    auto const is_including   = unit.is(WordClass::adverb) && at_ + 1 < units_.size()
                           && units_[at_ + 1].kind == Unit::Kind::places;
    auto const is_reported = !follows_phrase || is_denied();
    auto const is_relative =
        unit.is(WordClass::relative) && !is_including && (!unit.is(WordClass::that) || !is_reported);
    if (is_relative) return open_relative();
    if (unit.is(WordClass::that)) return open_said(false);
    if (unit.is(WordClass::condition)) return open_subordinate(Kind::condition);
    if (unit.is(WordClass::subordinate)) return open_subordinate(Kind::subordinate);
    if (unit.is(WordClass::contrast)) return open_contrast();
    if (unit.is(WordClass::speech) && is_followed_by_words()) return open_said(true);
    add();
}

void ClauseBuilder::see()
{
    auto const& unit = units_[at_];
    if (unit.kind == Unit::Kind::sign) return see_sign(unit);
    if (unit.kind == Unit::Kind::lexeme) return see_lexeme(unit);
    add();
}

std::vector<Clause> ClauseBuilder::built()
{
    for (at_ = 0; at_ < units_.size(); ++at_) see();
    return std::move(clauses_);
}

}  // namespace

std::vector<Clause> clauses_of(Units const& units)
{
    return ClauseBuilder{units}.built();
}

}  // namespace frontline
