// SPDX-License-Identifier: Apache-2.0
#include "reading/read_report.hpp"

#include <algorithm>
#include <map>

#include "reading/find_mentions.hpp"
#include "reading/language.hpp"
#include "reading/report_reading.hpp"
#include "reading/weeding.hpp"

namespace frontline {

Reading::Reading(Report const& report, std::string_view language, ReadingContext const& context,
                 std::vector<Lexicon> const& lexicons, ActorWords const& actor_words)
    : report_{report}, context_{context}, lexicons_{lexicons}, actor_words_{actor_words}, guesser_{context}
{
    auto const named = std::ranges::find(lexicons_, language, &Lexicon::language);
    usual_ = named == lexicons_.end() ? &lexicon_of(report.text, lexicons_, plain_) : &*named;
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
    std::erase_if(read_.mentions, [&](Mention const& mention) { return partial_.contains(mention.begin); });
    read_.mentions.insert(read_.mentions.end(), guessed_.begin(), guessed_.end());
    std::ranges::sort(read_.mentions, {}, &Mention::begin);
    return std::move(read_);
}

ReportReader::ReportReader(ReadingContext const& context, std::vector<Lexicon> const& lexicons)
    : context_{context}, lexicons_{lexicons}, actor_words_{context, lexicons}
{
}

ReadReport ReportReader::read(Report const& report, std::string_view language) const
{
    return Reading{report, language, context_, lexicons_, actor_words_}.whole();
}

}  // namespace frontline
