// SPDX-License-Identifier: Apache-2.0
#include "cli/command_evaluate.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "cli/foreign_map.hpp"
#include "cli/json_values.hpp"
#include "cli/map_output.hpp"
#include "cli/report.hpp"
#include "cli/text_table.hpp"
#include "cli/typed.hpp"
#include "comparing/evaluation.hpp"
#include "control_map/region.hpp"
#include "geo/geos.hpp"
#include "io/read_theatre.hpp"

namespace frontline {

namespace {

struct EvaluateOptions {
    std::string   theatre;
    std::string   truth;
    std::string   on;
    TypedQuestion question;
    std::string   actor;
    std::string   actor_field = "actor";
    Talk          talk;
};

struct EvaluatedActor {
    std::string actor;
    Evaluation  evaluation;
};

std::vector<ActorArea> areas_of(Partition const& partition, ControlMap const& map)
{
    std::vector<ActorArea> areas;
    for (auto& region : regions(partition, map)) {
        areas.push_back({region.control.actor.text, {std::move(region.polygon)}});
    }
    return areas;
}

/// The map to be better than: the baseline, or where there is none the map of the first day of the log.
std::vector<ActorArea> areas_before(Theatre const& theatre, Maps const& maps, Level level, Date on)
{
    std::vector<ActorArea> areas;
    for (auto const& [actor, area] : theatre.baseline.lands) {
        areas.push_back({theatre.actors.at_level(actor, level, on).text, area});
    }
    if (!areas.empty()) return areas;
    auto const& claims = theatre.claims.all();
    if (claims.empty()) throw Failure{"the theatre has neither a baseline nor claims", "there is nothing to evaluate"};
    return areas_of(maps.partition(), maps.on(claims.front().counts_from()));
}

MultiPolygon area_of(std::string const& actor, std::vector<ActorArea> const& areas)
{
    MultiPolygon all;
    for (auto const& each : areas) {
        if (each.actor == actor) all.insert(all.end(), each.area.begin(), each.area.end());
    }
    return united(all);
}

std::vector<std::string> actors_to_evaluate(std::vector<ActorArea> const& truth, std::string const& chosen)
{
    std::set<std::string> actors;
    for (auto const& each : truth) {
        if (!each.actor.empty()) actors.insert(each.actor);
    }
    std::vector<std::string> const all{actors.begin(), actors.end()};
    if (chosen.empty()) return all;
    if (!actors.contains(chosen)) {
        throw Failure{"the truth has no actor '" + chosen + "'", did_you_mean(chosen, all)};
    }
    return {chosen};
}

Json as_json(EvaluatedActor const& each)
{
    auto const& figures = each.evaluation;
    return {{"actor", each.actor},
            {"skill", number_or_null(figures.skill)},
            {"wrong_km2", figures.wrong_km2},
            {"changed_km2", figures.changed_km2},
            {"iou", figures.iou},
            {"area_error_km2", figures.area_error_km2},
            {"front_km_median", number_or_null(figures.front_km_median)},
            {"front_km_p95", number_or_null(figures.front_km_p95)}};
}

void print_json(std::vector<EvaluatedActor> const& all)
{
    auto actors = Json::array();
    for (auto const& each : all) actors.push_back(as_json(each));
    Json const report{{"actors", actors}};
    fmt::print("{}\n", report.dump(2, ' ', false, Json::error_handler_t::replace));
}

void print(std::vector<EvaluatedActor> const& all)
{
    fmt::print("{:<24} {:>7} {:>11} {:>10} {:>7} {:>11} {:>9} {:>9}\n", "actor", "skill", "changed km²", "wrong km²",
               "IoU", "excess km²", "front km", "95 % km");
    for (auto const& [actor, figures] : all) {
        fmt::print("{:<24} {:>7} {:>11.1f} {:>10.1f} {:>7.4f} {:>+11.1f} {:>9} {:>9}\n", actor,
                   or_dash(figures.skill, "{:.4f}"), figures.changed_km2, figures.wrong_km2, figures.iou,
                   figures.area_error_km2, or_dash(figures.front_km_median, "{:.3f}"),
                   or_dash(figures.front_km_p95, "{:.3f}"));
    }
}

int run_evaluate(EvaluateOptions const& options)
{
    auto const              on       = typed_date(options.on, "--on");
    auto const              question = map_question(options.question);
    Problems                problems;
    ProblemsOfFailure const in_failure{problems, options.talk};
    auto const theatre = read_theatre(options.theatre, problems);
    add(problems, before_the_evidence(theatre, on));
    auto const truth  = areas_on(read_foreign_map(options.truth, {options.actor_field, {}}, problems));
    auto const actors = actors_to_evaluate(truth, options.actor);
    Maps const maps{theatre, question};
    auto const before = areas_before(theatre, maps, question.level, on);
    auto const map    = areas_of(maps.partition(), maps.on(on));

    std::vector<EvaluatedActor> all;
    for (auto const& actor : actors) {
        all.push_back({actor, evaluate({area_of(actor, before), area_of(actor, truth), area_of(actor, map),
                                        theatre.land})});
    }
    print_problems(problems, options.talk);
    if (options.talk.json) print_json(all);
    else print(all);
    return exit_code_of(problems, options.talk);
}

}  // namespace

void add_evaluate(CLI::App& app, Run& run)
{
    auto const  options = std::make_shared<EvaluateOptions>();
    auto* const command = app.add_subcommand("evaluate", "a map of ours against a later or better one");
    command->add_option("THEATRE", options->theatre, "its folder")->required();
    command->add_option("--truth", options->truth, "any OGR source of polygons with an actor field")->required();
    command->add_option("--on", options->on, "the day of our map, such as 2020-03-02")->required();
    command->add_option("--actor", options->actor, "evaluate this actor alone");
    command->add_option("--actor-field", options->actor_field, "the field of the truth that names the actor")
        ->capture_default_str();
    add_map_question(*command, options->question);
    add_talk(*command, options->talk);
    command->callback([options, &run] { run = [options] { return run_evaluate(*options); }; });
}

}  // namespace frontline
