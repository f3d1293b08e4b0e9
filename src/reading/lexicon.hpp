// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/problem.hpp"
#include "claims/claim.hpp"

namespace frontline {

/// What the words of a language do in a sentence, as far as reading claims needs it. docs/reading.md has the table.
enum class WordClass {
    trigger,      ///< tells that something happened
    preposition,  ///< what stands before a place or an actor
    place_noun,   ///< `town`, `outskirts`, `road`: what of a place is meant
    force_noun,   ///< `army`, `fighters`, `jets`: who acts, if only one knew whose
    article,
    indefinite,   ///< an article as well: `a town` is none that was named before
    conjunction,  ///< `and`
    contrast,     ///< `but`
    that,         ///< begins what was said
    relative,     ///< `which`
    condition,    ///< `if`
    subordinate,  ///< `after`, `while`
    negation,
    unreal,       ///< `plans to`, `would`: what follows did not happen
    failure,      ///< `failed to`
    success,      ///< `managed to`
    speech,       ///< `said`
    denial,       ///< `denied`
    passive,      ///< what makes a participle passive
    active,       ///< what makes it active
    past_perfect, ///< `had`: earlier than what is told
    adverb,       ///< may stand within a verb
    hedge,        ///< `reportedly`
    pronoun,
    object_pronoun, ///< `it`, `l’ont`: may stand for a place that was named before
    partial,      ///< `parts of`
    link,         ///< `loyal to`: binds fighters to the actor who follows
    support,      ///< `backed by`: who follows only helps
    held,         ///< `-held`: of the actor before
    turned,       ///< `came`, before `under the control of`: it was not so before
    doubt,        ///< `out of reach`: what is told in the clause did not happen
    there,        ///< `there`: in the place named before
    ongoing,      ///< `continue`: what is told goes on
    possessive,   ///< `its`: an article that points back
    unopposed,    ///< `without a fight`: who entered holds the place
    attacking,    ///< `advancing`, after a party: of two that fight the one who attacks
    comment,      ///< `welcomed`: who says so of a deed did not do it
    civilian,     ///< `residents`: who is no party
    blame,        ///< `blamed`: who follows did it
    agreed,       ///< `under a deal`: who entered contests nothing
    old,          ///< `formerly`: what is told is long past
};

std::optional<WordClass> parse_word_class(std::string_view text);

/// How a phrase stands to the verb. `object`: no preposition.
enum class Preposition { object, in, near, toward, away, from, by, of, on, against, between, with, to, other };

std::optional<Preposition> parse_preposition(std::string_view text);

/// What of a place is meant. Only of `settlement` and `part` can it be said that somebody holds it; what hits a
/// `building` hits the place.
enum class PlaceNoun { settlement, part, edge, area, site, building, road };

std::optional<PlaceNoun> parse_place_noun(std::string_view text);

/// Who and what stands where around a trigger; docs/reading.md has examples.
enum class Pattern {
    take,   ///< subject: actor; object: place
    fall,   ///< subject: place; what follows: actor
    lose,   ///< subject: who loses; object: place; `to`: actor
    expel,  ///< subject: actor; object: who loses; then the place
    fight,  ///< both parties and the place stand around it in any order
    repel,  ///< subject: the defender; object: an attack or the attackers
    fail,   ///< subject: an attack
    slip,   ///< subject: place; what follows: who loses it
};

std::optional<Pattern> parse_pattern(std::string_view text);

enum class VerbForm { finite, participle, infinitive, gerund, noun };

/// A verb or noun that tells a claim.
struct Trigger {
    ClaimKind                kind;
    Pattern                    pattern;
    std::vector<Preposition> place;  ///< how the place may stand to it
    bool                     is_verb_first   = false;  ///< a subject follows its verb, as in Arabic
    bool                     is_intransitive = false;  ///< its participle is active in any case (`est entrée`)
};

/// One meaning of a phrase.
struct Sense {
    WordClass      word_class;
    Preposition    preposition = Preposition::object;
    PlaceNoun      place_noun  = PlaceNoun::settlement;
    Trigger const* trigger     = nullptr;
    VerbForm       form        = VerbForm::finite;
    bool           is_present  = false;  ///< of a finite form
    bool           is_state    = false;  ///< of a force noun: `army`, of which a party has one
    bool           is_plural   = false;  ///< of a noun of places: `towns`
    bool           has_pronoun = false;  ///< of a trigger: its object is attached to it (`استعادتها`)
};

/// Words that stand one after another and mean something together; `*` stands for up to three words of any kind but
/// names, `#` for up to eight with names, which are read for themselves: `in # hands`.
struct LexiconPhrase {
    std::vector<std::string> words;  ///< plain_words, the first neither `*` nor `#`
    Sense                    sense;
};

/// Phrases of plain words, one space between, and what number they stand for.
using NumberWords = std::map<std::string, int, std::less<>>;

/// Looks a word up without making a string of it.
struct PlainHash : std::hash<std::string_view> {
    using is_transparent = void;
};

/// How a language tells days.
struct DateWords {
    NumberWords months;      ///< 1 to 12
    NumberWords weekdays;    ///< Monday is 1, Sunday 7
    NumberWords days;        ///< from the day of publication: `yesterday` is -1
    NumberWords nights;      ///< `overnight` is 0: the night to the day of publication
    NumberWords weeks;       ///< `last week` is -1
    NumberWords months_away; ///< `last month` is -1
    NumberWords units;       ///< in days: `weeks` is 7
    NumberWords numbers;     ///< `three`
    NumberWords ago_before;  ///< `il y a`, which stands before a span of time
    NumberWords ago_after;   ///< `ago`
    NumberWords since;
    NumberWords last;        ///< `last` before or after a weekday
    NumberWords year;        ///< what stands before the number of a year
    NumberWords about;       ///< `more than`, before a span of time
    NumberWords parts_of_day; ///< `evening`, before or after a weekday
    NumberWords between;     ///< what stands between two days: `to`

    /// Of all phrases above: no date begins with another word.
    std::unordered_set<std::string, PlainHash, std::equal_to<>> first_words{};

    void note_first_words();
};

/// What is known of a language: read from `data/reading/LANGUAGE.toml` by read_lexicon().
class Lexicon {
public:
    std::string              language;  ///< `fr`, `en`, `ar`
    std::vector<std::string> common;    ///< words by which the language is told
    DateWords                dates;

    std::vector<std::pair<std::string, Sense>> endings{};  ///< of words that no phrase has: `-erait`

    Trigger const* add(Trigger const& trigger);

    /// What a plain word that no phrase has means by its ending; null: nothing.
    Sense const* by_ending(std::string_view plain_word) const;

    /// A phrase as the data spells it. Precondition: it is not empty and does not begin with `*` or `#`.
    void add(std::string_view phrase, Sense const& sense);

    /// The phrases that begin with a plain word, the longest first.
    std::vector<LexiconPhrase> const& beginning_with(std::string_view plain_word) const;

    /// Whether any phrase has this plain word.
    bool has(std::string_view plain_word) const;

private:
    std::vector<std::unique_ptr<Trigger>> triggers_;
    std::unordered_map<std::string, std::vector<LexiconPhrase>, PlainHash, std::equal_to<>> phrases_;
    std::unordered_set<std::string, PlainHash, std::equal_to<>>                            words_;
};

/// A word as lexicons compare it: small letters, composed, the forms of Arabic letters made one; accents stay, for
/// `attaque` is not `attaqué`.
std::string plain_word(std::string_view word);

/// The plain words of a phrase of the data, parted as tokens are: at blanks, hyphens and what is elided.
std::vector<std::string> phrase_words(std::string_view phrase);

}  // namespace frontline
