// SPDX-License-Identifier: Apache-2.0
#include "reading/unit.hpp"

#include <algorithm>
#include <utility>

namespace frontline {

namespace {

constexpr std::size_t most_skipped = 2;  // by `*` of a phrase

bool is_number(std::string_view plain)
{
    return !plain.empty() && plain.front() >= '0' && plain.front() <= '9';
}

class UnitMaker {
public:
    UnitMaker(std::vector<Token> const& tokens, std::vector<Mention const*> const& mentions,
              std::vector<DatePhrase> const& dates, Lexicon const& lexicon)
        : tokens_{tokens}, mentions_{mentions}, dates_{dates}, lexicon_{lexicon}
    {
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
    Units                              units_;

    Mention const* mention_at(std::size_t token);
    bool           is_free(std::size_t token) const;
    bool           mentions_over(std::size_t token) const;
    void           add_dates_until(std::size_t end);
    std::size_t    end_of(LexiconPhrase const& phrase, std::size_t word, std::size_t token) const;
    bool           add_lexeme();
    bool           add_date();
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

// The token after the phrase, whose words from `word` on must stand from `token` on; 0: they do not.
std::size_t UnitMaker::end_of(LexiconPhrase const& phrase, std::size_t word, std::size_t token) const
{
    if (word == phrase.words.size()) return token;
    if (phrase.words[word] == "*") {
        for (std::size_t skipped = 0; skipped <= most_skipped; ++skipped) {
            if (auto const end = end_of(phrase, word + 1, token + skipped)) return end;
            auto const next = token + skipped;
            if (next >= tokens_.size() || tokens_[next].is_sign || mentions_over(next)) return 0;
        }
        return 0;
    }
    if (token >= tokens_.size() || tokens_[token].plain != phrase.words[word] || !is_free(token)) return 0;
    return end_of(phrase, word + 1, token + 1);
}

// All meanings of the longest phrase that stands here.
bool UnitMaker::add_lexeme()
{
    auto const& first = tokens_[at_];
    Unit        unit{Unit::Kind::lexeme, first.begin, first.end, first.plain, {}};
    std::size_t longest = 0;
    for (auto const& phrase : lexicon_.beginning_with(first.plain)) {
        auto const end = end_of(phrase, 0, at_);
        if (end == 0 || end < longest) continue;
        if (end > longest) unit.senses.clear();
        longest = end;
        unit.senses.push_back(phrase.sense);
    }
    if (unit.senses.empty()) return false;
    unit.end        = tokens_[longest - 1].end;
    unit.is_glued   = first.is_glued;
    unit.is_capital = first.letter_case == LetterCase::capital;
    units_.push_back(std::move(unit));
    add_dates_until(longest);
    at_ = longest;
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

void UnitMaker::add_mention(Mention const& mention)
{
    auto const& first = tokens_[at_];
    Unit        unit{Unit::Kind::places, mention.begin, mention.end, first.plain, {}};
    unit.is_glued   = first.is_glued;
    unit.is_capital = first.letter_case != LetterCase::lower;
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
    units_.push_back(std::move(unit));
}

Units UnitMaker::made()
{
    while (at_ < tokens_.size()) {
        if (auto const* const mention = mention_at(at_)) add_mention(*mention);
        else if (add_date()) continue;
        else if (tokens_[at_].is_sign || !add_lexeme()) add_word();
    }
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
