// SPDX-License-Identifier: Apache-2.0
#include "reading/stretch.hpp"

#include <algorithm>

#include "reading/attached.hpp"
#include "reading/letter.hpp"

namespace frontline {

namespace {

Stretch with_last(Stretch const& before, Word const& word)
{
    auto stretch = before;
    stretch.end  = word.end;
    if (!stretch.key.empty()) stretch.key += ' ';
    stretch.key += word.key;
    stretch.cases.push_back(word.letter_case);
    return stretch;
}

// `as Nayrab fell` and `As Nayrab fell` have no article, `an-Nayrab`, and `An Nayrab` within a sentence, have.
bool belongs_to_the_name(std::string_view text, Word const& article, bool opens_sentence)
{
    auto const is_plain = article.key == "al" || article.key == "el";
    auto const is_big   = article.letter_case != LetterCase::lower && !opens_sentence;
    return is_plain || is_big || text.substr(article.end).starts_with('-');
}

// Goes on from one word for as long as a name may.
class Walk {
public:
    Walk(std::string_view text, std::vector<Word> const& words, ReadingContext const& context, WordKeys& keys)
        : text_{text}, words_{words}, context_{context}, keys_{keys}
    {
    }

    /// `word` is the first one whole, or what stays of it.
    void from(std::size_t first, Word word);

    std::vector<Stretch> found;

private:
    static constexpr std::size_t articles_a_word = 2;

    std::string_view         text_;
    std::vector<Word> const& words_;
    ReadingContext const&    context_;
    WordKeys&                keys_;

    Stretch longer(Stretch const& before, Word const& word);
};

// Adds the stretch that ends with this word, or where its `’s` begins: `Tripoli’s` is not Tripolis.
Stretch Walk::longer(Stretch const& before, Word const& word)
{
    auto const owner = without_possessive(text_, word, keys_);
    found.push_back(with_last(before, owner ? *owner : word));
    return owner ? with_last(before, word) : found.back();
}

void Walk::from(std::size_t first, Word word)
{
    if (word.is_article && !belongs_to_the_name(text_, word, first == 0)) return;
    Stretch     stretch{word.begin, word.begin, {}, {}, first == 0};
    std::size_t most = 1;
    for (auto i = first; stretch.cases.size() < most; word = words_[i]) {
        if (!word.is_article) stretch = longer(stretch, word);
        if (stretch.cases.size() == 1) most = context_.most_words_from(stretch.key);
        if (!words_[i].joins_next || ++i == words_.size() || i - first > most * (1 + articles_a_word)) break;
    }
}

// Most words begin no name, nor does what stays of them.
bool can_begin_name(std::string_view text, Word const& word, ReadingContext const& context)
{
    if (word.is_article || context.most_words_from(word.key) > 0) return true;
    auto const letters = text.substr(word.begin, word.end - word.begin);
    auto const is_plain_latin = letter_at(letters, 0).code < 0x0250;
    return !is_plain_latin || letters.find('\'') != std::string_view::npos
        || letters.find("’") != std::string_view::npos || letters.find("‘") != std::string_view::npos
        || letters.find("`") != std::string_view::npos || word.letter_case != LetterCase::lower;
}

bool is_article_before(Word const& word, std::vector<Word> const& words, std::size_t next)
{
    return next < words.size() && words[next - 1].joins_next && is_article_of(word.key, words[next].key);
}

}  // namespace

std::vector<Stretch> stretches_from(std::string_view text, std::vector<Word> const& words, std::size_t first,
                                    ReadingContext const& context, WordKeys& keys)
{
    if (!can_begin_name(text, words[first], context)) return {};
    Walk walk{text, words, context, keys};
    walk.from(first, words[first]);
    for (auto rest : without_attached(text, words[first], keys)) {
        rest.is_article = is_article_before(rest, words, first + 1);
        walk.from(first, rest);
    }
    return walk.found;
}

bool is_written_like(std::vector<LetterCase> const& words, std::vector<LetterCase> const& name, LetterCase most)
{
    for (std::size_t i = 0; i < std::min(words.size(), name.size()); ++i) {
        if (name[i] != LetterCase::none && words[i] < std::min(name[i], most)) return false;
    }
    return true;
}

}  // namespace frontline
