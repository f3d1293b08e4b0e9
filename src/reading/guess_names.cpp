// SPDX-License-Identifier: Apache-2.0
#include "reading/guess_names.hpp"

#include <algorithm>

#include "geo/geodesic.hpp"
#include "reading/everyday_words.hpp"
#include "reading/letter.hpp"

namespace frontline {

namespace {

constexpr std::size_t most_words       = 4;
constexpr std::size_t least_bytes      = 4;
constexpr double      near_enough_km   = 120;
constexpr double      like_enough_near = 0.72;
constexpr double      like_enough_far  = 0.85;
constexpr double      like_enough_long = 0.80;
constexpr double      surely_like      = 0.95;
constexpr double      all_but_equal    = 0.84;

bool begins(Lexicon const& lexicon, std::string_view plain, WordClass word_class)
{
    auto const& phrases = lexicon.beginning_with(plain);
    return std::ranges::any_of(phrases, [&](LexiconPhrase const& phrase) {
        return phrase.sense.word_class == word_class;
    });
}

bool has_class(Lexicon const& lexicon, std::string_view plain, WordClass word_class)
{
    auto const& phrases = lexicon.beginning_with(plain);
    return std::ranges::any_of(phrases, [&](LexiconPhrase const& phrase) {
        return phrase.sense.word_class == word_class && phrase.words.size() == 1;
    });
}

/// Two words agree by chance less often than one.
bool is_long(std::string_view name)
{
    return name.find_first_of(" -") != std::string_view::npos;
}

class SpotFinder {
public:
    SpotFinder(std::string_view text, std::vector<Token> const& tokens, std::vector<Mention const*> const& mentions,
               Lexicon const& lexicon)
        : text_{text}, tokens_{tokens}, mentions_{mentions}, lexicon_{lexicon}
    {
    }

    std::vector<NameSpot> all();

    /// A mention with the words of its name that no gazetteer has; none: it is whole.
    std::optional<NameSpot> wider(Mention const& mention) const;

private:
    std::string_view                   text_;
    std::vector<Token> const&          tokens_;
    std::vector<Mention const*> const& mentions_;
    Lexicon const&                     lexicon_;
    std::vector<NameSpot>              spots_;

    bool        tells_something() const;
    bool        is_named(std::size_t token) const;
    bool        is_big(std::size_t token) const;
    bool        is_particle(std::size_t token) const;
    bool        is_after_place(std::size_t token) const;
    bool        is_word(std::size_t token) const;
    bool        is_place(std::size_t token) const;
    bool        is_place_noun(std::size_t token) const;
    bool        is_date(std::size_t token) const;
    bool        can_precede(std::size_t token) const;
    std::size_t end_of_big(std::size_t begin) const;
    std::size_t end_of_arabic(std::size_t begin) const;
    bool        add_arabic_item(std::size_t token);
    bool        describes(std::size_t next) const;
    bool        is_joined_name(std::size_t token) const;
};

bool SpotFinder::tells_something() const
{
    return std::ranges::any_of(tokens_, [&](Token const& token) {
        return !token.is_sign && begins(lexicon_, token.plain, WordClass::trigger);
    });
}

bool SpotFinder::is_named(std::size_t token) const
{
    auto const begin = tokens_[token].begin;
    auto const after = std::ranges::upper_bound(mentions_, begin, {}, &Mention::begin);
    return after != mentions_.begin() && begin < (*(after - 1))->end;
}

bool SpotFinder::is_big(std::size_t token) const
{
    auto const& word = tokens_[token];
    auto const  big  = word.letter_case == LetterCase::capital || word.letter_case == LetterCase::all_capital;
    return big && !word.is_sign && !is_named(token) && !is_date(token)
        && !has_class(lexicon_, word.plain, WordClass::force_noun);
}

bool SpotFinder::is_particle(std::size_t token) const
{
    static constexpr std::string_view particles[] = {"al", "el",  "bin", "ben", "ed", "ez",
                                                     "es", "ash", "abu", "an",  "ar"};
    return std::ranges::find(particles, tokens_[token].plain) != std::end(particles);
}

// A place, or a name that may be one, stands before the comma or the `and`.
bool SpotFinder::is_after_place(std::size_t token) const
{
    if (token == 0) return false;
    auto const before = tokens_[token - 1].begin;
    if (!spots_.empty() && spots_.back().begin <= before && before < spots_.back().end) return true;
    return std::ranges::any_of(mentions_, [&](Mention const* mention) {
        return frontline::is_place(*mention) && mention->begin <= before && before < mention->end;
    });
}

// At the beginning of a sentence every word is big.
bool SpotFinder::is_word(std::size_t token) const
{
    auto const& plain = tokens_[token].plain;
    return lexicon_.has(plain) || lexicon_.dates.numbers.contains(plain);
}

// `two villages, A and B`
bool SpotFinder::is_place_noun(std::size_t token) const
{
    return token < tokens_.size() && has_class(lexicon_, tokens_[token].plain, WordClass::place_noun);
}

// A mention of a place begins there.
bool SpotFinder::is_place(std::size_t token) const
{
    auto const begin = tokens_[token].begin;
    return std::ranges::any_of(mentions_, [&](Mention const* mention) {
        return frontline::is_place(*mention) && mention->begin == begin;
    });
}

// `ont bombardé hier Binnich`
bool SpotFinder::is_date(std::size_t token) const
{
    return lexicon_.dates.days.contains(tokens_[token].plain) || lexicon_.dates.weekdays.contains(tokens_[token].plain);
}

bool SpotFinder::can_precede(std::size_t token) const
{
    auto const& word = tokens_[token];
    auto const goes_on = word.plain == "," && (is_after_place(token) || is_place_noun(token - 1));
    if (word.is_sign) return word.plain == "(" || word.plain == ":" || goes_on;
    if (is_named(token)) return false;
    if (has_class(lexicon_, word.plain, WordClass::conjunction))
        return is_after_place(token) || (token > 0 && tokens_[token - 1].plain == ",");
    for (auto const opener : {WordClass::that, WordClass::subordinate, WordClass::contrast, WordClass::relative}) {
        if (has_class(lexicon_, word.plain, opener)) return true;
    }
    return has_class(lexicon_, word.plain, WordClass::preposition)
        || has_class(lexicon_, word.plain, WordClass::place_noun) || has_class(lexicon_, word.plain, WordClass::trigger)
        || has_class(lexicon_, word.plain, WordClass::relative) || has_class(lexicon_, word.plain, WordClass::that)
        || is_date(token);
}

std::size_t SpotFinder::end_of_big(std::size_t begin) const
{
    auto end  = begin;
    auto last = begin;
    while (end < tokens_.size() && end - begin < most_words && !is_named(end)) {
        if (is_big(end)) last = end + 1;
        else if (!is_particle(end)) break;
        ++end;
    }
    auto const is_somebody = last < tokens_.size() && has_class(lexicon_, tokens_[last].plain, WordClass::force_noun);
    return is_somebody ? begin : last;
}

std::size_t SpotFinder::end_of_arabic(std::size_t begin) const
{
    auto const& word = tokens_[begin];
    if (word.is_sign || !is_arabic(letter_at(text_, word.begin).code) || is_named(begin)) return begin;
    return lexicon_.has(word.plain) || is_common_word(word.plain) ? begin : begin + 1;
}

// `كفرنبودة`, written as one word.
bool SpotFinder::is_joined_name(std::size_t token) const
{
    static constexpr std::string_view first_words[] = {"كفر", "معر", "خان", "دير"};
    auto const& plain = tokens_[token].plain;
    return std::ranges::any_of(first_words, [&](std::string_view first) {
        return plain.starts_with(first) && plain.size() >= first.size() + least_bytes;
    });
}

// `Heavy clashes`: what opens a sentence before a noun is an adjective.
bool SpotFinder::describes(std::size_t next) const
{
    return std::ranges::any_of(lexicon_.beginning_with(tokens_[next].plain), [](LexiconPhrase const& phrase) {
        return phrase.words.size() == 1 && phrase.sense.form == VerbForm::noun && phrase.sense.trigger;
    });
}

// `والتح` after another place.
bool SpotFinder::add_arabic_item(std::size_t token)
{
    static constexpr std::string_view and_ = "و";
    auto const& word = tokens_[token];
    if (!word.plain.starts_with(and_) || word.plain.size() < and_.size() + least_bytes || !is_after_place(token))
        return false;
    if (lexicon_.has(word.plain) || lexicon_.has(word.plain.substr(and_.size()))) return false;
    spots_.push_back({word.begin + and_.size(), word.end});
    return true;
}

std::vector<NameSpot> SpotFinder::all()
{
    if (!tells_something()) return {};
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        if (!tokens_[i].is_sign && !is_named(i) && add_arabic_item(i)) continue;
        auto const can_begin = i == 0 ? !is_word(i) : can_precede(i - 1) || is_joined_name(i);
        if (tokens_[i].is_sign || is_named(i) || !can_begin) continue;
        auto const is_place_before = i > 0 && has_class(lexicon_, tokens_[i - 1].plain, WordClass::place_noun);
        auto       end             = is_big(i) || is_particle(i) ? end_of_big(i) : i;
        if (end == i && (is_place_before || is_joined_name(i))) end = end_of_arabic(i);
        if (end == i || (i == 0 && (end == tokens_.size() || describes(end)))) continue;
        NameSpot const spot{tokens_[i].begin, tokens_[end - 1].end};
        if (spot.end - spot.begin >= least_bytes) spots_.push_back(spot);
        i = end - 1;
    }
    return std::move(spots_);
}

// `Jisr al-Choughour`, `Kafr Zeita`: the first word alone is no name, or that of another place.
std::optional<NameSpot> SpotFinder::wider(Mention const& mention) const
{
    static constexpr std::string_view first_words[] = {"kafr", "kafar", "tal",  "tall", "tell", "khan", "deir", "dayr",
                                                       "jisr", "ras",   "ain",  "abu",  "abou", "maar", "maarat",
                                                       "qasr", "beit",  "bait", "wadi", "bani", "darat", "umm",
                                                       "jabal", "jebel", "djebel", "cheikh", "sheikh", "maaret",
                                                       "maarrat", "hajar"};
    auto const first = std::ranges::lower_bound(tokens_, mention.begin, {}, &Token::begin);
    auto       next  = static_cast<std::size_t>(std::ranges::lower_bound(tokens_, mention.end, {}, &Token::begin)
                                     - tokens_.begin());
    if (first == tokens_.end() || next >= tokens_.size() || tokens_[next].begin > mention.end + 1) return std::nullopt;
    auto const is_one    = std::ranges::find(first_words, first->plain) != std::end(first_words);
    auto const has_particle = is_particle(next);
    if (has_particle) ++next;
    auto const is_alone = first->end == mention.end && is_one;
    auto const goes_on = next < tokens_.size() && (is_big(next) || (is_alone && is_place(next))) && !is_date(next);
    if (!goes_on || !(has_particle || is_alone)) return std::nullopt;
    if (has_class(lexicon_, tokens_[next].plain, WordClass::speech)) return std::nullopt;
    return NameSpot{mention.begin, tokens_[next].end};
}

}  // namespace

std::optional<NameSpot> wider_name(std::string_view text, std::vector<Token> const& tokens,
                                   std::vector<Mention const*> const& mentions, Lexicon const& lexicon,
                                   Mention const& mention)
{
    return SpotFinder{text, tokens, mentions, lexicon}.wider(mention);
}

std::vector<NameSpot> spots_of_names(std::string_view text, std::vector<Token> const& tokens,
                                     std::vector<Mention const*> const& mentions, Lexicon const& lexicon)
{
    return SpotFinder{text, tokens, mentions, lexicon}.all();
}

NameGuesser::NameGuesser(ReadingContext const& context) : context_{context}
{
    static Gazetteer const nowhere;
    for (auto const& theatre : context.theatres())
        locators_.emplace_back(theatre.gazetteer ? *theatre.gazetteer : nowhere);
}

std::vector<PlaceMatch> NameGuesser::located(std::string_view name, std::size_t theatre, std::optional<Point> near)
{
    PlaceQuery query;
    query.name = name;
    query.near = near;
    std::vector<PlaceMatch> places;
    auto const matches = locators_[theatre].locate(query);
    auto const far     = is_long(name) ? like_enough_long : like_enough_far;
    if (!near && is_ambiguous(matches) && matches.front().score < surely_like) return places;
    for (auto const& match : matches) {
        auto const is_near = !near || match.distance_km.value_or(0) <= near_enough_km;
        auto const is_like = match.score >= (near ? like_enough_near : far)
                          || (near && match.likeness >= all_but_equal);
        if (is_near && is_like && context_.belongs(theatre, match.number, match.place.point))
            places.push_back({theatre, match});
    }
    return places;
}

std::vector<PlaceMatch> NameGuesser::places_like(std::string_view name, std::optional<PlaceMatch> const& beside)
{
    std::optional<std::pair<std::size_t, Point>> hint;
    if (beside) hint = {beside->theatre, beside->match.place.point};
    auto const [answer, is_new] = answers_.try_emplace({std::string{name}, hint});
    if (!is_new) return answer->second;
    if (hint) answer->second = located(name, hint->first, hint->second);
    if (!answer->second.empty()) return answer->second;
    std::vector<PlaceMatch> best;
    for (std::size_t i = 0; i < context_.theatres().size(); ++i) {
        auto places = located(name, i, std::nullopt);
        auto const score = [](std::vector<PlaceMatch> const& all) { return all.empty() ? 0 : all.front().match.score; };
        auto const is_beside = [&](PlaceMatch const& one) {
            return one.theatre == hint->first && distance_km(one.match.place.point, hint->second) <= near_enough_km;
        };
        auto const is_sure = score(places) >= (is_long(name) ? like_enough_long : surely_like);
        if (hint && !is_sure && std::ranges::none_of(places, is_beside)) continue;
        if (score(places) > score(best)) best = std::move(places);
    }
    return answer->second = best;
}

}  // namespace frontline
