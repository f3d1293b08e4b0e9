// SPDX-License-Identifier: Apache-2.0
#include "cli/claim_words.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/spoken.hpp"

namespace frontline {

namespace {

Source const* source_of(Claim const& claim, Sources const& sources)
{
    auto const found = sources.find(claim.source);
    return found == sources.end() ? nullptr : &found->second;
}

/// ` from the Blue Front (BLUE)`; left out where nobody is named.
std::string with(std::string const& words, ActorId const& id, Actors const& actors)
{
    return id.empty() ? "" : words + spoken(id, actors);
}

std::string fought(Claim const& claim, Actors const& actors, std::string const& where)
{
    auto const parties = spoken(claim.actor, actors) + with(" and ", claim.from, actors);
    return parties + (claim.from.empty() ? " was fighting " : " were fighting ") + where;
}

std::string url_of(Claim const& claim, Sources const& sources)
{
    if (!claim.url.empty()) return claim.url;
    auto const* const source = source_of(claim, sources);
    return source == nullptr ? "" : source->url;
}

std::string deed(Claim const& claim, Actors const& actors)
{
    auto const actor = spoken(claim.actor, actors);
    switch (claim.kind) {
        case ClaimKind::held: return actor + " held it";
        case ClaimKind::captured: return actor + " took it" + with(" from ", claim.from, actors);
        case ClaimKind::withdrew: return actor + " left it";
        case ClaimKind::contested: return fought(claim, actors, "inside it");
        case ClaimKind::besieged:
            return actor + " surrounded it" + (claim.from.empty() ? "" : with(", with ", claim.from, actors) + " inside,");
        case ClaimKind::relieved: return actor + " ended the siege" + with(" by ", claim.from, actors);
        case ClaimKind::clashes: return fought(claim, actors, "at its edge or near it");
        case ClaimKind::repelled: return actor + " beat off an attack on it" + with(" by ", claim.from, actors);
        case ClaimKind::denied:
            return actor + " denied that " + (claim.from.empty() ? "others" : spoken(claim.from, actors)) + " had it";
        case ClaimKind::strike: return actor + " struck it from the air or with artillery";
    }
    return {};
}

/// `The source is usually reliable (B), the information probably true (2)`
std::string grading(Claim const& claim)
{
    auto const source      = fmt::format("{} ({})", meaning_of_reliability(claim.reliability), claim.reliability);
    auto const information = fmt::format("{} ({})", meaning_of_credibility(claim.credibility), claim.credibility);
    if (claim.reliability == 'F' && claim.credibility == '6') return "Neither source nor information is graded (F6)";
    if (claim.reliability == 'F') return "The source is not graded (F), the information is " + information;
    return "The source is " + source + ", the information is " + information;
}

/// `; the source favours the Red Army (RED)`
std::string leaning(Claim const& claim, Speakers const& speakers)
{
    auto const* const source = source_of(claim, speakers.sources);
    return source == nullptr ? "" : with("; the source favours ", source->favours, speakers.actors);
}

nlohmann::ordered_json text_or_null(std::string const& text)
{
    return text.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(text);
}

nlohmann::ordered_json actor_as_json(ActorId const& id, Actors const& actors)
{
    if (id.empty()) return {};
    auto const* const actor = actors.find(id);
    return {{"id", id.text}, {"name", actor == nullptr ? id.text : actor->name}};
}

nlohmann::ordered_json source_as_json(Claim const& claim, Speakers const& speakers)
{
    if (claim.source.empty()) return {};
    auto const* const source = source_of(claim, speakers.sources);
    return {{"id", claim.source.text},
            {"name", name_of_source(claim, speakers.sources)},
            {"url", text_or_null(source == nullptr ? "" : source->url)},
            {"favours", text_or_null(source == nullptr ? "" : source->favours.text)}};
}

}  // namespace

std::string what_happened(Claim const& claim, Actors const& actors)
{
    return deed(claim, actors) + " " + spoken(claim.date);
}

std::string name_of_source(Claim const& claim, Sources const& sources)
{
    auto const* const source = source_of(claim, sources);
    if (source != nullptr && !source->name.empty()) return source->name;
    return claim.source.empty() ? "a source that is not named" : claim.source.text;
}

std::string as_sentence(Claim const& claim, Speakers const& speakers)
{
    auto const later = claim.recorded == claim.date.last ? "" : ", on " + spoken(claim.recorded) + ",";
    return fmt::format("{}{} reported that {}. {}{}.", as_sentence(name_of_source(claim, speakers.sources)), later,
                       what_happened(claim, speakers.actors), grading(claim), leaning(claim, speakers));
}

std::string reference(Claim const& claim, Sources const& sources)
{
    auto const url = url_of(claim, sources);
    return claim.id.text + (url.empty() ? "" : " " + url);
}

nlohmann::ordered_json as_json(Claim const& claim, Speakers const& speakers)
{
    return {{"id", claim.id.text},
            {"date", to_iso(claim.date)},
            {"recorded", to_iso(claim.recorded)},
            {"kind", to_string(claim.kind)},
            {"actor", actor_as_json(claim.actor, speakers.actors)},
            {"from", actor_as_json(claim.from, speakers.actors)},
            {"place", claim.place_text},
            {"source", source_as_json(claim, speakers)},
            {"url", text_or_null(url_of(claim, speakers.sources))},
            {"reliability", std::string{claim.reliability}},
            {"credibility", std::string{claim.credibility}},
            {"note", text_or_null(claim.note)},
            {"file", claim.where.file},
            {"line", claim.where.line}};
}

}  // namespace frontline
