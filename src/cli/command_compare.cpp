// SPDX-License-Identifier: Apache-2.0
#include "cli/command_compare.hpp"

#include <fmt/format.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "cli/foreign_map.hpp"
#include "cli/report.hpp"
#include "comparing/overlap.hpp"

namespace frontline {

namespace {

struct CompareOptions {
    std::string a;
    std::string b;
    std::string actor_field = "actor";
    std::string actor;
    Talk        talk;
};

void keep_only(std::string const& actor, Overlap& result)
{
    std::vector<std::string> known;
    for (auto const& each : result.actors) known.push_back(each.actor);
    std::erase_if(result.actors, [&](auto const& each) { return each.actor != actor; });
    if (!result.actors.empty()) return;
    throw Failure{"neither map has an actor '" + actor + "'", did_you_mean(actor, known)};
}

nlohmann::json as_json(std::vector<DoubleClaim> const& claims)
{
    auto list = nlohmann::json::array();
    for (auto const& [actor, other, km2] : claims) list.push_back({{"actor", actor}, {"other", other}, {"km2", km2}});
    return list;
}

nlohmann::json as_json(Overlap const& result)
{
    auto actors = nlohmann::json::array();
    for (auto const& each : result.actors) {
        actors.push_back({{"actor", each.actor}, {"a_km2", each.a_km2}, {"b_km2", each.b_km2},
                          {"both_km2", each.both_km2}, {"iou", each.iou()}});
    }
    return {{"actors", actors},
            {"covered_km2", result.covered_km2},
            {"disagreement_km2", result.disagreement_km2},
            {"only_a_km2", result.only_a_km2},
            {"only_b_km2", result.only_b_km2},
            {"doubled_a", as_json(result.doubled_a)},
            {"doubled_b", as_json(result.doubled_b)}};
}

void print(std::vector<DoubleClaim> const& claims, std::string const& map)
{
    for (auto const& claim : claims) {
        fmt::print("{} gives {:.1f} km² to both {} and {}\n", map, claim.km2, claim.actor, claim.other);
    }
}

void print(Overlap const& result, CompareOptions const& options)
{
    fmt::print("{:<24} {:>12} {:>12} {:>12} {:>7}\n", "actor", "A km²", "B km²", "both km²", "IoU");
    for (auto const& each : result.actors) {
        fmt::print("{:<24} {:>12.1f} {:>12.1f} {:>12.1f} {:>7.4f}\n", each.actor, each.a_km2, each.b_km2, each.both_km2,
                   each.iou());
    }
    fmt::print("\nA and B name different actors on {:.1f} of the {:.1f} km² that both cover\n", result.disagreement_km2,
               result.covered_km2);
    fmt::print("only A covers {:.1f} km², only B {:.1f} km²\n", result.only_a_km2, result.only_b_km2);
    print(result.doubled_a, options.a);
    print(result.doubled_b, options.b);
}

void print_json(Overlap const& result)
{
    fmt::print("{}\n", as_json(result).dump(2, ' ', false, nlohmann::json::error_handler_t::replace));
}

int run_compare(CompareOptions const& options)
{
    Problems                problems;
    ProblemsOfFailure const in_failure{problems, options.talk};
    auto const a      = read_foreign_map(options.a, options.actor_field, problems);
    auto const b      = read_foreign_map(options.b, options.actor_field, problems);
    auto       result = overlap(a, b);
    if (!options.actor.empty()) keep_only(options.actor, result);
    print_problems(problems, options.talk);
    if (options.talk.json) print_json(result);
    else print(result, options);
    return exit_code_of(problems, options.talk);
}

}  // namespace

void add_compare(CLI::App& app, Run& run)
{
    auto const  options = std::make_shared<CompareOptions>();
    auto* const command = app.add_subcommand("compare", "how two maps by anyone differ");
    command->add_option("A", options->a, "a map: any OGR source of polygons with an actor field")->required();
    command->add_option("B", options->b, "the map to compare it with")->required();
    command->add_option("--actor-field", options->actor_field, "the field that names the actor")->capture_default_str();
    command->add_option("--actor", options->actor, "show this actor alone");
    add_talk(*command, options->talk);
    command->callback([options, &run] { run = [options] { return run_compare(*options); }; });
}

}  // namespace frontline
