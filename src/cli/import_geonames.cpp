// SPDX-License-Identifier: Apache-2.0
#include "cli/import_geonames.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iostream>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "cli/json_values.hpp"
#include "cli/report.hpp"
#include "cli/typed.hpp"
#include "gazetteer/place.hpp"
#include "io/geonames_part.hpp"
#include "io/open_text.hpp"
#include "io/read_gazetteer.hpp"
#include "io/write_places.hpp"
#include "io/write_text.hpp"

namespace frontline {

namespace {

struct ImportOptions {
    std::vector<std::string> files;
    std::string              output;
    bool                     overwrite = false;
    std::vector<std::string> countries;
    std::vector<std::string> kinds;
    Talk                     talk;
};

struct Counts {
    std::size_t written  = 0;
    std::size_t left_out = 0;
};

void require_geonames(std::string const& file)
{
    open_text(file);
    if (geonames_part(beginning_of(file)) != GeonamesPart::none) return;
    throw Failure{"'" + file + "' is no file of GeoNames",
                  "a dump has 19 columns with tabs between and no header; other gazetteers need no import: name them "
                  "with -g"};
}

std::vector<std::string> typed_countries(ImportOptions const& options)
{
    std::vector<std::string> countries;
    for (auto const& country : options.countries) countries.push_back(typed_country(country, "--country"));
    return countries;
}

std::vector<std::string> typed_kinds(ImportOptions const& options)
{
    std::vector<std::string> kinds;
    for (auto const& kind : options.kinds) kinds.push_back(lowered(kind));
    return kinds;
}

// Places of which the country is not known belong to none.
bool is_wanted(Place const& place, std::vector<std::string> const& countries, std::vector<std::string> const& kinds)
{
    auto const is_country = countries.empty() || std::ranges::find(countries, place.country) != countries.end();
    auto const is_kind    = kinds.empty() || std::ranges::find(kinds, place.kind) != kinds.end();
    return is_country && is_kind;
}

Counts write_places(ImportOptions const& options, Problems& problems)
{
    Counts     counts;
    auto const countries = typed_countries(options);
    auto const kinds     = typed_kinds(options);
    auto const make      = [&](WriteBytes const& write) {
        auto const take = [&](Place&& place) {
            auto const wanted = is_wanted(place, countries, kinds);
            (wanted ? counts.written : counts.left_out) += 1;
            if (wanted) write(to_csv_line(place));
        };
        write(places_csv_header());
        read_gazetteers(options.files, take, problems);
    };
    write_text(options.output, make, options.overwrite);
    return counts;
}

void print_sources(ImportOptions const& options)
{
    if (!options.talk.verbose || options.talk.quiet) return;
    std::set<std::string> files;
    for (auto const& source : options.files) {
        for (auto const& file : files_of(source)) files.insert(file.string());
    }
    for (auto const& file : files) std::cerr << "read " << file << '\n';
}

void print_summary(Counts const& counts, ImportOptions const& options)
{
    auto const is_file = options.output != "-";
    if (options.talk.json && is_file) {
        Json const json{
            {"output", options.output}, {"places", counts.written}, {"left_out", counts.left_out}};
        std::cout << json.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
    }
    if (options.talk.quiet) return;
    std::cerr << amount(counts.written, "place");
    if (counts.left_out > 0) std::cerr << ", " << counts.left_out << " more left out as asked";
    std::cerr << '\n';
    if (is_file) print_written({options.output}, options.talk);
}

int run_import(ImportOptions const& options)
{
    check_output(options.output, options.overwrite);
    std::ranges::for_each(options.files, require_geonames);
    Problems                problems;
    ProblemsOfFailure const in_failure{problems, options.talk};
    auto const              counts = write_places(options, problems);
    print_problems(problems, options.talk);
    print_sources(options);
    print_summary(counts, options);
    return exit_code_of(problems, options.talk);
}

}  // namespace

void add_import_geonames(CLI::App& import, Run& run)
{
    auto const  options = std::make_shared<ImportOptions>();
    auto* const command = import.add_subcommand("geonames", "dumps of GeoNames as one CSV gazetteer");
    command->add_option("FILE", options->files, "dumps; alternate names and admin codes, else those beside the dumps")
        ->required();
    command->add_option("-o,--output", options->output, "the gazetteer; - is standard output")->required();
    command->add_flag("--overwrite", options->overwrite, "replace an output that exists");
    command->add_option("--country", options->countries, "only of this country, such as SY; may be repeated")
        ->allow_extra_args(false)->take_all();
    command->add_option("--kind", options->kinds, "only of this kind, such as settlement; may be repeated")
        ->allow_extra_args(false)->take_all();
    add_talk(*command, options->talk);
    command->callback([options, &run] { run = [options] { return run_import(*options); }; });
}

}  // namespace frontline
