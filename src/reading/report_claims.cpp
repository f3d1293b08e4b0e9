// SPDX-License-Identifier: Apache-2.0
#include "reading/report_reading.hpp"

#include <algorithm>
#include <set>

#include "gazetteer/name_key.hpp"
#include "geo/geodesic.hpp"

namespace frontline {

namespace {

constexpr Days        still_news{60};             // what happened earlier is told as background

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

// `the two towns`
bool is_plural(Draft const& draft)
{
    return !draft.places.empty() && draft.places.front()->places.is_plural;
}

bool names_place(ToldSentence const& told)
{
    return std::ranges::any_of(told.units, [](Unit const& unit) { return !unit.places.mentions.empty(); });
}

// The last places before a draft in its sentence.
std::vector<Mention const*> named_before(ToldSentence const& told, Draft const& draft)
{
    auto const  end = draft.places.empty() ? &told.units[draft.trigger] : draft.places.front();
    std::vector<Mention const*> mentions;
    for (auto const& unit : told.units) {
        if (&unit == end) break;
        auto const is_beside = unit.preposition == Preposition::away
                            || (unit.preposition == Preposition::near && !mentions.empty());
        auto const is_spot =
            unit.kind == Unit::Kind::places && unit.places.noun <= PlaceNoun::edge && !is_beside;
        auto const fits = draft.is_there && draft.places.empty() ? !unit.places.mentions.empty()
                        : is_plural(draft) ? unit.places.mentions.size() > 1 : unit.places.mentions.size() == 1;
        if (is_spot && fits) mentions = unit.places.mentions;
    }
    return mentions;
}

// Which place a sentence is about: that of its last draft, else the first that it names.
std::vector<Mention const*> topic_of(ToldSentence const& told)
{
    for (auto draft = told.drafts.rbegin(); draft != told.drafts.rend(); ++draft) {
        if (draft->places.empty() || draft->places.front()->places.mentions.empty()) continue;
        auto const& mentions = draft->places.front()->places.mentions;
        return mentions.size() == 1 ? mentions : std::vector<Mention const*>{};
    }
    for (auto const& unit : told.units) {
        auto const is_spot = unit.kind == Unit::Kind::places && unit.places.noun <= PlaceNoun::edge;
        if (is_spot && unit.places.mentions.size() == 1) return unit.places.mentions;
    }
    return {};
}

}  // namespace

std::optional<DateRange> Reading::when(Draft const& draft, std::optional<ToldDate> const& before) const
{
    auto const published = DateRange{*report_.date, *report_.date};
    auto const told      = draft.date ? std::optional{draft.date->date} : draft.is_about_now ? std::nullopt : before;
    if (!told) return usual_day_.value_or(published);
    auto const is_old_since = told->is_since && told->range.last + still_news < *report_.date;
    if (is_old_since && draft.kind == ClaimKind::captured) return std::nullopt;  // `has occupied it since 2016`
    if (is_old_since || (told->is_since && is_state(draft.kind))) return usual_day_.value_or(published);
    if (told->is_since) return DateRange{std::min(told->range.first, *report_.date), *report_.date};
    if (told->range.first + still_news < *report_.date || told->range.first > *report_.date) return std::nullopt;
    auto const is_month      = told->range.first + Days{25} < told->range.last;
    auto const is_past_month = is_month && told->range.last + Days{7} < *report_.date;
    if (is_past_month) return std::nullopt;  // `in May`, told weeks later
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
                               confidence, draft.is_entry, pair.is_guessed, draft.is_earlier});
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
        static Mentions const nowhere;
        auto const  is_elsewhere = draft.places.empty() && !draft.is_there && names_place(told);
        auto const& far = is_elsewhere ? nowhere : is_plural(draft) ? places_before : place_before;
        auto const mentions = is_named ? draft.places.front()->places.mentions : before.empty() ? far : before;
        if (!is_meant) continue;
        for (auto const* const mention : mentions) {
            auto const confidence = is_named ? times.told : times.told * times.before_named;
            propose(number, draft, *mention, confidence, date);
        }
    }
    if (told.date) date = told.date;
    if (names_place(told)) place_before = topic_of(told);
    for (auto const& unit : told.units) {
        if (unit.places.mentions.size() > 1) places_before = unit.places.mentions;
    }
}

}  // namespace frontline
