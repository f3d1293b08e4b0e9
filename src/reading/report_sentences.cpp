// SPDX-License-Identifier: Apache-2.0
#include "reading/report_reading.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "gazetteer/name_key.hpp"
#include "reading/language.hpp"
#include "reading/phrases.hpp"

namespace frontline {

namespace {

constexpr std::size_t most_of_a_sentence = 2000;  // bytes; of a longer one each part is read for itself

// The end of the part of an endless sentence: at a blank.
std::size_t part_end(std::string_view text, std::size_t begin, std::size_t end)
{
    if (end - begin <= most_of_a_sentence) return end;
    auto const blank = text.find_first_of(" \n\t", begin + most_of_a_sentence);
    auto       part  = std::min({blank, end, begin + 2 * most_of_a_sentence});
    while (part < end && (static_cast<unsigned char>(text[part]) & 0xC0U) == 0x80U) ++part;
    return part;
}

// `روسي`, `الكردية`, but not `إدلب`, whose factions may have a name.
bool is_arabic_adjective(std::string_view plain)
{
    static constexpr std::string_view endings[] = {"ي", "يه", "يون", "يين"};
    return std::ranges::any_of(endings, [&](std::string_view ending) { return plain.ends_with(ending); });
}

// `بلدة خطاب` is a town, `خطاب` a speech.
bool follows_place_noun(std::string_view text, Mention const& mention, Lexicon const& lexicon)
{
    auto const before = trimmed(text.substr(0, mention.begin));
    auto const blank  = before.find_last_of(" \n\t");
    auto const word   = before.substr(blank == std::string_view::npos ? 0 : blank + 1);
    if (before.size() == mention.begin || word.starts_with("ال")) return false;
    auto const& phrases = lexicon.beginning_with(plain_word(word));
    return std::ranges::any_of(phrases, [](LexiconPhrase const& phrase) {
        return phrase.words.size() == 1 && phrase.sense.word_class == WordClass::place_noun
            && phrase.sense.place_noun == PlaceNoun::settlement;
    });
}

}  // namespace

// `لصالح` is a word of its own, and no `صالح`.
bool Reading::is_part_of_word(Mention const& mention, Lexicon const& lexicon) const
{
    std::string_view const text  = report_.text;
    auto const             blank = text.find_last_of(" \n\t", mention.begin);
    auto const             begin = blank == std::string_view::npos ? 0 : blank + 1;
    if (begin >= mention.begin) return false;
    auto const& phrases = lexicon.beginning_with(plain_word(text.substr(begin, mention.end - begin)));
    return std::ranges::any_of(phrases, [](LexiconPhrase const& phrase) { return phrase.words.size() == 1; });
}

// An adjective of Arabic, or the first word of a sentence, that some village is called by as well: no letter tells
// them apart.
bool Reading::is_mere_word(Mention const& mention, Lexicon const& lexicon) const
{
    auto const opens = mention.begin == read_.sentences[mention.sentence].begin;
    if (!is_place(mention) || (case_of(mention.text) != LetterCase::none && !opens)) return false;
    auto const word = plain_word(mention.text);
    if (lexicon.dates.numbers.contains(word) || is_part_of_word(mention, lexicon)) return true;
    if (follows_place_noun(report_.text, mention, lexicon)) return false;
    if (is_arabic_adjective(word) && !actor_words_.qualified(word).empty()) return true;
    auto const& phrases = lexicon.beginning_with(word);
    return std::ranges::any_of(phrases, [](LexiconPhrase const& phrase) { return phrase.words.size() == 1; });
}

// The place that the paragraph names nearest.
std::optional<PlaceMatch> Reading::place_beside(std::size_t paragraph, std::size_t at) const
{
    auto const& mentions = read_.mentions;
    auto const  middle   = std::ranges::lower_bound(mentions, at, {}, &Mention::begin);
    std::optional<PlaceMatch> nearest;
    std::size_t               least = 0;
    auto const see = [&](Mention const& mention) {
        if (read_.sentences[mention.sentence].paragraph != paragraph) return false;
        if (mention.begin == at) return true;  // that is the name itself
        auto const apart = mention.begin > at ? mention.begin - at : at - mention.end;
        if (is_place(mention) && (!nearest || apart < least)) {
            nearest = mention.places.front();
            least   = apart;
        }
        return !is_place(mention);
    };
    for (auto after = middle; after != mentions.end() && see(*after); ++after) {}
    for (auto before = middle; before != mentions.begin() && see(*(before - 1)); --before) {}
    return nearest;
}

// Where only the beginning of a name is known: the place with the like name instead, or none.
bool Reading::widen_names(std::size_t sentence, std::vector<Token> const& tokens, std::vector<Mention const*>& here,
                          Lexicon const& lexicon)
{
    auto const paragraph = read_.sentences[sentence].paragraph;
    std::size_t                 widened = 0;  // where the last wide name ends
    std::vector<Mention const*> kept;
    for (auto const* const mention : here) {
        auto const is_inside = mention->begin < widened;
        auto const spot =
            is_place(*mention) && !is_inside ? wider_name(report_.text, tokens, here, lexicon, *mention) : std::nullopt;
        if (!spot && !is_inside) kept.push_back(mention);
        if (spot || is_inside) partial_.insert(mention->begin);
        if (!spot) continue;
        auto const name   = report_.text.substr(spot->begin, spot->end - spot->begin);
        auto       places = guesser_.places_like(name, place_beside(paragraph, spot->begin));
        widened           = spot->end;
        if (places.empty()) continue;
        kept.push_back(&guessed_.emplace_back(Mention{spot->begin, spot->end, name, sentence, {}, std::move(places)}));
    }
    here = std::move(kept);
    return widened > 0;
}

// Adds mentions of places in spellings that no gazetteer has; whether there are any.
bool Reading::guess_names(std::size_t sentence, std::vector<Token> const& tokens, std::vector<Mention const*>& here,
                          Lexicon const& lexicon)
{
    std::string_view const text = report_.text;
    auto const             before = guessed_.size();
    auto const             widens = widen_names(sentence, tokens, here, lexicon);
    for (auto const& spot : spots_of_names(text, tokens, here, lexicon)) {
        auto const name   = text.substr(spot.begin, spot.end - spot.begin);
        if (!actor_words_.qualified(plain_word(name)).empty()) continue;  // `Syrian`, `Kurdish`
        auto       places = guesser_.places_like(name, place_beside(read_.sentences[sentence].paragraph, spot.begin));
        if (places.empty()) continue;
        guessed_.push_back({spot.begin, spot.end, std::string{name}, sentence, {}, std::move(places)});
    }
    for (auto i = before; i < guessed_.size(); ++i) {
        if (std::ranges::find(here, &guessed_[i]) == here.end()) here.push_back(&guessed_[i]);
    }
    std::ranges::sort(here, {}, &Mention::begin);
    return widens || guessed_.size() > before;
}

void Reading::add_part(std::size_t sentence, std::size_t begin, std::size_t end, std::size_t& next_mention)
{
    auto const& mentions = read_.mentions;
    while (next_mention < mentions.size() && mentions[next_mention].begin < begin) ++next_mention;
    std::vector<Mention const*> here;
    for (; next_mention < mentions.size() && mentions[next_mention].end <= end; ++next_mention) {
        here.push_back(&mentions[next_mention]);
    }
    auto const& lexicon =
        lexicon_of_part(std::string_view{report_.text}.substr(begin, end - begin), *usual_, lexicons_, plain_);
    std::erase_if(here, [&](Mention const* mention) { return is_mere_word(*mention, lexicon); });
    auto        tokens  = tokens_in(report_.text, begin, end, here, lexicon, plain_);
    if (guess_names(sentence, tokens, here, lexicon))
        tokens = tokens_in(report_.text, begin, end, here, lexicon, plain_);
    auto const  dates   = find_dates(tokens, lexicon.dates, *report_.date);
    ToldSentence told;
    told.sentence  = sentence;
    told.paragraph = read_.sentences[sentence].paragraph;
    told.units     = phrases_of(units_of(tokens, here, dates, lexicon), actor_words_);
    seat_governments(told);
    name_speakers(told);
    auto const clauses = clauses_of(told.units);
    told.drafts = drafts_of(told.units, clauses);
    told.date   = main_date(told.units, clauses);
    told_.push_back(std::move(told));
}

void Reading::take_apart()
{
    std::size_t next_mention = 0;
    for (std::size_t i = 0; i < read_.sentences.size(); ++i) {
        auto const& sentence = read_.sentences[i];
        for (auto begin = sentence.begin; begin < sentence.end;) {
            auto const end = part_end(report_.text, begin, sentence.end);
            add_part(i, begin, end, next_mention);
            begin = end;
        }
    }
}

}  // namespace frontline
