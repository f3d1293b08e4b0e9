// SPDX-License-Identifier: Apache-2.0
#include "reading/tokens.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "reading/attached.hpp"
#include "reading/letter.hpp"

namespace frontline {

namespace {

bool is_word_letter(char32_t letter)
{
    auto const code = static_cast<UChar32>(letter);
    auto const type = u_charType(code);
    return u_isalnum(code) || type == U_NON_SPACING_MARK || type == U_FORMAT_CHAR || letter == 0x0640;
}

bool is_hyphen(char32_t letter)
{
    return letter == U'-' || letter == 0x2010 || letter == 0x2011;
}

// Commas, dashes and quotes of all scripts are one sign each.
std::string_view plain_sign(std::string_view sign, char32_t letter)
{
    switch (letter) {
        case U'،': case U'、': return ",";
        case U'؛': return ";";
        case U'؟': return "?";
        case U'–': case U'—': case U'―': case U'-': return "-";
        case U'«': case U'»': case U'“': case U'”': case U'„': case U'"': return "\"";
        default: return sign;
    }
}

class Tokenizer {
public:
    Tokenizer(std::string_view text, std::vector<Mention const*> const& mentions, Lexicon const& lexicon,
              PlainWords& plain)
        : text_{text}, mentions_{mentions}, lexicon_{lexicon}, plain_{plain}
    {
    }

    std::vector<Token> of(std::size_t begin, std::size_t end);

private:
    std::string_view                   text_;
    std::vector<Mention const*> const& mentions_;
    Lexicon const&                     lexicon_;
    PlainWords&                        plain_;
    std::vector<Token>                 tokens_;
    std::size_t                        next_mention_ = 0;
    bool                               is_glued_     = false;

    std::size_t word_end(std::size_t begin, std::size_t end) const;
    bool        parts_thousands(std::size_t at, std::size_t end) const;
    std::size_t initials_end(std::size_t begin, std::size_t end) const;
    void        add(std::size_t begin, std::size_t end);
    void        add_word(std::size_t begin, std::size_t end);
    void        add_sign(std::size_t begin, std::size_t end);
    bool        begins_mention(std::size_t at);
    std::size_t after_elided(std::size_t begin, std::size_t end) const;
    std::size_t before_ending(std::size_t begin, std::size_t end) const;
    std::size_t after_attached(std::size_t begin, std::size_t end);
    bool        stands_alone(std::size_t begin, std::size_t end);
};

// A word goes on over apostrophes between letters.
std::size_t Tokenizer::word_end(std::size_t begin, std::size_t end) const
{
    auto last = begin;
    for (auto at = begin; at < end;) {
        auto const letter = letter_at(text_, at);
        if (is_word_letter(letter.code)) last = letter.end;
        else if (!(is_apostrophe(letter.code) || parts_thousands(at, end)) || last != at) break;
        at = letter.end;
    }
    return last;
}

// `40,000` is one number.
bool Tokenizer::parts_thousands(std::size_t at, std::size_t end) const
{
    auto const is_digit = [&](std::size_t i) { return i < end && text_[i] >= '0' && text_[i] <= '9'; };
    return text_[at] == ',' && at > 0 && is_digit(at - 1) && is_digit(at + 1) && is_digit(at + 2) && is_digit(at + 3);
}

// `U.S.` is one word.
std::size_t Tokenizer::initials_end(std::size_t begin, std::size_t end) const
{
    auto const is_initial = [&](std::size_t at) {
        return at + 1 < end && text_[at] >= 'A' && text_[at] <= 'Z' && text_[at + 1] == '.';
    };
    if (!is_initial(begin) || !is_initial(begin + 2)) return begin;
    auto last = begin + 4;
    while (is_initial(last)) last += 2;
    return last;
}

void Tokenizer::add(std::size_t begin, std::size_t end)
{
    if (begin >= end) return;
    auto const word = text_.substr(begin, end - begin);
    tokens_.push_back({begin, end, plain_.of(word), case_of(word), false, is_glued_});
    is_glued_ = true;
}

bool Tokenizer::begins_mention(std::size_t at)
{
    while (next_mention_ < mentions_.size() && mentions_[next_mention_]->begin < at) ++next_mention_;
    return next_mention_ < mentions_.size() && mentions_[next_mention_]->begin == at;
}

// `l’` of `l’armée`.
std::size_t Tokenizer::after_elided(std::size_t begin, std::size_t end) const
{
    auto const rest = after_elision(text_.substr(begin, end - begin));
    return begin + rest;
}

// Where `’s` or `n’t` begins; the end where there is none.
std::size_t Tokenizer::before_ending(std::size_t begin, std::size_t end) const
{
    auto const word = text_.substr(begin, end - begin);
    for (std::string_view const ending : {"'s", "’s", "n't", "n’t"}) {
        if (word.size() > ending.size() && word.ends_with(ending)) return end - ending.size();
    }
    return end;
}

bool Tokenizer::stands_alone(std::size_t begin, std::size_t end)
{
    return lexicon_.has(plain_.of(text_.substr(begin, end - begin)));
}

// After `و`, `ف`, `ب`, `ل`, `ك` where what stays is a name or a word of the lexicon and the whole is not.
std::size_t Tokenizer::after_attached(std::size_t begin, std::size_t end)
{
    auto const letter = letter_at(text_, begin);
    if (!is_arabic(letter.code) || letter.end >= end) return begin;
    if (std::u32string_view{U"وفبلك"}.find(letter.code) == std::u32string_view::npos) return begin;
    auto const inner = std::ranges::any_of(mentions_, [&](Mention const* mention) {
        return mention->begin > begin && mention->begin < end;
    });
    if (inner) return letter.end;
    if (begins_mention(begin) || stands_alone(begin, end)) return begin;
    if (stands_alone(letter.end, end)) return letter.end;
    auto const second = letter_at(text_, letter.end);
    auto const twice  = std::u32string_view{U"بلك"}.find(second.code) != std::u32string_view::npos;
    return twice && second.end < end && stands_alone(second.end, end) ? letter.end : begin;
}

void Tokenizer::add_word(std::size_t begin, std::size_t end)
{
    if (auto const rest = after_elided(begin, end); rest > begin) {
        add(begin, rest);
        return add_word(rest, end);
    }
    if (auto const rest = after_attached(begin, end); rest > begin) {
        add(begin, rest);
        return add_word(rest, end);
    }
    auto const ending = before_ending(begin, end);
    add(begin, ending);
    add(ending, end);
}

void Tokenizer::add_sign(std::size_t begin, std::size_t end)
{
    auto const sign = plain_sign(text_.substr(begin, end - begin), letter_at(text_, begin).code);
    tokens_.push_back({begin, end, sign, LetterCase::none, true, is_glued_});
}

std::vector<Token> Tokenizer::of(std::size_t begin, std::size_t end)
{
    for (auto at = begin; at < end;) {
        auto const letter = letter_at(text_, at);
        auto const code   = static_cast<UChar32>(letter.code);
        if (u_isalnum(code)) {
            auto const last = std::max(initials_end(at, end), word_end(at, end));
            add_word(at, last);
            at = last;
            continue;
        }
        auto const binds = is_hyphen(letter.code) && is_glued_;
        if (!binds && !u_isUWhiteSpace(code) && u_charType(code) != U_FORMAT_CHAR) add_sign(at, letter.end);
        is_glued_ = binds;
        at        = letter.end;
    }
    return std::move(tokens_);
}

}  // namespace

std::string_view PlainWords::of(std::string_view word)
{
    auto const known = plain_.find(word);
    if (known != plain_.end()) return known->second;
    return plain_.emplace(std::string{word}, plain_word(word)).first->second;
}

std::vector<Token> tokens_in(std::string_view text, std::size_t begin, std::size_t end,
                             std::vector<Mention const*> const& mentions, Lexicon const& lexicon, PlainWords& plain)
{
    return Tokenizer{text, mentions, lexicon, plain}.of(begin, end);
}

}  // namespace frontline
