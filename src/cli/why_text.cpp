// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "cli/claim_words.hpp"
#include "cli/report.hpp"
#include "cli/spoken.hpp"
#include "cli/why_answer.hpp"

namespace frontline {

namespace {

std::string place_in_words(Place const& place)
{
    if (place.id.empty()) return as_sentence(place.name);
    std::vector<std::string> parts{place.name};
    for (auto const& part : {place.kind, place.admin2, place.admin1, place.country}) {
        if (!part.empty()) parts.push_back(part);
    }
    return joined(parts, ", ") + " (" + place.id.text + ")";
}

std::string whose_it_was(Answer const& answer)
{
    auto const& [place, on, seen, reasons, precedence, known, denied, far_km] = answer;
    auto const& actors = precedence.actors;
    auto text = "At the end of " + spoken(on) + " " + place.name + " was " + spoken(seen, actors);
    if (!known.empty()) text += ", as was known on " + spoken(parse_date(known).value());
    if (!reasons.since) return text + ", and had been since before the log begins.";
    text += *reasons.since == on ? ", from that day on." : ", and had been since " + spoken(*reasons.since) + ".";
    auto const was_known = reasons.before && *reasons.before != Control{};
    return was_known ? text + " Before, it was " + spoken(*reasons.before, actors) + "." : text;
}

std::string how_it_went_on(Reasons const& reasons, Actors const& actors)
{
    if (!reasons.changes) return " By the log it stayed so.";
    return " From " + spoken(*reasons.changes) + " it was " + spoken(*reasons.after, actors) + ".";
}

std::string bullet(Claim const& claim, std::string const& more, Speakers const& speakers)
{
    auto text = "* " + as_sentence(claim, speakers) + more + "\n";
    for (auto const& line : references(claim, speakers.sources)) text += "  " + line + "\n";
    return text;
}

/// ` It denies what the Gazette reported (c7).`
std::string what_it_denies(Claim const* denial, Answer const& answer)
{
    auto const denied = answer.denied.find(denial);
    if (denied == answer.denied.end() || denied->second.empty()) return "";
    std::vector<std::string> reports;
    for (auto const* claim : denied->second) {
        reports.push_back("what " + name_of_source(claim->source, answer.precedence.sources) + " reported ("
                          + claim->id.text + ")");
    }
    return " It denies " + spoken_list(reports) + ".";
}

/// What `check` says of it.
std::string how_far_it_is(Claim const* claim, Answer const& answer)
{
    auto const far = answer.far_km.find(claim->id);
    if (far == answer.far_km.end()) return "";
    return fmt::format(" Geography speaks against it: the place is {:.0f} km from all land that the map gave the taker "
                       "the day before.",
                       far->second);
}

std::string remarks(Claim const* claim, Answer const& answer)
{
    return what_it_denies(claim, answer) + how_far_it_is(claim, answer);
}

std::string paragraph(std::string const& title, std::vector<Claim const*> const& claims, Answer const& answer)
{
    if (claims.empty()) return "";
    Speakers const speakers{answer.precedence.actors, answer.precedence.sources};
    auto           text = "\n" + title + "\n";
    for (auto const* claim : claims) text += bullet(*claim, remarks(claim, answer), speakers);
    return text;
}

std::string why_outweighed(OverruledClaim const& lost, Rule rule)
{
    switch (rule) {
        case Rule::credibility:
        case Rule::against_interest:
            return fmt::format(" Its account weighs {:.2f}, the one that is taken {:.2f}.", lost.weight,
                               lost.winning_weight);
        case Rule::newest: return " The account that is taken was published later.";
        case Rule::majority:
            return fmt::format(" {} says so, against {} for the account that is taken.",
                               amount(static_cast<std::size_t>(lost.weight), "source"),
                               static_cast<std::size_t>(lost.winning_weight));
        case Rule::strict: return "";
    }
    return "";
}

std::string why_it_lost(OverruledClaim const& lost, Rule rule)
{
    switch (lost.how) {
        case Lost::came_before: return " Its span of days begins earlier, so it is taken to have come before.";
        case Lost::not_heard: return " It is not heard: it is good news for the side that the source favours.";
        case Lost::outweighed: return why_outweighed(lost, rule);
    }
    return "";
}

std::string overruled(Answer const& answer, Speakers const& speakers)
{
    auto const& all = answer.reasons.overruled;
    if (all.empty()) return "";
    std::string text = "\nWhat was said otherwise, and does not count:\n";
    for (auto const& lost : all) {
        auto const more = why_it_lost(lost, answer.precedence.rule) + remarks(lost.claim, answer);
        text += bullet(*lost.claim, more, speakers);
    }
    return text;
}

/// Contested though nobody reported fighting inside: the accounts are equal.
bool is_a_tie(Reasons const& reasons)
{
    auto const tells_of_a_contest = [](auto const* claim) { return claim->kind == ClaimKind::contested; };
    return reasons.control.status == Status::contested && std::ranges::none_of(reasons.claims, tells_of_a_contest);
}

std::string meaning_of(Rule rule)
{
    switch (rule) {
        case Rule::credibility: return "of accounts that disagree the one with the best source and information counts";
        case Rule::newest: return "of accounts that disagree the one published last counts";
        case Rule::majority: return "of accounts that disagree the one that most sources give counts";
        case Rule::against_interest: return "a source that favours somebody is heard only where it reports against him";
        case Rule::strict: return "whatever is disputed is contested";
    }
    return "";
}

std::string what_decided(Answer const& answer)
{
    auto const&       reasons = answer.reasons;
    std::string const rule{to_string(answer.precedence.rule)};
    std::string       text = "\nWhat decided:\n";
    if (is_a_tie(reasons)) text += "Accounts that count alike name different holders, so neither is taken. ";
    else if (reasons.overruled.empty()) text += "No claim of these days names another holder. ";
    return text + "The rule of this map is " + rule + ": " + meaning_of(answer.precedence.rule) + ".\n";
}

}  // namespace

std::string as_text(Answer const& answer)
{
    auto const&    reasons = answer.reasons;
    Speakers const speakers{answer.precedence.actors, answer.precedence.sources};
    auto text = place_in_words(answer.place) + "\n\n" + whose_it_was(answer)
              + how_it_went_on(reasons, speakers.actors) + "\n";
    auto const for_it = reasons.is_told_back ? "What tells it, from later days:" : "Who says so:";
    text += paragraph(for_it, reasons.claims, answer);
    text += overruled(answer, speakers);
    text += paragraph("What does not fit, and changes nothing:", reasons.against, answer);
    text += paragraph("What was reported besides:", reasons.fitting, answer);
    text += what_decided(answer);
    auto const doubts = not_known(answer);
    return doubts.empty() ? text : text + "\nWhat is not known:\n" + joined(doubts, " ") + "\n";
}

}  // namespace frontline
