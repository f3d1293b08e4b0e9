// SPDX-License-Identifier: Apache-2.0
#include "reading/lexicon.hpp"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "base/text.hpp"
#include "reading/attached.hpp"

namespace frontline {

namespace {

template <typename Value, std::size_t count>
using Names = std::array<std::pair<std::string_view, Value>, count>;

template <typename Value, std::size_t count>
std::optional<Value> value_named(std::string_view text, Names<Value, count> const& names)
{
    for (auto const& [name, value] : names) {
        if (name == text) return value;
    }
    return std::nullopt;
}

icu::Normalizer2 const& case_folding()
{
    UErrorCode  status = U_ZERO_ERROR;
    auto const* folding = icu::Normalizer2::getNFKCCasefoldInstance(status);
    if (U_FAILURE(status)) throw std::runtime_error{u_errorName(status)};
    return *folding;
}

bool is_arabic_mark(UChar32 letter)
{
    return (letter >= 0x064B && letter <= 0x065F) || letter == 0x0640 || letter == 0x0670;
}

UChar32 plain_letter(UChar32 letter)
{
    switch (letter) {
        case 0x0622: case 0x0623: case 0x0625: case 0x0671: return 0x0627;
        case 0x0649: case 0x0626: case 0x06CC: return 0x064A;
        case 0x0629: return 0x0647;
        case 0x0624: return 0x0648;
        case 0x06A9: return 0x0643;
        case 0x2019: case 0x2018: case 0x02BC: case 0x00B4: case 0x0060: return '\'';
        default: break;
    }
    if (letter >= 0x0660 && letter <= 0x0669) return '0' + (letter - 0x0660);
    if (letter >= 0x06F0 && letter <= 0x06F9) return '0' + (letter - 0x06F0);
    return letter;
}

}  // namespace

std::optional<WordClass> parse_word_class(std::string_view text)
{
    using enum WordClass;
    static constexpr Names<WordClass, 38> names{{
        {"article", article},
        {"indefinite", indefinite},
        {"conjunction", conjunction},
        {"contrast", contrast},
        {"that", that},
        {"relative", relative},
        {"condition", condition},
        {"subordinate", subordinate},
        {"negation", negation},
        {"unreal", unreal},
        {"failure", failure},
        {"success", success},
        {"speech", speech},
        {"denial", denial},
        {"passive", passive},
        {"active", active},
        {"past_perfect", past_perfect},
        {"adverb", adverb},
        {"hedge", hedge},
        {"unopposed", unopposed},
        {"agreed", agreed},
        {"attacking", attacking},
        {"blame", blame},
        {"civilian", civilian},
        {"comment", comment},
        {"pronoun", pronoun},
        {"object_pronoun", object_pronoun},
        {"partial", partial},
        {"link", link},
        {"support", support},
        {"held", held},
        {"force_noun", force_noun},
        {"old", old},
        {"possessive", possessive},
        {"ongoing", ongoing},
        {"turned", turned},
        {"doubt", doubt},
        {"there", there},
    }};
    return value_named(text, names);
}

std::optional<Preposition> parse_preposition(std::string_view text)
{
    using enum Preposition;
    static constexpr Names<Preposition, 14> names{{
        {"object", object}, {"in", in}, {"near", near}, {"toward", toward}, {"away", away}, {"from", from}, {"by", by},
        {"of", of}, {"on", on}, {"against", against}, {"between", between}, {"with", with}, {"to", to},
        {"other", other},
    }};
    return value_named(text, names);
}

std::optional<PlaceNoun> parse_place_noun(std::string_view text)
{
    using enum PlaceNoun;
    static constexpr Names<PlaceNoun, 7> names{{
        {"settlement", settlement}, {"part", part}, {"edge", edge}, {"area", area}, {"site", site},
        {"building", building}, {"road", road},
    }};
    return value_named(text, names);
}

std::optional<Pattern> parse_pattern(std::string_view text)
{
    using enum Pattern;
    static constexpr Names<Pattern, 8> names{{
        {"take", take}, {"fall", fall}, {"lose", lose}, {"expel", expel}, {"fight", fight}, {"repel", repel},
        {"fail", fail}, {"slip", slip},
    }};
    return value_named(text, names);
}

std::string plain_word(std::string_view word)
{
    UErrorCode  status = U_ZERO_ERROR;
    auto const  folded = case_folding().normalize(
        icu::UnicodeString::fromUTF8({word.data(), static_cast<std::int32_t>(word.size())}), status);
    icu::UnicodeString plain;
    for (std::int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
        auto const letter = folded.char32At(i);
        if (!is_arabic_mark(letter)) plain.append(plain_letter(letter));
    }
    std::string bytes;
    return plain.toUTF8String(bytes);
}

std::vector<std::string> phrase_words(std::string_view phrase)
{
    auto spaced = plain_word(phrase);
    std::ranges::replace(spaced, '-', ' ');
    std::vector<std::string> words;
    for (std::string_view word : split_list(spaced, ' ')) {
        for (auto elided = after_elision(word); elided > 0; elided = after_elision(word)) {
            words.emplace_back(word.substr(0, elided));
            word.remove_prefix(elided);
        }
        words.emplace_back(word);
    }
    return words;
}

void DateWords::note_first_words()
{
    for (auto const* const words : {&months, &weekdays, &days, &nights, &weeks, &months_away, &numbers, &ago_before,
                                    &since, &last, &year, &about, &parts_of_day}) {
        for (auto const& [phrase, number] : *words) first_words.insert(phrase.substr(0, phrase.find(' ')));
    }
}

Trigger const* Lexicon::add(Trigger const& trigger)
{
    triggers_.push_back(std::make_unique<Trigger>(trigger));
    return triggers_.back().get();
}

void Lexicon::add(std::string_view phrase, Sense const& sense)
{
    auto words = phrase_words(phrase);
    for (auto const& word : words) {
        if (word != "*" && word != "#") words_.insert(word);
    }
    auto&      known   = phrases_[words.front()];
    auto const shorter = [&](LexiconPhrase const& other) { return other.words.size() < words.size(); };
    auto const at      = std::ranges::find_if(known, shorter);
    known.insert(at, {std::move(words), sense});
}

std::vector<LexiconPhrase> const& Lexicon::beginning_with(std::string_view plain_word) const
{
    static std::vector<LexiconPhrase> const none;
    auto const found = phrases_.find(plain_word);
    return found == phrases_.end() ? none : found->second;
}

Sense const* Lexicon::by_ending(std::string_view plain_word) const
{
    constexpr std::size_t least_stem = 2;
    auto const ends = [&](auto const& ending) {
        return plain_word.size() >= ending.first.size() + least_stem && plain_word.ends_with(ending.first);
    };
    auto const found = std::ranges::find_if(endings, ends);
    return found == endings.end() ? nullptr : &found->second;
}

bool Lexicon::has(std::string_view plain_word) const
{
    return words_.contains(plain_word);
}

}  // namespace frontline
