// SPDX-License-Identifier: Apache-2.0
#include "cli/command_geocode.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <memory>

#include "base/failure.hpp"
#include "base/shown_text.hpp"
#include "base/text.hpp"
#include "cli/batch_table.hpp"
#include "cli/geocode_batch.hpp"
#include "cli/match_text.hpp"
#include "cli/read_places.hpp"
#include "cli/report.hpp"
#include "cli/typed.hpp"
#include "geo/geodesic.hpp"
#include "io/read_table.hpp"
#include "io/write_text.hpp"

namespace frontline {

namespace {

struct GeocodeOptions {
    std::vector<std::string> names;
    std::string              country;
    std::string              near;
    std::string              kind;
    std::size_t              limit = 10;
    std::vector<std::string> gazetteers;
    std::string              at;
    std::string              batch;
    std::string              output;
    bool                     overwrite = false;
    Talk                     talk;
};

PlaceQuery query_of(GeocodeOptions const& options)
{
    PlaceQuery query;
    if (!options.country.empty()) query.country = typed_country(options.country, "--in");
    query.kind    = options.kind;
    if (!options.near.empty()) query.near = typed_point(options.near, "--near");
    return query;
}

void check(GeocodeOptions const& options)
{
    auto const ways = int{!options.names.empty()} + int{!options.at.empty()} + int{!options.batch.empty()};
    if (ways != 1) {
        throw WrongUse{"geocode needs names, or --at LAT,LON, or --batch IN.csv", "see frontline geocode --help"};
    }
    if (options.batch.empty() != options.output.empty()) {
        throw WrongUse{"--batch and -o belong together", "write --batch IN.csv -o OUT.csv"};
    }
    if (!options.batch.empty() && options.talk.json) {
        throw WrongUse{"a batch is written as CSV, not as JSON", "leave out --json"};
    }
    if (options.output != "-" && !options.output.empty() && !is_csv_file(options.output)) {
        throw WrongUse{"a batch is written as CSV, not to '" + options.output + "'", "end its name in .csv"};
    }
    if (!options.at.empty() && !(options.country.empty() && options.near.empty() && options.kind.empty())) {
        throw WrongUse{"--at asks for what is nearest: --in, --near and --kind do not go with it", "leave them out"};
    }
}

// Whether a name is ambiguous is judged before its matches are cut to the number asked for.
Located located(Gazetteer const& gazetteer, PlaceQuery query, std::string const& name, std::size_t limit)
{
    LocateSettings settings;
    settings.limit = std::max(settings.limit, limit);
    query.name     = name;
    Located result{name, locate(gazetteer, query, settings), false};
    result.is_ambiguous = is_ambiguous(result.matches, settings);
    while (result.matches.size() > limit) result.matches.pop_back();
    return result;
}

std::string names_not_found(std::vector<Located> const& all)
{
    std::vector<std::string> names;
    for (auto const& one : all) {
        if (one.matches.empty()) names.push_back(frontline::quoted(one.name));
    }
    return joined(names, ", ");
}

void print_doubts(std::vector<Located> const& all)
{
    for (auto const& one : all) {
        if (!one.is_ambiguous) continue;
        std::cerr << frontline::quoted(one.name) << " is ambiguous: several places far apart could be meant\n"
                  << "    say more with --near LAT,LON, --in CC or --kind K\n";
    }
}

void geocode_names(GeocodeOptions const& options, Gazetteer const& gazetteer)
{
    std::vector<Located> all;
    for (auto const& name : options.names) {
        all.push_back(located(gazetteer, query_of(options), typed_name(name), options.limit));
    }
    std::cout << (options.talk.json ? to_json(all) : to_text(all)) << std::flush;
    if (!options.talk.quiet) print_doubts(all);
    if (auto const missing = names_not_found(all); !missing.empty()) {
        throw Failure{"no place is found for " + missing,
                      "try another spelling or another gazetteer with -g; a name of several words stands in quotes"};
    }
}

Match near_match(Gazetteer const& gazetteer, PlaceNumber number, Point point)
{
    auto       place    = gazetteer.place(number);
    auto const distance = distance_km(place.point, point);
    return {number, std::move(place), 1, 1, distance, {to_fixed(distance, 1) + " km away"}};
}

// The nearest places, then the nearest districts where none is among them.
std::vector<Match> nearest_matches(Gazetteer const& gazetteer, Point point, std::size_t limit)
{
    constexpr std::size_t searched  = 2000;
    constexpr std::size_t districts = 2;
    std::vector<Match>    matches;
    std::size_t           found = 0;
    for (auto const number : gazetteer.nearest(point, std::max(limit, searched))) {
        auto const is_district = gazetteer.record(number).is_area();
        if (matches.size() < limit || (is_district && found < districts)) {
            matches.push_back(near_match(gazetteer, number, point));
        }
        found += is_district ? 1 : 0;
    }
    return matches;
}

void geocode_point(GeocodeOptions const& options, Gazetteer const& gazetteer)
{
    auto const    point = typed_point(options.at, "--at");
    Located const nearest{options.at, nearest_matches(gazetteer, point, options.limit), false};
    if (nearest.matches.empty()) throw Failure{"the gazetteers hold no place", "name another gazetteer with -g"};
    std::cout << (options.talk.json ? to_json({nearest}) : to_text(nearest.matches)) << std::flush;
}

void geocode_table(GeocodeOptions const& options, Gazetteer const& gazetteer, Problems& problems)
{
    check_output(options.output, options.overwrite);
    BatchTable table{options.batch, options.talk, problems};
    auto const rows  = [&] { return table.next(); };
    auto const usual = query_of(options);
    write_text(options.output, [&](WriteBytes const& write) {
        geocode_batch(table.header(), rows, gazetteer, usual, write, problems);
    }, options.overwrite);
}

void answer(GeocodeOptions const& options, Gazetteer const& gazetteer, Problems& problems)
{
    if (!options.batch.empty()) return geocode_table(options, gazetteer, problems);
    if (!options.at.empty()) return geocode_point(options, gazetteer);
    return geocode_names(options, gazetteer);
}

int run_geocode(GeocodeOptions const& options)
{
    check(options);
    Problems   of_gazetteers;
    auto const gazetteer = read_places(options.gazetteers, of_gazetteers);
    print_problems(of_gazetteers, options.talk);
    Problems                problems;
    ProblemsOfFailure const in_failure{problems, options.talk};
    answer(options, gazetteer, problems);
    print_problems(problems, options.talk);
    return std::max(exit_code_of(of_gazetteers, options.talk), exit_code_of(problems, options.talk));
}

void add_options(CLI::App& command, GeocodeOptions& options)
{
    command.add_option("NAME", options.names, "names to look up; one of several words stands in quotes");
    command.add_option("--in", options.country, "the country it lies in, such as SY");
    command.add_option("--near", options.near, "LAT,LON: the nearer the better");
    command.add_option("--kind", options.kind, "town, village, district, base …");
    command.add_option("--limit", options.limit, "how many places at most")
        ->check(CLI::Range(std::size_t{1}, std::size_t{100000}))
        ->capture_default_str();
    command
        .add_option("-g,--gazetteer", options.gazetteers, "a GeoNames dump, a CSV, any OGR source (else the shipped)")
        ->allow_extra_args(false)->take_all();
    command.add_option("--at", options.at, "LAT,LON: the places and districts nearest to it");
    command.add_option("--batch", options.batch, "a CSV with id,name and optionally country,near_lat,near_lon,context");
    command.add_option("-o,--output", options.output, "where the answers to --batch go; - is standard output");
    command.add_flag("--overwrite", options.overwrite, "replace an output that exists");
    add_talk(command, options.talk);
}

}  // namespace

void add_geocode(CLI::App& app, Run& run)
{
    auto const options = std::make_shared<GeocodeOptions>();
    auto* const command = app.add_subcommand("geocode", "which places could be meant by a name, best first");
    add_options(*command, *options);
    command->callback([options, &run] { run = [options] { return run_geocode(*options); }; });
}

}  // namespace frontline
