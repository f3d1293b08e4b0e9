// SPDX-License-Identifier: Apache-2.0
#include "cli/command_why.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <iostream>
#include <memory>
#include <utility>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "cli/asked_place.hpp"
#include "cli/map_output.hpp"
#include "cli/report.hpp"
#include "cli/typed.hpp"
#include "cli/why_answer.hpp"
#include "cli/why_land.hpp"
#include "io/read_theatre.hpp"

namespace frontline {

namespace {

struct WhyOptions {
    std::string   theatre;
    std::string   place;
    std::string   at;
    std::string   on;
    TypedQuestion question;
    Talk          talk;
};

/// What there is to say: of a place, of the land, or of both.
struct Told {
    std::string            text;
    nlohmann::ordered_json json;
};

void check(WhyOptions const& options)
{
    if (options.place.empty() != options.at.empty()) return;
    throw WrongUse{"why needs a PLACE or --at LAT,LON, one of the two", "see frontline why --help"};
}

std::vector<Claim const*> known_claims(Theatre const& theatre, PlaceId const& place, std::optional<Date> known)
{
    auto const by_place = theatre.claims.by_place();
    auto const found    = by_place.find(place);
    if (found == by_place.end()) return {};
    auto claims = found->second;
    if (known) std::erase_if(claims, [&](auto const* claim) { return claim->recorded > *known; });
    return claims;
}

std::optional<Answer> answer_for(Theatre const& theatre, Place const& place, WhyOptions const& options)
{
    auto const on         = typed_date(options.on, "--on");
    auto const question   = map_question(options.question);
    auto const precedence = precedence_of(theatre, question.rule);
    Timeline const timeline{theatre.claims, precedence, question.known};
    auto found = reasons(timeline, place.id, known_claims(theatre, place.id, question.known), precedence, on);
    if (!found) return std::nullopt;
    auto seen = at_level(found->control, theatre.actors, question.level, on);
    return Answer{place, on, std::move(seen), std::move(*found), precedence, options.question.known};
}

/// The land at a point, and the place that stands for it.
Told of_land(Theatre const& theatre, Point point, WhyOptions const& options)
{
    Maps const maps{theatre, map_question(options.question)};
    auto const map         = maps.on(typed_date(options.on, "--on"));
    auto const explanation = explain(maps.partition(), theatre.baseline, map, point);
    if (!explanation) {
        throw Failure{"the point " + to_fixed(point.lat(), 5) + "," + to_fixed(point.lon(), 5)
                          + " is not on the land of the theatre",
                      "write latitude before longitude: LAT,LON"};
    }
    LandAnswer const land{point, map, maps.partition(), *explanation};
    Told             told{as_text(land, theatre), as_json(land, theatre)};
    told.json["place"] = nullptr;
    if (!explanation->evidence) return told;
    auto const place  = theatre.gazetteer.find(map.holdings.all[explanation->evidence->holding].place);
    auto const answer = place ? answer_for(theatre, *place, options) : std::nullopt;
    if (!answer) return told;
    told.text += "\n" + as_text(*answer);
    told.json["place"] = as_json(*answer);
    return told;
}

Told of_place(Theatre const& theatre, WhyOptions const& options)
{
    auto const place = asked_place(theatre, options.place, options.talk.quiet);
    if (auto const answer = answer_for(theatre, place, options)) return {as_text(*answer), as_json(*answer)};
    auto told = of_land(theatre, place.point, options);
    told.text = "No claim tells who had " + place.name + " (" + place.id.text + "). As land it is\n\n" + told.text;
    return told;
}

int run_why(WhyOptions const& options)
{
    check(options);
    auto const on    = typed_date(options.on, "--on");
    auto const point = options.at.empty() ? std::nullopt : std::optional{typed_point(options.at, "--at")};
    map_question(options.question);
    Problems                problems;
    ProblemsOfFailure const in_failure{problems, options.talk};
    auto const theatre = read_theatre(options.theatre, problems);
    add(problems, before_the_evidence(theatre, on));
    auto const told = point ? of_land(theatre, *point, options) : of_place(theatre, options);
    print_problems(problems, options.talk);
    std::cout << (options.talk.json ? told.json.dump(2) + "\n" : told.text);
    return exit_code_of(problems, options.talk);
}

}  // namespace

void add_why(CLI::App& app, Run& run)
{
    auto const  options = std::make_shared<WhyOptions>();
    auto* const command = app.add_subcommand("why", "who says so: the claims for and against, and what decided");
    command->add_option("THEATRE", options->theatre, "its folder")->required();
    command->add_option("PLACE", options->place, "a place of it: a name in any spelling, or an id");
    command->add_option("--on", options->on, "the day, such as 2020-03-02")->required();
    command->add_option("--at", options->at, "LAT,LON: a point of the land instead of a place");
    add_map_question(*command, options->question);
    add_talk(*command, options->talk);
    command->callback([options, &run] { run = [options] { return run_why(*options); }; });
}

}  // namespace frontline
