// SPDX-License-Identifier: Apache-2.0
#include "reading/sentences.hpp"

#include <unicode/brkiter.h>
#include <unicode/filteredbrk.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

#include "base/text.hpp"

namespace frontline {

namespace {

constexpr std::size_t most_of_a_heading = 60;  // bytes; a longer line without a full stop was broken to be short

struct CloseText {
    void operator()(UText* text) const { utext_close(text); }
};

void check(UErrorCode status)
{
    if (U_FAILURE(status)) throw std::runtime_error{u_errorName(status)};
}

std::unique_ptr<UText, CloseText> opened(std::string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    auto*      utf8   = utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
    check(status);
    return std::unique_ptr<UText, CloseText>{utf8};
}

// CLDR's English list (`Mr.`, `Lt.`, `U.S.`), read with any language, and the ranks that it lacks.
std::unique_ptr<icu::BreakIterator> sentence_breaks()
{
    UErrorCode status = U_ZERO_ERROR;
    auto const abbreviations = std::unique_ptr<icu::FilteredBreakIteratorBuilder>{
        icu::FilteredBreakIteratorBuilder::createInstance(icu::Locale::getEnglish(), status)};
    check(status);
    for (auto const* const rank : {u"Gen.", u"Brig.", u"Maj.", u"Sgt.", u"Gal.", u"Cdt.", u"M."}) {
        abbreviations->suppressBreakAfter(rank, status);
    }
    auto* const plain = icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status);
    auto breaks = std::unique_ptr<icu::BreakIterator>{abbreviations->build(plain, status)};
    check(status);
    return breaks;
}

// All places where a sentence may end, the last of them the end of the text.
std::vector<std::size_t> breaks_of(std::string_view text)
{
    auto const utf8   = opened(text);
    auto const breaks = sentence_breaks();
    UErrorCode status = U_ZERO_ERROR;
    breaks->setText(utf8.get(), status);
    check(status);
    std::vector<std::size_t> ends;
    for (auto end = breaks->next(); end != icu::BreakIterator::DONE; end = breaks->next()) {
        ends.push_back(static_cast<std::size_t>(end));
    }
    return ends;
}

Sentence trimmed_to(std::string_view text, std::size_t begin, std::size_t end)
{
    auto const inner = trimmed(text.substr(begin, end - begin));
    auto const start = static_cast<std::size_t>(inner.data() - text.data());
    return {start, start + inner.size(), 0};
}

std::vector<Sentence> lines_and_sentences(std::string_view text)
{
    std::vector<Sentence> sentences;
    std::size_t           begin = 0;
    for (auto const end : breaks_of(text)) {
        auto const sentence = trimmed_to(text, begin, end);
        if (sentence.begin < sentence.end) sentences.push_back(sentence);
        begin = end;
    }
    return sentences;
}

std::size_t line_breaks(std::string_view text, std::size_t begin, std::size_t end)
{
    return static_cast<std::size_t>(std::ranges::count(text.substr(begin, end - begin), '\n'));
}

bool ends_like_a_sentence(std::string_view sentence)
{
    static constexpr std::string_view ends[] = {".", "!", "?", ":", ";", "…", "؟", "؛", "»", "”", "\"", ")"};
    return std::ranges::any_of(ends, [&](auto end) { return sentence.ends_with(end); });
}

bool begins_lower(std::string_view sentence)
{
    return sentence.front() >= 'a' && sentence.front() <= 'z';
}

std::size_t last_line_length(std::string_view sentence)
{
    return sentence.size() - (sentence.rfind('\n') + 1);
}

bool goes_on(std::string_view text, Sentence const& line, Sentence const& next)
{
    if (line_breaks(text, line.end, next.begin) != 1) return false;
    auto const words = text.substr(line.begin, line.end - line.begin);
    if (ends_like_a_sentence(words)) return false;
    return begins_lower(text.substr(next.begin)) || last_line_length(words) > most_of_a_heading;
}

std::vector<Sentence> without_soft_breaks(std::string_view text, std::vector<Sentence> const& lines)
{
    std::vector<Sentence> sentences;
    for (auto const& line : lines) {
        if (!sentences.empty() && goes_on(text, sentences.back(), line)) sentences.back().end = line.end;
        else sentences.push_back(line);
    }
    return sentences;
}

void number_paragraphs(std::string_view text, std::vector<Sentence>& sentences)
{
    std::size_t most = 1;
    for (std::size_t i = 1; i < sentences.size(); ++i) {
        most = std::max(most, line_breaks(text, sentences[i - 1].end, sentences[i].begin));
    }
    for (std::size_t i = 1; i < sentences.size(); ++i) {
        auto const breaks = line_breaks(text, sentences[i - 1].end, sentences[i].begin);
        sentences[i].paragraph = sentences[i - 1].paragraph + (breaks >= std::min<std::size_t>(most, 2) ? 1 : 0);
    }
}

}  // namespace

std::vector<Sentence> find_sentences(std::string_view text)
{
    auto sentences = without_soft_breaks(text, lines_and_sentences(text));
    number_paragraphs(text, sentences);
    return sentences;
}

}  // namespace frontline
