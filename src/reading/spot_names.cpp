// SPDX-License-Identifier: Apache-2.0
#include "reading/spot_names.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "reading/everyday_words.hpp"
#include "reading/letter.hpp"
#include "reading/stretch.hpp"

namespace frontline {

namespace {

constexpr std::size_t least_letters          = 2;
constexpr std::size_t least_caseless_letters = 3;  // where nothing but the letters tells a name

using Sentences = std::vector<std::vector<Word>>;

bool has_capital(std::vector<LetterCase> const& cases)
{
    return std::ranges::any_of(cases, [](LetterCase one) {
        return one == LetterCase::capital || one == LetterCase::all_capital;
    });
}

bool is_caseless(std::vector<LetterCase> const& cases)
{
    return std::ranges::all_of(cases, [](LetterCase one) { return one == LetterCase::none; });
}

bool has_letters(std::string_view key, std::size_t least)
{
    std::size_t count = 0;
    for (std::size_t at = 0; at < key.size() && count < least; at = letter_at(key, at).end) ++count;
    return count >= least && !(key.front() >= '0' && key.front() <= '9');
}

// A line of capitals: how a word is written tells nothing in it.
bool is_shouted(std::vector<Word> const& words)
{
    auto const is = [&](LetterCase one) { return std::ranges::find(words, one, &Word::letter_case) != words.end(); };
    return is(LetterCase::all_capital) && !is(LetterCase::lower);
}

class Spotter {
public:
    Spotter(std::string_view text, std::vector<Sentence> const& sentences, ReadingContext const& context);

    void spot_in(std::size_t sentence, std::vector<SpottedName>& names);

private:
    std::string_view                     text_;
    ReadingContext const&                context_;
    WordKeys                             keys_;
    Sentences                            sentences_;
    std::unordered_set<std::string_view> lower_words_;  ///< keys of what the text writes small
    bool                                 is_shouted_ = false;

    struct Bearer {
        NamedPlace              place;
        std::vector<LetterCase> cases;
    };
    std::unordered_map<std::string, std::vector<Bearer>> bearers_;

    std::vector<Bearer> const& bearers(std::string const& key);
    std::vector<SpottedName>   all_names(std::size_t sentence);
    std::vector<ActorMatch>  actors_called(Stretch const& stretch) const;
    std::vector<NamedPlace>  places_called(Stretch const& stretch);
    bool                     can_be_place(Stretch const& stretch) const;
    bool                     is_everyday(Stretch const& stretch) const;
};

Spotter::Spotter(std::string_view text, std::vector<Sentence> const& sentences, ReadingContext const& context)
    : text_{text}, context_{context}
{
    for (auto const& sentence : sentences) {
        sentences_.push_back(words_in(text_, sentence.begin, sentence.end, keys_));
        for (auto const& word : sentences_.back()) {
            if (word.letter_case == LetterCase::lower) lower_words_.insert(word.key);
        }
    }
}

std::vector<ActorMatch> Spotter::actors_called(Stretch const& stretch) const
{
    std::vector<ActorMatch> actors;
    if (is_shouted_ && stretch.cases.size() == 1 && is_common_word(stretch.key)) return actors;
    for (auto const& name : context_.actors_named(stretch.key)) {
        auto const is_new = std::ranges::find(actors, name.actor) == actors.end();
        if (is_new && is_written_like(stretch.cases, name.cases, LetterCase::all_capital)) actors.push_back(name.actor);
    }
    return actors;
}

bool Spotter::is_everyday(Stretch const& stretch) const
{
    if (stretch.cases.size() > 1) return false;
    if (is_caseless(stretch.cases)) return is_common_word(stretch.key);
    if (!stretch.opens_sentence && !is_shouted_) return false;
    return is_common_word(stretch.key) || lower_words_.contains(stretch.key);
}

bool Spotter::can_be_place(Stretch const& stretch) const
{
    auto const caseless = is_caseless(stretch.cases);
    return (caseless || has_capital(stretch.cases))
        && has_letters(stretch.key, caseless ? least_caseless_letters : least_letters) && !is_everyday(stretch);
}

std::vector<NamedPlace> Spotter::places_called(Stretch const& stretch)
{
    std::vector<NamedPlace> places;
    if (!can_be_place(stretch)) return places;
    auto const is_acronym = !is_shouted_ && stretch.cases == std::vector{LetterCase::all_capital};
    for (auto const& [place, cases] : bearers(stretch.key)) {
        if (is_acronym && cases != stretch.cases) continue;  // `SANA` is not Sana
        if (is_written_like(stretch.cases, cases, LetterCase::capital)) places.push_back(place);
    }
    return places;
}

// All places with that key, and how the name is written. A text repeats its names: each is looked up once.
std::vector<Spotter::Bearer> const& Spotter::bearers(std::string const& key)
{
    auto const [known, is_new] = bearers_.try_emplace(key);
    if (!is_new) return known->second;
    for (std::size_t i = 0; i < context_.theatres().size(); ++i) {
        auto const* gazetteer = context_.theatres()[i].gazetteer;
        if (!gazetteer) continue;
        for (auto const& [place, name] : gazetteer->spellings(key)) {
            auto const point = gazetteer->point_of(place);
            if (context_.belongs(i, place, point)) known->second.push_back({{i, place, point}, cases_of(name, keys_)});
        }
    }
    return known->second;
}

std::vector<SpottedName> Spotter::all_names(std::size_t sentence)
{
    std::vector<SpottedName> names;
    auto const&              words = sentences_[sentence];
    for (std::size_t i = 0; i < words.size(); ++i) {
        for (auto const& stretch : stretches_from(text_, words, i, context_, keys_)) {
            SpottedName name{stretch.begin, stretch.end, sentence, stretch.key, actors_called(stretch), {}};
            if (name.actors.empty()) name.places = places_called(stretch);
            if (!name.actors.empty() || !name.places.empty()) names.push_back(std::move(name));
        }
    }
    return names;
}

bool is_longer(SpottedName const& a, SpottedName const& b)
{
    return std::tuple{b.end - b.begin, a.begin} < std::tuple{a.end - a.begin, b.begin};
}

// Longest first; sorted to the text's order at the end.
std::vector<SpottedName> without_overlaps(std::vector<SpottedName> names, std::size_t begin, std::size_t end)
{
    std::ranges::stable_sort(names, is_longer);
    std::vector<bool>        taken(end - begin);
    std::vector<SpottedName> kept;
    for (auto& name : names) {
        auto const from = taken.begin() + static_cast<std::ptrdiff_t>(name.begin - begin);
        auto const until = taken.begin() + static_cast<std::ptrdiff_t>(name.end - begin);
        if (std::find(from, until, true) != until) continue;
        std::fill(from, until, true);
        kept.push_back(std::move(name));
    }
    std::ranges::sort(kept, {}, &SpottedName::begin);
    return kept;
}

void Spotter::spot_in(std::size_t sentence, std::vector<SpottedName>& names)
{
    auto const& words = sentences_[sentence];
    if (words.empty()) return;
    is_shouted_ = is_shouted(words);
    for (auto& name : without_overlaps(all_names(sentence), words.front().begin, words.back().end)) {
        names.push_back(std::move(name));
    }
}

}  // namespace

std::vector<SpottedName> spot_names(std::string_view text, std::vector<Sentence> const& sentences,
                                    ReadingContext const& context)
{
    Spotter                  spotter{text, sentences, context};
    std::vector<SpottedName> names;
    for (std::size_t i = 0; i < sentences.size(); ++i) spotter.spot_in(i, names);
    return names;
}

}  // namespace frontline
