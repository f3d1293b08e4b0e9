// SPDX-License-Identifier: Apache-2.0
#include "reading/unit.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <ranges>
#include <utility>

namespace frontline {

namespace {

constexpr std::size_t most_skipped = 3;  // by `*` of a phrase
constexpr std::size_t most_kept    = 8;  // by `#`

// Classes of verbs: a day may stand within their phrases.
bool is_verb(WordClass word_class)
{
    return word_class == WordClass::trigger || word_class == WordClass::unreal || word_class == WordClass::failure
        || word_class == WordClass::success || word_class == WordClass::denial;
}

bool is_number(std::string_view plain)
{
    return !plain.empty() && plain.front() >= '0' && plain.front() <= '9';
}

// Of what is quoted, or of `the rebels’ siege`: it parts no phrase.
bool is_quote(Token const& token)
{
    return token.is_sign && (token.plain == "\"" || token.plain == "'" || token.plain == "’");
}

// Where a phrase stands: up to the token `end`. The tokens `[kept, kept_end)` are read for themselves.
struct Stand {
    std::size_t end;
    std::size_t kept     = 0;
    std::size_t kept_end = 0;
};

class UnitMaker {
public:
    UnitMaker(std::vector<Token> const& tokens, std::vector<Mention const*> const& mentions,
              std::vector<DatePhrase> const& dates, Lexicon const& lexicon)
        : tokens_{tokens}, mentions_{mentions}, dates_{dates}, lexicon_{lexicon}
    {
        for (auto const& token : tokens_) {
            is_adverb_.push_back(is_one(token.plain, {WordClass::adverb}));
            is_auxiliary_.push_back(
                is_one(token.plain, {WordClass::passive, WordClass::active, WordClass::past_perfect}));
        }
    }

    Units made();

private:
    std::vector<Token> const&          tokens_;
    std::vector<Mention const*> const& mentions_;
    std::vector<DatePhrase> const&     dates_;
    Lexicon const&                     lexicon_;
    std::size_t                        next_date_    = 0;
    std::size_t                        next_mention_ = 0;
    std::size_t                        at_           = 0;
    std::size_t                        limit_        = 0;  // no phrase goes beyond this token
    Units                              units_;
    std::vector<bool>                  is_adverb_;     // of each token; many phrases ask
    std::vector<bool>                  is_auxiliary_;  // a verb begins: `a push on X [had] been turned back`

    Mention const* mention_at(std::size_t token);
    bool           is_free(std::size_t token) const;
    bool           mentions_over(std::size_t token) const;
    void           add_dates_until(std::size_t end);
    std::optional<Stand> stand(LexiconPhrase const& phrase, std::size_t word, std::size_t token) const;
    std::optional<Stand> stand_open(LexiconPhrase const& phrase, std::size_t word, std::size_t token) const;
    void           add_until(std::size_t end);
    std::size_t    after_date(std::size_t token) const;
    bool           is_one(std::string_view plain, std::initializer_list<WordClass> classes) const;
    bool           add_lexeme();
    bool           add_date();
    bool           is_force(Mention const& mention) const;
    bool           has_capital(Mention const& mention) const;
    void           add_mention(Mention const& mention);
    void           add_word();
};

Mention const* UnitMaker::mention_at(std::size_t token)
{
    auto const begin = tokens_[token].begin;
    while (next_mention_ < mentions_.size() && mentions_[next_mention_]->end <= begin) ++next_mention_;
    if (next_mention_ == mentions_.size()) return nullptr;
    auto const& mention = *mentions_[next_mention_];
    return mention.begin <= begin && begin < mention.end ? &mention : nullptr;
}

// A token that is no name and no date.
bool UnitMaker::is_free(std::size_t token) const
{
    for (auto i = next_date_; i < dates_.size() && dates_[i].first <= token; ++i) {
        if (token < dates_[i].last) return false;
    }
    return !mentions_over(token);
}

bool UnitMaker::mentions_over(std::size_t token) const
{
    auto const begin = tokens_[token].begin;
    for (auto i = next_mention_; i < mentions_.size() && mentions_[i]->begin <= begin; ++i) {
        if (begin < mentions_[i]->end) return true;
    }
    return false;
}

// Where the words of the phrase from `word` on stand from `token` on.
std::optional<Stand> UnitMaker::stand(LexiconPhrase const& phrase, std::size_t word, std::size_t token) const
{
    if (word == phrase.words.size()) return Stand{token};
    if (phrase.words[word] == "*" || phrase.words[word] == "#") return stand_open(phrase, word, token);
    if (word > 0 && is_verb(phrase.sense.word_class)) token = after_date(token);
    if (word > 0 && token < limit_ && is_quote(tokens_[token])) ++token;
    if (token >= limit_ || !is_free(token)) return std::nullopt;
    if (tokens_[token].plain == phrase.words[word]) return stand(phrase, word + 1, token + 1);
    return word > 0 && is_adverb_[token] ? stand(phrase, word, token + 1) : std::nullopt;
}

// `took [on Monday] control of`, `tried [, on Monday,] to`: a day may stand within a phrase.
std::size_t UnitMaker::after_date(std::size_t token) const
{
    auto const has_comma = token < tokens_.size() && tokens_[token].plain == ",";
    auto const begin     = has_comma ? token + 1 : token;
    auto       end       = begin;
    for (auto i = next_date_; i < dates_.size() && dates_[i].first <= end; ++i) {
        if (dates_[i].first == end) end = dates_[i].last;
    }
    if (end == begin) return token;
    if (!has_comma) return end;
    return end < tokens_.size() && tokens_[end].plain == "," ? end + 1 : token;
}

bool UnitMaker::is_one(std::string_view plain, std::initializer_list<WordClass> classes) const
{
    auto const& phrases = lexicon_.beginning_with(plain);
    return std::ranges::any_of(phrases, [&](LexiconPhrase const& phrase) {
        return phrase.words.size() == 1
            && std::find(classes.begin(), classes.end(), phrase.sense.word_class) != classes.end();
    });
}

std::optional<Stand> UnitMaker::stand_open(LexiconPhrase const& phrase, std::size_t word, std::size_t token) const
{
    auto const keeps = phrase.words[word] == "#";
    auto const most  = keeps ? most_kept : most_skipped;
    for (auto next = token; next <= token + most; ++next) {
        if (auto found = stand(phrase, word + 1, next); found && (!keeps || next > token)) {
            return keeps ? Stand{found->end, token, next} : *found;
        }
        auto const is_name = next < limit_ && mentions_over(next);
        if (keeps && next < limit_ && is_auxiliary_[next]) return std::nullopt;
        auto const is_end  = next < limit_ && tokens_[next].is_sign && !is_quote(tokens_[next]);
        if (next >= limit_ || is_end || (is_name && !keeps)) return std::nullopt;
    }
    return std::nullopt;
}

// All meanings of the longest phrase that stands here.
bool UnitMaker::add_lexeme()
{
    auto const& first = tokens_[at_];
    Unit        unit{Unit::Kind::lexeme, first.begin, first.end, first.plain, {}};
    Stand       longest{0};
    for (auto const& phrase : lexicon_.beginning_with(first.plain)) {
        auto const found = stand(phrase, 0, at_);
        if (!found || found->end < longest.end) continue;
        if (found->end > longest.end) unit.senses.clear();
        longest = *found;
        unit.senses.push_back(phrase.sense);
    }
    if (unit.senses.empty()) return false;
    unit.end        = tokens_[longest.end - 1].end;
    unit.is_glued   = first.is_glued;
    unit.is_capital = first.letter_case == LetterCase::capital;
    unit.is_phrase  = longest.end > at_ + 1;
    units_.push_back(std::move(unit));
    if (longest.kept_end == 0) add_dates_until(longest.end);
    else {
        auto const limit = limit_;
        at_              = longest.kept;
        add_until(longest.kept_end);
        limit_ = limit;
    }
    at_ = longest.end;
    return true;
}

// `took control [on Monday] of` keeps its day.
void UnitMaker::add_dates_until(std::size_t end)
{
    for (auto i = next_date_; i < dates_.size() && dates_[i].last <= end; ++i) {
        auto const& [first, last, date] = dates_[i];
        if (first <= at_) continue;
        Unit unit{Unit::Kind::date, tokens_[first].begin, tokens_[last - 1].end, tokens_[first].plain, {}};
        unit.date = date;
        units_.push_back(std::move(unit));
    }
}

bool UnitMaker::add_date()
{
    while (next_date_ < dates_.size() && dates_[next_date_].last <= at_) ++next_date_;
    if (next_date_ == dates_.size() || dates_[next_date_].first > at_) return false;
    auto const& [first, last, date] = dates_[next_date_];
    Unit unit{Unit::Kind::date, tokens_[at_].begin, tokens_[last - 1].end, tokens_[at_].plain, {}};
    unit.date = date;
    units_.push_back(std::move(unit));
    at_ = last;
    return true;
}

// Arabic has no capitals: a name that is a noun for fighters as well.
bool UnitMaker::is_force(Mention const& mention) const
{
    return is_one(plain_word(mention.text), {WordClass::force_noun});
}

// `groupe État islamique` is a name, `rebelles` a noun as well.
bool UnitMaker::has_capital(Mention const& mention) const
{
    auto const is_inside = [&](Token const& token) { return token.begin < mention.end; };
    auto const inside    = tokens_ | std::views::drop(at_) | std::views::take_while(is_inside);
    return std::ranges::any_of(inside, [](Token const& token) { return token.letter_case != LetterCase::lower; });
}

void UnitMaker::add_mention(Mention const& mention)
{
    auto const& first = tokens_[at_];
    Unit        unit{Unit::Kind::places, mention.begin, mention.end, first.plain, {}};
    unit.is_glued   = first.is_glued;
    unit.is_capital = first.letter_case != LetterCase::lower;
    unit.is_common  = !has_capital(mention) || is_force(mention);
    if (is_place(mention)) unit.places.mentions.push_back(&mention);
    else {
        unit.kind         = Unit::Kind::actor;
        unit.actor.actors = mention.actors;
    }
    units_.push_back(std::move(unit));
    while (at_ < tokens_.size() && tokens_[at_].begin < mention.end) ++at_;
}

void UnitMaker::add_word()
{
    auto const& token = tokens_[at_++];
    auto const kind = token.is_sign ? Unit::Kind::sign : is_number(token.plain) ? Unit::Kind::number : Unit::Kind::word;
    Unit        unit{kind, token.begin, token.end, token.plain, {}};
    unit.is_glued   = token.is_glued;
    unit.is_capital = token.letter_case == LetterCase::capital || token.letter_case == LetterCase::all_capital;
    auto const* const sense = kind == Unit::Kind::word && !unit.is_capital ? lexicon_.by_ending(token.plain) : nullptr;
    if (sense) {
        unit.kind = Unit::Kind::lexeme;
        unit.senses.push_back(*sense);
    }
    units_.push_back(std::move(unit));
}

void UnitMaker::add_until(std::size_t end)
{
    limit_ = end;
    while (at_ < end) {
        if (auto const* const mention = mention_at(at_)) add_mention(*mention);
        else if (add_date()) continue;
        else if (tokens_[at_].is_sign || !add_lexeme()) add_word();
    }
}

Units UnitMaker::made()
{
    add_until(tokens_.size());
    return std::move(units_);
}

}  // namespace

bool Unit::is_sign(char32_t sign) const
{
    return kind == Kind::sign && plain.size() == 1 && static_cast<unsigned char>(plain.front()) == sign;
}

Sense const* Unit::sense(WordClass word_class) const
{
    auto const found = std::ranges::find(senses, word_class, &Sense::word_class);
    return found == senses.end() ? nullptr : &*found;
}

Units units_of(std::vector<Token> const& tokens, std::vector<Mention const*> const& mentions,
               std::vector<DatePhrase> const& dates, Lexicon const& lexicon)
{
    return UnitMaker{tokens, mentions, dates, lexicon}.made();
}

}  // namespace frontline
