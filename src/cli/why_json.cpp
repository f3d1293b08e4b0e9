// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "cli/claim_words.hpp"
#include "cli/json_values.hpp"
#include "cli/why_answer.hpp"

namespace frontline {

namespace {

Json date_or_null(std::optional<Date> const& date)
{
    return date ? Json(to_iso(*date)) : Json();
}

Json list_of(std::vector<Claim const*> const& claims, Speakers const& speakers)
{
    auto list = Json::array();
    for (auto const* claim : claims) list.push_back(as_json(*claim, speakers));
    return list;
}

char const* name_of(Lost how)
{
    switch (how) {
        case Lost::came_before: return "came-before";
        case Lost::not_heard: return "not-heard";
        case Lost::outweighed: return "outweighed";
    }
    return "";
}

Json overruled_as_json(std::vector<OverruledClaim> const& all, Speakers const& speakers)
{
    auto list = Json::array();
    for (auto const& lost : all) {
        list.push_back(as_json(*lost.claim, speakers));
        list.back()["how"] = name_of(lost.how);
        if (lost.how == Lost::outweighed) list.back()["weight"] = lost.weight;
        if (lost.how == Lost::outweighed) list.back()["winning_weight"] = lost.winning_weight;
    }
    return list;
}

}  // namespace

Json as_json(Answer const& answer)
{
    auto const& [place, on, seen, reasons, precedence, known] = answer;
    Speakers const speakers{precedence.actors, precedence.sources};
    Json           json{{"place_id", place.id.text}, {"name", place.name}, {"lat", place.point.lat()},
                        {"lon", place.point.lon()},  {"on", to_iso(on)},   {"known", text_or_null(known)},
                        {"rule", to_string(precedence.rule)}};
    json.update(as_json(seen));
    json["since"]        = date_or_null(reasons.since);
    json["until"]        = date_or_null(reasons.changes);
    json["before"]       = reasons.before ? as_json(*reasons.before) : Json();
    json["after"]        = reasons.after ? as_json(*reasons.after) : Json();
    json["is_told_back"] = reasons.is_told_back;
    json["claims"]       = list_of(reasons.claims, speakers);
    json["overruled"]    = overruled_as_json(reasons.overruled, speakers);
    json["against"]      = list_of(reasons.against, speakers);
    json["fitting"]      = list_of(reasons.fitting, speakers);
    json["not_known"]    = not_known(answer);
    return json;
}

}  // namespace frontline
