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
#include "cli/json_values.hpp"
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
        auto found = reasons(timeline_, theatre_.claims, place.id, precedence_, on_);
        if (!found) return std::nullopt;
        auto seen = at_level(found->control, theatre_.actors, question_.level, on_);
        return Answer{place, on_, std::move(seen), std::move(*found), precedence_, options_.question.known};
    }

    Told of_land(Point point) const;
    Told of_place() const;

private:
    Theatre const&    theatre_;
    WhyOptions const& options_;
    Date              on_;
    MapQuestion       question_;
    Precedence        precedence_;
    Timeline          timeline_;
};

/// The land at a point, and the place that stands for it.
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
    if (!explanation->evidence) return told;
    auto const place  = theatre_.gazetteer.find(map.holdings.all[explanation->evidence->holding].place);
    auto const answer = place ? about(*place) : std::nullopt;
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
