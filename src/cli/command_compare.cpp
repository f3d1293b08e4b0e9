// SPDX-License-Identifier: Apache-2.0
#include "cli/command_compare.hpp"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "cli/comparison_summary.hpp"
#include "cli/foreign_map.hpp"
#include "cli/map_output.hpp"
#include "cli/read_places.hpp"
#include "cli/report.hpp"
#include "cli/typed.hpp"
#include "geo/banded_area.hpp"
#include "geo/geos.hpp"
#include "io/read_polygons.hpp"

namespace frontline {

namespace {

struct CompareOptions {
    std::string              a;
    std::string              b;
    std::string              actor_field = "actor";
    std::string              actor_field_b;
    std::string              names;
    std::string              actor;
    std::string              on;
    std::string              land;
    std::vector<std::string> gazetteers;
    double                   gap_km2 = 1;
    bool                     lag     = false;
    double                   grid_km = 5;
    int                      most_days = 30;
    LayerOptions             layers;
    Talk                     talk;
};

struct TwoMaps {
    std::vector<DatedArea> a;
    std::vector<DatedArea> b;
};

TwoMaps read_maps(CompareOptions const& options, Problems& problems)
{
    ForeignNames names{options.actor_field, {}};
    if (!options.names.empty()) names.ours = read_actor_names(options.names, problems);
    auto a = read_foreign_map(options.a, names, problems);
    if (!options.actor_field_b.empty()) names.actor_field = options.actor_field_b;
    return {std::move(a), read_foreign_map(options.b, names, problems)};
}

std::vector<ActorArea> on_day(std::vector<DatedArea> const& map, CompareOptions const& options, std::string const& name)
{
    if (options.on.empty()) return areas_on(map);
    auto areas = areas_on(map, typed_date(options.on, "--on"));
    if (areas.empty()) throw Failure{"nothing in '" + name + "' is valid on " + options.on};
    return areas;
}

void keep_only(std::string const& actor, Overlap& result)
{
    std::vector<std::string> known;
    for (auto const& each : result.actors) known.push_back(each.actor);
    std::erase_if(result.actors, [&](auto const& each) { return each.actor != actor; });
    if (!result.actors.empty()) return;
    throw Failure{"neither map has an actor '" + actor + "'", did_you_mean(actor, known)};
}

/// The land beyond whose border there is no front: what is named, else what either map covers.
MultiPolygon land_of_both(TidyMap const& a, TidyMap const& b, CompareOptions const& options, Problems& problems)
{
    if (!options.land.empty()) return read_area(options.land, problems);
    auto       all   = covered_by(a);
    auto const other = covered_by(b);
    all.insert(all.end(), other.begin(), other.end());
    return united(all);
}

std::map<std::string, FrontDistance> fronts_of(TidyMap const& a, TidyMap const& b, MultiPolygon const& land)
{
    std::map<std::string, FrontDistance> fronts;
    for (auto const& [actor, area] : a.areas) {
        auto const other = b.areas.find(actor);
        if (other == b.areas.end()) continue;
        if (auto const distance = front_distance({area, other->second, land})) fronts[actor] = *distance;
    }
    return fronts;
}

/// Asked for many points.
class HolderOf {
public:
    explicit HolderOf(TidyMap const& map)
    {
        for (auto const& [actor, area] : map.areas) areas_.emplace_back(actor, BandedArea{area});
    }

    /// Empty: nobody.
    std::string operator()(Point p) const
    {
        for (auto const& [actor, area] : areas_) {
            if (area.side_of(p) == Side::inside) return actor;
        }
        return {};
    }

private:
    std::vector<std::pair<std::string, BandedArea>> areas_;
};

void look_at_places(TidyMap const& a, TidyMap const& b, CompareOptions const& options, Comparison& comparison,
                    Problems& problems)
{
    if (options.gazetteers.empty()) return;
    auto const     gazetteer = read_places(options.gazetteers, problems);
    HolderOf const in_a{a}, in_b{b};
    comparison.places = 0;
    for (auto const number : gazetteer.all()) {
        auto const point = gazetteer.point_of(number);
        auto const one = in_a(point), other = in_b(point);
        if (gazetteer.record(number).is_area() || (one.empty() && other.empty())) continue;
        ++*comparison.places;
        if (one != other) comparison.disputed.push_back({gazetteer.place(number), one, other});
    }
}

Comparison compared(TwoMaps const& maps, CompareOptions const& options, Problems& problems)
{
    auto const a = mended(on_day(maps.a, options, options.a), options.a, options.gap_km2, problems);
    auto const b = mended(on_day(maps.b, options, options.b), options.b, options.gap_km2, problems);
    Comparison comparison{overlap(a, b), {}, {}, {}, {}, a.repair, b.repair};
    if (!options.actor.empty()) keep_only(options.actor, comparison.overlap);
    comparison.fronts = fronts_of(a, b, land_of_both(a, b, options, problems));
    look_at_places(a, b, options, comparison, problems);
    if (options.lag) comparison.lag = lag_between(maps.a, maps.b, options.grid_km, options.most_days);
    return comparison;
}

void check_use(CompareOptions const& options)
{
    if (!options.on.empty()) typed_date(options.on, "--on");
    if (options.lag && options.on.empty()) {
        throw WrongUse{"--lag compares two series, of which one day is needed for all else", "name it with --on"};
    }
    check_output(names_of_comparison_layers(), options.layers);
}

About about(CompareOptions const& options)
{
    About about;
    about.metadata = {{"map", options.a + " compared with " + options.b}, {"program", "frontline " FRONTLINE_VERSION}};
    return about;
}

int run_compare(CompareOptions const& options)
{
    check_use(options);
    Problems                problems;
    ProblemsOfFailure const in_failure{problems, options.talk};
    auto const comparison = compared(read_maps(options, problems), options, problems);
    auto const files = write_chosen(layers_of_comparison(comparison.overlap, comparison.disputed), options.layers,
                                    about(options), problems);
    print_problems(problems, options.talk);
    auto const text = options.talk.json ? comparison_as_json(comparison) : comparison_as_text(comparison);
    (options.layers.output == "-" ? std::cerr : std::cout) << text;
    print_written(files, options.talk);
    return exit_code_of(problems, options.talk);
}

void add_names(CLI::App& command, CompareOptions& options)
{
    command.add_option("--actor-field", options.actor_field, "the field that names the actor")->capture_default_str();
    command.add_option("--actor-field-b", options.actor_field_b, "that field in B, where it is another");
    command.add_option("--map", options.names, "a table: name (theirs), actor (what it is called here)");
    command.add_option("--actor", options.actor, "show this actor's row alone");
}

}  // namespace

void add_compare(CLI::App& app, Run& run)
{
    auto const  options = std::make_shared<CompareOptions>();
    auto* const command = app.add_subcommand("compare", "how two maps by anyone differ");
    command->add_option("A", options->a, "a map: any OGR source of polygons with an actor field")->required();
    command->add_option("B", options->b, "the map to compare it with")->required();
    add_names(*command, *options);
    command->add_option("--on", options->on, "the day of two series: what is valid then, by valid_from and valid_to");
    command->add_flag("--lag", options->lag, "of two series: how many days the one comes after the other");
    command->add_option("--grid-km", options->grid_km, "how far apart the spots are that --lag looks at")
        ->capture_default_str()
        ->check(CLI::Range(0.1, 1000.0));
    command->add_option("--most-days", options->most_days, "how far apart two changes may be that --lag takes for one")
        ->capture_default_str()
        ->check(CLI::Range(0, 10'000));
    command->add_option("--land", options->land,
                        "the land, beyond whose border there is no front; else what is covered");
    command->add_option("--gap-km2", options->gap_km2, "close gaps between polygons up to this size")
        ->capture_default_str()
        ->check(CLI::Range(0.0, 1e9));
    command->add_option("-g,--gazetteer", options->gazetteers, "places of which to tell who has them; may be repeated");
    add_layer_options(*command, options->layers);
    add_talk(*command, options->talk);
    command->callback([options, &run] { run = [options] { return run_compare(*options); }; });
}

}  // namespace frontline
