// SPDX-License-Identifier: Apache-2.0
#include "reading/reading_context.hpp"

#include <algorithm>

#include "gazetteer/name_key.hpp"

namespace frontline {

namespace {

// `la Turquie` is the name Turquie, which another theatre may list without its article; `le régime` is no name
// without it.
std::string_view without_determiner(std::string_view name)
{
    static constexpr std::string_view determiners[] = {"la ", "le ", "les ", "l'", "l’", "the "};
    for (auto const determiner : determiners) {
        if (!name.starts_with(determiner)) continue;
        auto const rest = name.substr(determiner.size());
        auto const written = case_of(rest.substr(0, rest.find(' ')));
        if (written == LetterCase::capital || written == LetterCase::all_capital) return rest;
    }
    return name;
}

std::string_view first_word(std::string_view key)
{
    return key.substr(0, key.find(' '));
}

}  // namespace

ReadingContext::ReadingContext(std::vector<ReadingTheatre> theatres) : theatres_{std::move(theatres)}
{
    WordKeys keys;
    for (std::size_t i = 0; i < theatres_.size(); ++i) {
        auto const [actors, gazetteer] = theatres_[i];
        if (actors) {
            for (auto const& actor : actors->all()) add(i, actor, keys);
        }
        if (gazetteer) {
            for (auto const number : gazetteer->all()) add(gazetteer->place(number));
        }
    }
}

void ReadingContext::add(std::size_t theatre, Actor const& actor, WordKeys& keys)
{
    auto const add_name = [&](std::string_view spelling) {
        auto const name = without_determiner(spelling);
        auto const key  = name_key(name);
        if (key.empty()) return;
        actor_names_[key].push_back({{theatre, actor.id}, cases_of(name, keys)});
        add_key(key);
    };
    add_name(actor.id.text);
    add_name(actor.name);
    for (auto const& alias : actor.aliases) add_name(alias);
}

void ReadingContext::add(Place const& place)
{
    add_key(name_key(place.name));
    for (auto const& name : place.names) add_key(name_key(name));
}

void ReadingContext::add_key(std::string_view key)
{
    auto&      most  = most_words_[std::string{first_word(key)}];
    auto const words = static_cast<std::size_t>(std::ranges::count(key, ' ')) + 1;
    most = std::max(most, words);
}

std::size_t ReadingContext::most_words_from(std::string_view key) const
{
    auto const found = most_words_.find(first_word(key));
    return found == most_words_.end() ? 0 : found->second;
}

std::vector<ActorName> const& ReadingContext::actors_named(std::string_view key) const
{
    static std::vector<ActorName> const nobody;
    auto const found = actor_names_.find(key);
    return found == actor_names_.end() ? nobody : found->second;
}

std::vector<LetterCase> cases_of(std::string_view name, WordKeys& keys)
{
    std::vector<LetterCase> cases;
    for (auto const& word : words_in(name, 0, name.size(), keys)) {
        if (!word.is_article) cases.push_back(word.letter_case);
    }
    return cases;
}

}  // namespace frontline
