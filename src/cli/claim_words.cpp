// SPDX-License-Identifier: Apache-2.0
#include "cli/claim_words.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/json_values.hpp"
#include "cli/spoken.hpp"

namespace frontline {

namespace {

Source const* source_of(SourceId const& id, Sources const& sources)
{
    auto const found = sources.find(id);
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

std::string url_of(Statement const& said, Sources const& sources)
{
    if (!said.row.url.empty()) return said.row.url;
    auto const* const source = source_of(said.source, sources);
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
            return actor + " surrounded it"
                 + (claim.from.empty() ? "" : with(", with ", claim.from, actors) + " inside,");
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
std::string grading(Statement const& said)
{
    auto const source      = fmt::format("{} ({})", meaning_of_reliability(said.reliability), said.reliability);
    auto const information = fmt::format("{} ({})", meaning_of_credibility(said.credibility), said.credibility);
    if (said.reliability == 'F' && said.credibility == '6') return "Neither source nor information is graded (F6)";
    return "The source is " + source + ", the information is " + information;
}

/// `; the source favours the Red Army (RED)`
std::string leaning(Statement const& said, std::string const& words, Speakers const& speakers)
{
    auto const* const source = source_of(said.source, speakers.sources);
    return source == nullptr ? "" : with(words, source->favours, speakers.actors);
}

/// With the day on which it was said, where that was another.
std::string speaker(Statement const& said, Claim const& claim, Sources const& sources)
{
    auto const later = said.recorded == claim.date.last ? "" : " (on " + spoken(said.recorded) + ")";
    return name_of_source(said.source, sources) + later;
}

std::string one_says(Statement const& said, Speakers const& speakers)
{
    return grading(said) + leaning(said, "; the source favours ", speakers);
}

/// `The Gazette is graded B2 and favours the Red Army (RED); …`
std::string all_say(std::vector<Statement> const& all, Speakers const& speakers)
{
    std::string text;
    for (auto const& said : all) {
        text += (text.empty() ? "" : "; ") + name_of_source(said.source, speakers.sources) + " is graded "
              + said.reliability + said.credibility + leaning(said, " and favours ", speakers);
    }
    return text;
}

Json actor_as_json(ActorId const& id, Actors const& actors)
{
    if (id.empty()) return {};
    auto const* const actor = actors.find(id);
    return {{"id", id.text}, {"name", actor == nullptr ? id.text : actor->name}};
}

Json source_as_json(SourceId const& id, Speakers const& speakers)
{
    if (id.empty()) return {};
    auto const* const source = source_of(id, speakers.sources);
    return {{"id", id.text},
            {"name", name_of_source(id, speakers.sources)},
            {"url", text_or_null(source == nullptr ? "" : source->url)},
            {"favours", text_or_null(source == nullptr ? "" : source->favours.text)}};
}

Json as_json(Statement const& said, Speakers const& speakers)
{
    return {{"id", said.id.text},
            {"source", source_as_json(said.source, speakers)},
            {"url", text_or_null(url_of(said, speakers.sources))},
            {"recorded", to_iso(said.recorded)},
            {"reliability", std::string{said.reliability}},
            {"credibility", std::string{said.credibility}},
            {"note", text_or_null(said.row.note)},
            {"file", said.row.where.file},
            {"line", said.row.where.line}};
}

}  // namespace

std::string what_happened(Claim const& claim, Actors const& actors)
{
    return deed(claim, actors) + " " + spoken(claim.date);
}

std::string name_of_source(SourceId const& id, Sources const& sources)
{
    auto const* const source = source_of(id, sources);
    if (source != nullptr && !source->name.empty()) return source->name;
    return id.empty() ? "a source that is not named" : id.text;
}

std::string as_sentence(Claim const& claim, Speakers const& speakers)
{
    auto const               all = statements(claim);
    std::vector<std::string> names;
    for (auto const& said : all) names.push_back(speaker(said, claim, speakers.sources));
    return fmt::format("{} reported that {}. {}.", as_sentence(spoken_list(names)),
                       what_happened(claim, speakers.actors),
                       as_sentence(all.size() == 1 ? one_says(all.front(), speakers) : all_say(all, speakers)));
}

std::vector<std::string> references(Claim const& claim, Sources const& sources)
{
    std::vector<std::string> lines;
    for (auto const& said : statements(claim)) {
        auto const url = url_of(said, sources);
        lines.push_back(said.id.text + (url.empty() ? "" : " " + url));
    }
    return lines;
}

Json as_json(Claim const& claim, Speakers const& speakers)
{
    Json json{{"id", claim.id.text},
              {"date", to_iso(claim.date)},
              {"kind", to_string(claim.kind)},
              {"actor", actor_as_json(claim.actor, speakers.actors)},
              {"from", actor_as_json(claim.from, speakers.actors)},
              {"place", claim.place_text.get()},
              {"is_about_area", claim.is_about_area()}};
    json["said"] = Json::array();
    for (auto const& said : statements(claim)) json["said"].push_back(as_json(said, speakers));
    return json;
}

}  // namespace frontline
