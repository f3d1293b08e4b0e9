// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "cli/report.hpp"
#include "cli/spoken.hpp"
#include "cli/why_answer.hpp"

namespace frontline {

namespace {

using Sentences = std::vector<std::string>;

void add_when_it_changed(Reasons const& reasons, Sentences& sentences)
{
    for (auto const* claim : reasons.claims) {
        if (!reasons.since || claim->counts_from() != *reasons.since || claim->date.first == claim->date.last) continue;
        sentences.push_back("On which day it changed hands is not told: only that it was " + spoken(claim->date) + ".");
        return;
    }
}

/// The last day on which anything was told of the place.
std::optional<Date> last_word(Reasons const& reasons)
{
    std::optional<Date> last;
    auto const          look_at = [&](std::vector<Claim const*> const& claims) {
        for (auto const* claim : claims) last = std::max(last.value_or(claim->counts_from()), claim->counts_from());
    };
    look_at(reasons.claims);
    look_at(reasons.against);
    look_at(reasons.fitting);
    return last;
}

void add_age(Answer const& answer, Sentences& sentences)
{
    auto const last = last_word(answer.reasons);
    if (!last || *last >= answer.on || answer.reasons.is_told_back) return;
    auto const days = static_cast<std::size_t>((answer.on - *last).count());
    sentences.push_back("The last report is of " + spoken(*last) + ", " + amount(days, "day")
                        + " earlier; nobody reported since.");
}

void add_trust(Answer const& answer, Sentences& sentences)
{
    auto const& claims = answer.reasons.claims;
    if (claims.empty()) return;
    std::set<SourceId> sources;
    for (auto const* claim : claims) {
        for (auto const& said : statements(*claim)) sources.insert(said.source);
    }
    if (sources.size() == 1 && answer.seen.status != Status::unknown) sentences.push_back("It rests on one source.");
    auto const is_graded = [](auto const* claim) {
        return std::ranges::any_of(statements(*claim), [](Statement const& said) {
            return said.reliability != 'F' || said.credibility != '6';
        });
    };
    if (std::ranges::none_of(claims, is_graded)) {
        sentences.push_back("How far its sources can be trusted is not known: "
                            "neither they nor what they say is graded.");
    }
    auto const gains = [&](auto const* claim) { return is_in_own_interest(*claim, answer.precedence); };
    if (std::ranges::all_of(claims, gains)) {
        sentences.push_back("All who report it favour the side for which it is good news.");
    }
}

}  // namespace

std::vector<std::string> not_known(Answer const& answer)
{
    Sentences   sentences;
    auto const& reasons = answer.reasons;
    if (reasons.is_told_back) {
        sentences.push_back("Nobody reported it at the time: who held the place is told by what happened to it later.");
    }
    add_when_it_changed(reasons, sentences);
    add_age(answer, sentences);
    add_trust(answer, sentences);
    if (!reasons.against.empty()) {
        sentences.push_back("What does not fit may mean that the place changed hands without a report.");
    }
    return sentences;
}

}  // namespace frontline
