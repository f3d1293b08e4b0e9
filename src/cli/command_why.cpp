// SPDX-License-Identifier: Apache-2.0
#include "cli/command_why.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <iostream>
#include <map>
#include <memory>
#include <set>
#include <utility>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "cli/asked_place.hpp"
#include "cli/claim_words.hpp"
#include "cli/json_values.hpp"
#include "cli/map_output.hpp"
#include "cli/report.hpp"
#include "cli/typed.hpp"
#include "cli/why_answer.hpp"
#include "cli/why_land.hpp"
#include "io/read_theatre.hpp"
#include "theatre/far_behind_lines.hpp"

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
    Json json;
};

void check(WhyOptions const& options)
{
    if (options.place.empty() != options.at.empty()) return;
    throw WrongUse{"why needs a PLACE or --at LAT,LON, one of the two", "see frontline why --help"};
}

/// What an answer names belongs to the timeline.
class Asked {
public:
    Asked(Theatre const& theatre, WhyOptions const& options)
        : theatre_{theatre}, options_{options}, on_{typed_date(options.on, "--on")},
          question_{map_question(options.question)}, precedence_{precedence_of(theatre, question_.rule)},
          timeline_{theatre.claims, precedence_, question_.known}
    {
    }

    std::optional<Answer> about(Place const& place) const
    {
        return answer(place, reasons(timeline_, theatre_.claims, place.id, precedence_, on_), timeline_);
    }

    Told of_land(Point point) const;
    Told of_place() const;

private:
    std::optional<Answer> answer(Place place, std::optional<Reasons> found, Timeline const& timeline) const;
    std::map<ClaimId, double> far_of(Reasons const& found) const;
    std::optional<Answer> about_evidence(Explanation const& explanation, ControlMap const& map, Maps const& maps) const;
    Theatre const&    theatre_;
    WhyOptions const& options_;
    Date              on_;
    MapQuestion       question_;
    Precedence        precedence_;
    Timeline          timeline_;
};

std::optional<Answer> Asked::answer(Place place, std::optional<Reasons> found, Timeline const& timeline) const
{
    if (!found) return std::nullopt;
    Denied     denied;
    auto const add = [&](std::vector<Claim const*> const& claims) {
        for (auto const* claim : claims) {
            if (claim->kind == ClaimKind::denied) denied[claim] = timeline.denied_by(*claim, theatre_.claims);
        }
    };
    add(found->claims);
    add(found->against);
    add(found->fitting);
    auto seen   = at_level(found->control, theatre_.actors, question_.level, on_);
    auto far_km = far_of(*found);
    return Answer{std::move(place), on_, std::move(seen), std::move(*found), precedence_, options_.question.known,
                  std::move(denied), std::move(far_km)};
}

std::map<ClaimId, double> Asked::far_of(Reasons const& found) const
{
    std::set<Date> days;
    auto const     add = [&](Claim const* claim) {
        if (claim->kind == ClaimKind::captured || claim->kind == ClaimKind::held) days.insert(claim->counts_from());
    };
    for (auto const* claim : found.claims) add(claim);
    for (auto const& lost : found.overruled) add(lost.claim);
    std::map<ClaimId, double> far_km;
    for (auto const& [claim, distance_km] : far_claims(theatre_, days)) far_km[claim->id] = distance_km;
    return far_km;
}

/// About the place that stands for the land, or about the land itself where claims about areas or lines tell of it.
std::optional<Answer> Asked::about_evidence(Explanation const& explanation, ControlMap const& map,
                                            Maps const& maps) const
{
    if (explanation.tract) {
        auto const& timeline = maps.timeline();
        Place       land;
        land.name            = name_of_ground(map.holdings.all[map.holdings.of_tract(*explanation.tract)].claims);
        auto        found    = reasons_of_tract(timeline, theatre_.claims, *explanation.tract, precedence_, on_);
        return answer(std::move(land), std::move(found), timeline);
    }
    if (!explanation.evidence) return std::nullopt;
    auto const place = theatre_.gazetteer.find(map.holdings.all[explanation.evidence->holding].place);
    return place ? about(*place) : std::nullopt;
}

/// The land at a point, and what stands for it.
Told Asked::of_land(Point point) const
{
    Maps const maps{theatre_, question_};
    auto const map         = maps.on(on_);
    auto const explanation = explain(maps.partition(), theatre_.baseline, map, point);
    if (!explanation) {
        throw Failure{"the point " + to_fixed(point.lat(), 5) + "," + to_fixed(point.lon(), 5)
                          + " is not on the land of the theatre",
                      "write latitude before longitude: LAT,LON"};
    }
    LandAnswer const land{point, map, maps.partition(), *explanation};
    Told             told{as_text(land, theatre_), as_json(land, theatre_)};
    told.json["place"] = nullptr;
    auto const answer = about_evidence(*explanation, map, maps);
    if (!answer) return told;
    told.text += "\n" + as_text(*answer);
    told.json["place"] = as_json(*answer);
    return told;
}

Told Asked::of_place() const
{
    auto const place = asked_place(theatre_, options_.place, options_.talk.quiet);
    if (auto const answer = about(place)) return {as_text(*answer), as_json(*answer)};
    auto told = of_land(place.point);
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
    Asked const asked{theatre, options};
    auto const  told = point ? asked.of_land(*point) : asked.of_place();
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
