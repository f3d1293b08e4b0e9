// SPDX-License-Identifier: Apache-2.0
#include "reading/actor_words.hpp"

#include <algorithm>
#include <functional>

#include "base/text.hpp"
#include "gazetteer/name_key.hpp"
#include "reading/letter.hpp"

namespace frontline {

namespace {

constexpr std::string_view arabic_article = "ال";

bool is_of(std::string_view plain, std::vector<Lexicon> const& lexicons, WordClass word_class)
{
    return std::ranges::any_of(lexicons, [&](Lexicon const& lexicon) {
        auto const& phrases = lexicon.beginning_with(plain);
        return std::ranges::any_of(phrases, [&](LexiconPhrase const& phrase) {
            return phrase.words.size() == 1 && phrase.sense.word_class == word_class;
        });
    });
}

bool ends_in_one_of(std::string_view word, std::string_view letters)
{
    return word.size() > 3 && letters.find(word.back()) != std::string_view::npos;
}

// `rebelles`, `rebel` and `rebels` have one stem; so have `turc` and `turque`, `syrien` and `syrienne`, `روسي` and
// `الروسية`.
std::string stem(std::string_view word)
{
    if (word.starts_with(arabic_article)) word.remove_prefix(arabic_article.size());
    if (is_arabic(letter_at(word, 0).code)) {
        if (word.ends_with("ه") && word.size() > 6) word.remove_suffix(std::string_view{"ه"}.size());
        return std::string{word};
    }
    if (ends_in_one_of(word, "s")) word.remove_suffix(1);
    if (ends_in_one_of(word, "e")) word.remove_suffix(1);
    if (word.ends_with("nn") || word.ends_with("ll")) word.remove_suffix(1);
    if (word.ends_with("qu") && word.size() > 4) return std::string{word.substr(0, word.size() - 2)} + "c";
    return std::string{word};
}

std::string stems(std::vector<std::string> const& words)
{
    std::vector<std::string> all;
    for (auto const& word : words) all.push_back(stem(word));
    return joined(all, " ");
}

// Plain words, hyphens and apostrophes between them taken for blanks.
std::vector<std::string> words_of(std::string_view name)
{
    std::string plain = plain_word(name);
    std::ranges::replace_if(plain, [](char c) { return c == '-' || c == '\''; }, ' ');
    return split_list(plain, ' ');
}

void add_once(std::vector<ActorMatch>& matches, ActorMatch const& actor)
{
    if (std::ranges::find(matches, actor) == matches.end()) matches.push_back(actor);
}

template <typename Map>
std::vector<ActorMatch> const& found_in(Map const& map, std::string_view key)
{
    static std::vector<ActorMatch> const nobody;
    auto const found = map.find(key);
    return found == map.end() ? nobody : found->second;
}

}  // namespace

ActorWords::ActorWords(ReadingContext const& context, std::vector<Lexicon> const& lexicons)
{
    for (std::size_t i = 0; i < context.theatres().size(); ++i) {
        auto const* const actors = context.theatres()[i].actors;
        if (!actors) continue;
        for (auto const& actor : actors->all()) {
            add_name(actor.name, {i, actor.id}, lexicons);
            for (auto const& alias : actor.aliases) add_name(alias, {i, actor.id}, lexicons);
        }
    }
    rank();
}

// `Syrian` is the army's, of which more names have it, before the opposition's.
void ActorWords::rank()
{
    for (auto const& [word, counts] : qualified_names_) {
        auto& matches = qualified_[word];
        for (auto const& [actor, count] : counts) matches.push_back(actor);
        std::ranges::stable_sort(matches, std::greater{}, [&](ActorMatch const& actor) { return counts.at(actor); });
    }
}

// What stays of a name without its force nouns and small words says whose forces they are.
void ActorWords::add_name(std::string_view name, ActorMatch const& actor, std::vector<Lexicon> const& lexicons)
{
    if (case_of(name) == LetterCase::all_capital) return;  // `ANS` is not `ans`
    std::vector<std::string> rest;
    std::string              noun;
    auto                     has_of = false;
    for (auto const& word : words_of(name)) {
        auto const is_small = is_of(word, lexicons, WordClass::article) || word == "s" || word == "l" || word == "d";
        auto const is_prep  = is_of(word, lexicons, WordClass::preposition);
        has_of = has_of || is_prep || word == "d";
        if (is_small || is_prep) continue;
        if (!is_of(word, lexicons, WordClass::force_noun)) rest.push_back(word);
        else if (noun.empty() || word.size() < noun.size()) noun = word;
    }
    if (!noun.empty()) add_once(with_noun_[noun], actor);
    auto const is_lone = rest.size() == 1 && (!noun.empty() || !has_of);
    if (is_lone || (rest.size() == 2 && !noun.empty())) ++qualified_names_[stems(rest)][actor];
    if (rest.size() == 1 && !noun.empty()) add_once(seated_in_[name_key(rest.front())], actor);
}

std::vector<ActorMatch> const& ActorWords::qualified(std::string_view plain_words) const
{
    if (plain_words.find(' ') == std::string_view::npos) return found_in(qualified_, stem(plain_words));
    return found_in(qualified_, stems(split_list(plain_words, ' ')));
}

std::vector<ActorMatch> const& ActorWords::with_noun(std::string_view plain_noun) const
{
    auto const& as_said = found_in(with_noun_, plain_noun);  // `التنظيم` is a `تنظيم`
    if (!as_said.empty() || !plain_noun.starts_with(arabic_article)) return as_said;
    return found_in(with_noun_, plain_noun.substr(arabic_article.size()));
}

std::vector<ActorMatch> const& ActorWords::seated_in(std::string_view key) const
{
    return found_in(seated_in_, key);
}

}  // namespace frontline
