// SPDX-License-Identifier: Apache-2.0
#include "reading/read_report.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <optional>
#include <set>

#include "gazetteer/name_key.hpp"
#include "geo/geodesic.hpp"
#include "reading/dates.hpp"
#include "reading/find_mentions.hpp"
#include "reading/guess_names.hpp"
#include "reading/language.hpp"
#include "reading/parties.hpp"
#include "reading/phrases.hpp"
#include "reading/told_sentence.hpp"
#include "reading/weeding.hpp"

namespace frontline {

namespace {

constexpr std::size_t most_of_a_sentence = 2000;  // bytes; of a longer one each part is read for itself
constexpr Days        still_news{60};             // what happened earlier is told as background

using Mentions = std::vector<Mention const*>;

struct Confidences {
    double told            = 0.9;
    double guessed_party   = 0.8;   // times this
    double no_date         = 0.95;
    double hedged          = 0.8;
    double speaker         = 0.95;
    double before_named    = 0.8;   // `the town`
    double ambiguous_place = 0.6;
};

bool is_state(ClaimKind kind)
{
    return kind == ClaimKind::held || kind == ClaimKind::besieged || kind == ClaimKind::clashes
        || kind == ClaimKind::contested;
}

bool is_area(Place const& place)
{
    static std::set<std::string, std::less<>> const areas{"province",      "governorate", "country", "region", "state",
                                                          "district-area", "county",      "sea",     "strait", "river",
                                                          "area",          "wadi",        "mountain"};
    return areas.contains(place.kind);
}

// Reads one report; what it finds is moved out at the end.
class Reading {
public:
    Reading(Report const& report, std::string_view language, ReadingContext const& context,
            std::vector<Lexicon> const& lexicons, ActorWords const& actor_words);

    ReadReport whole();

private:
    Report const&               report_;
    ReadingContext const&       context_;
    std::vector<Lexicon> const& lexicons_;
    ActorWords const&           actor_words_;
    PlainWords                  plain_;
    Lexicon const*              usual_ = nullptr;
    ReadReport                  read_;
    NameGuesser                 guesser_;
    std::deque<Mention>         guessed_;  // in order of the text
    std::vector<ToldSentence>   told_;
    std::vector<Parties>        parties_;
    std::optional<DateRange>    usual_day_;  // what the article is about, where several sentences name one day

    void         take_apart();
    void         find_usual_day();
    void         add_part(std::size_t sentence, std::size_t begin, std::size_t end, std::size_t& next_mention);
    bool         guess_names(std::size_t sentence, std::vector<Token> const& tokens, std::vector<Mention const*>& here,
                             Lexicon const& lexicon);
    bool         is_part_of_word(Mention const& mention, Lexicon const& lexicon) const;
    bool         is_mere_word(Mention const& mention, Lexicon const& lexicon) const;
    std::optional<PlaceMatch> place_beside(std::size_t paragraph, std::size_t at) const;
    void         seat_governments(ToldSentence& told) const;
    void         claim();
    void         claim_in(std::size_t told, std::optional<ToldDate>& date, Mentions& place_before,
                          Mentions& places_before);
    void         deny_before(std::size_t told, Draft const& denial);
    Place        own_place(PlaceMatch const& found, std::string_view name) const;
    void         propose(std::size_t told, Draft const& draft, Mention const& place, double confidence,
                         std::optional<ToldDate> const& date);
    std::optional<DateRange> when(Draft const& draft, std::optional<ToldDate> const& before) const;
};

Reading::Reading(Report const& report, std::string_view language, ReadingContext const& context,
                 std::vector<Lexicon> const& lexicons, ActorWords const& actor_words)
    : report_{report}, context_{context}, lexicons_{lexicons}, actor_words_{actor_words}, guesser_{context}
{
    auto const named = std::ranges::find(lexicons_, language, &Lexicon::language);
    usual_ = named == lexicons_.end() ? &lexicon_of(report.text, lexicons_, plain_) : &*named;
}

// `Damascus said` is said by the government there.
void Reading::seat_governments(ToldSentence& told) const
{
    for (std::size_t i = 0; i + 1 < told.units.size(); ++i) {
        auto& unit = told.units[i];
        auto const is_seat = unit.kind == Unit::Kind::places && unit.places.mentions.size() == 1
                          && unit.preposition == Preposition::object && unit.places.noun == PlaceNoun::settlement;
        auto const says = [](Unit const& next) { return next.is(WordClass::speech) || next.is(WordClass::denial); };
        auto const next = told.units[i + 1].is(WordClass::active) && i + 2 < told.units.size() ? i + 2 : i + 1;
        if (!is_seat || !says(told.units[next])) continue;
        auto const& actors = actor_words_.seated_in(name_key(unit.places.mentions.front()->text));
        if (actors.empty()) continue;
        unit.kind         = Unit::Kind::actor;
        unit.actor.actors = actors;
    }
}

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

// An Arabic adjective that some village is called by as well: no letter tells them apart.
bool Reading::is_mere_word(Mention const& mention, Lexicon const& lexicon) const
{
    if (!is_place(mention) || case_of(mention.text) != LetterCase::none) return false;
    auto const word = plain_word(mention.text);
    if (lexicon.dates.numbers.contains(word) || is_part_of_word(mention, lexicon)) return true;
    if (!actor_words_.qualified(word).empty()) return true;
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

// Adds mentions of places in spellings that no gazetteer has; whether there are any.
bool Reading::guess_names(std::size_t sentence, std::vector<Token> const& tokens, std::vector<Mention const*>& here,
                          Lexicon const& lexicon)
{
    std::string_view const text = report_.text;
    auto const             before = guessed_.size();
    for (auto const& spot : spots_of_names(text, tokens, here, lexicon)) {
        auto const name   = text.substr(spot.begin, spot.end - spot.begin);
        auto       places = guesser_.places_like(name, place_beside(read_.sentences[sentence].paragraph, spot.begin));
        if (places.empty()) continue;
        guessed_.push_back({spot.begin, spot.end, std::string{name}, sentence, {}, std::move(places)});
    }
    for (auto i = before; i < guessed_.size(); ++i) here.push_back(&guessed_[i]);
    std::ranges::sort(here, {}, &Mention::begin);
    return guessed_.size() > before;
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
    auto const clauses = clauses_of(told.units);
    told.drafts = drafts_of(told.units, clauses);
    told.date   = main_date(told.units, clauses);
    told_.push_back(std::move(told));
}

// The end of the part of an endless sentence: at a blank.
std::size_t part_end(std::string_view text, std::size_t begin, std::size_t end)
{
    if (end - begin <= most_of_a_sentence) return end;
    auto const blank = text.find_first_of(" \n\t", begin + most_of_a_sentence);
    auto       part  = std::min({blank, end, begin + 2 * most_of_a_sentence});
    while (part < end && (static_cast<unsigned char>(text[part]) & 0xC0U) == 0x80U) ++part;
    return part;
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

// The day, not a week old, that most sentences name, and more than one; of equal ones the last.
void Reading::find_usual_day()
{
    std::map<Date, std::size_t> counts;
    for (auto const& told : told_) {
        if (!told.date || told.date->range.first != told.date->range.last) continue;
        auto const day = told.date->range.first;
        if (day <= *report_.date && day + Days{7} > *report_.date) ++counts[day];
    }
    std::size_t most = 1;
    for (auto const& [day, count] : counts) {
        if (count < 2 || count < most) continue;
        most       = count;
        usual_day_ = DateRange{day, day};
    }
}

std::optional<DateRange> Reading::when(Draft const& draft, std::optional<ToldDate> const& before) const
{
    auto const published = DateRange{*report_.date, *report_.date};
    auto const told      = draft.date ? std::optional{draft.date->date} : draft.is_about_now ? std::nullopt : before;
    if (!told) return usual_day_.value_or(published);
    auto const is_old_since = told->is_since && told->range.last + still_news < *report_.date;
    if (is_old_since || (told->is_since && is_state(draft.kind))) return usual_day_.value_or(published);
    if (told->is_since) return DateRange{std::min(told->range.first, *report_.date), *report_.date};
    if (told->range.last + still_news < *report_.date || told->range.first > *report_.date) return std::nullopt;
    return DateRange{told->range.first, std::min(told->range.last, *report_.date)};
}

// The theatre's own row of a place that another gazetteer found: its log and its maps know that one.
Place Reading::own_place(PlaceMatch const& found, std::string_view name) const
{
    constexpr double one_place_km = 5;
    auto const&      theatre      = context_.theatres()[found.theatre];
    if (found.match.number.index < theatre.own_indexes) return found.match.place;
    for (auto const& spelling : {std::string{name}, found.match.place.name}) {
        for (auto const number : theatre.gazetteer->named(name_key(spelling))) {
            auto const is_own = number.index < theatre.own_indexes;
            auto const point  = theatre.gazetteer->point_of(number);
            if (is_own && rough_distance_km(point, found.match.place.point) <= one_place_km)
                return theatre.gazetteer->place(number);
        }
    }
    return found.match.place;
}

void Reading::propose(std::size_t number, Draft const& draft, Mention const& place, double confidence,
                      std::optional<ToldDate> const& before)
{
    auto const& told = told_[number];
    auto const  date = when(draft, before);
    auto const  best =
        std::ranges::find_if(place.places, [](PlaceMatch const& one) { return !is_area(one.match.place); });
    if (!date || best == place.places.end()) return;
    auto const pair = parties_[best->theatre].of(draft, number);
    if (pair.actor.empty()) {
        read_.untold.push_back({place.begin, place.end, draft.kind, place.text});
        return;
    }
    Confidences const times;
    if (pair.is_guessed) confidence *= times.guessed_party;
    if (draft.is_speaker) confidence *= times.speaker;
    if (draft.is_hedged) confidence *= times.hedged;
    if (!draft.date && !before) confidence *= times.no_date;
    if (is_ambiguous(place)) confidence *= times.ambiguous_place;
    auto const rule = draft.rule
                    + (pair.is_guessed    ? ", party from the text around"
                       : draft.is_speaker ? ", party speaks"
                                          : "");
    read_.proposals.push_back({best->theatre, draft.kind, *date, place.text, own_place(*best, place.text), pair.actor,
                               pair.from, told.sentence, told.units.front().begin, told.units.back().end, rule,
                               confidence, draft.is_entry, pair.is_guessed});
}

// `the two towns`
bool is_plural(Draft const& draft)
{
    return !draft.places.empty() && draft.places.front()->places.is_plural;
}

// The last places before a draft in its sentence.
std::vector<Mention const*> named_before(ToldSentence const& told, Draft const& draft)
{
    auto const  end = draft.places.empty() ? &told.units[draft.trigger] : draft.places.front();
    std::vector<Mention const*> mentions;
    for (auto const& unit : told.units) {
        if (&unit == end) break;
        auto const is_spot = unit.kind == Unit::Kind::places && unit.places.noun <= PlaceNoun::edge
                          && unit.preposition != Preposition::away;
        auto const fits = is_plural(draft) ? unit.places.mentions.size() > 1 : unit.places.mentions.size() == 1;
        if (is_spot && fits) mentions = unit.places.mentions;
    }
    return mentions;
}

// Which place a sentence is about: that of its last draft, else the first that it names.
std::vector<Mention const*> topic_of(ToldSentence const& told)
{
    for (auto draft = told.drafts.rbegin(); draft != told.drafts.rend(); ++draft) {
        if (!draft->places.empty() && draft->places.front()->places.mentions.size() == 1) {
            return draft->places.front()->places.mentions;
        }
    }
    for (auto const& unit : told.units) {
        auto const is_spot = unit.kind == Unit::Kind::places && unit.places.noun <= PlaceNoun::edge;
        if (is_spot && unit.places.mentions.size() == 1) return unit.places.mentions;
    }
    return {};
}

// `The GNA denied it`: the places that the sentence before says were taken.
void Reading::deny_before(std::size_t number, Draft const& denial)
{
    if (number == 0 || told_[number - 1].paragraph != told_[number].paragraph) return;
    auto const& before = told_[number - 1];
    for (auto const& draft : before.drafts) {
        if (draft.kind != ClaimKind::captured || draft.places.empty()) continue;
        auto one = denial;
        one.date = draft.date;
        for (auto const* const mention : draft.places.front()->places.mentions) {
            propose(number, one, *mention, Confidences{}.told, before.date);
        }
    }
}

// What a sentence tells of `the town` it tells of the last place before it.
void Reading::claim_in(std::size_t number, std::optional<ToldDate>& date, Mentions& place_before,
                       Mentions& places_before)
{
    Confidences const times;
    auto const&       told = told_[number];
    for (auto const& draft : told.drafts) {
        if (draft.is_denial_of_before) deny_before(number, draft);
        auto const is_named = !draft.places.empty() && !draft.places.front()->places.mentions.empty();
        auto const is_meant = is_named || !draft.places.empty() || draft.is_there || draft.kind == ClaimKind::repelled;
        auto const before   = named_before(told, draft);
        auto const& far     = is_plural(draft) ? places_before : place_before;
        auto const mentions = is_named ? draft.places.front()->places.mentions : before.empty() ? far : before;
        if (!is_meant) continue;
        for (auto const* const mention : mentions) {
            propose(number, draft, *mention, is_named ? times.told : times.told * times.before_named, date);
        }
    }
    if (told.date) date = told.date;
    if (auto topic = topic_of(told); !topic.empty()) place_before = std::move(topic);
    for (auto const& unit : told.units) {
        if (unit.places.mentions.size() > 1) places_before = unit.places.mentions;
    }
}

void Reading::claim()
{
    for (std::size_t i = 0; i < context_.theatres().size(); ++i) {
        parties_.emplace_back(told_, context_, i, actor_words_, *report_.date);
    }
    std::optional<ToldDate>     date;
    Mentions                    place_before;
    Mentions                    places_before;
    for (std::size_t i = 0; i < told_.size(); ++i) {
        if (i == 0 || told_[i].paragraph != told_[i - 1].paragraph) date.reset();
        if (i > 0 && told_[i].paragraph != told_[i - 1].paragraph) {
            place_before.clear();
            places_before.clear();
        }
        claim_in(i, date, place_before, places_before);
    }
    read_.proposals = without_weeds(std::move(read_.proposals), read_.sentences);
}

ReadReport Reading::whole()
{
    read_.sentences = find_sentences(report_.text);
    read_.mentions  = find_mentions(report_.text, read_.sentences, context_);
    take_apart();
    find_usual_day();
    claim();
    read_.mentions.insert(read_.mentions.end(), guessed_.begin(), guessed_.end());
    std::ranges::sort(read_.mentions, {}, &Mention::begin);
    return std::move(read_);
}

}  // namespace

ReportReader::ReportReader(ReadingContext const& context, std::vector<Lexicon> const& lexicons)
    : context_{context}, lexicons_{lexicons}, actor_words_{context, lexicons}
{
}

ReadReport ReportReader::read(Report const& report, std::string_view language) const
{
    return Reading{report, language, context_, lexicons_, actor_words_}.whole();
}

}  // namespace frontline
