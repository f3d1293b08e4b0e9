// SPDX-License-Identifier: Apache-2.0
#include "cli/command_corrections.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iostream>
#include <memory>
#include <utility>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "cli/claim_words.hpp"
#include "cli/json_values.hpp"
#include "cli/map_output.hpp"
#include "cli/map_summary.hpp"
#include "cli/report.hpp"
#include "cli/text_table.hpp"
#include "cli/typed.hpp"
#include "control_map/correction.hpp"
#include "io/read_theatre.hpp"
#include "layer/correction_layer.hpp"

namespace frontline {

namespace {

struct CorrectionsOptions {
    std::string   theatre;
    std::string   on;
    TypedQuestion question;
    LayerOptions  layers;
    Talk          talk;
};

/// The two maps of the day, and what differs.
struct Compared {
    ControlMap  believed;
    ControlMap  known;
    Corrections corrections;
};

Compared compared(Maps const& maps, Date on)
{
    auto const believed_then = maps.timeline_known(on);
    Compared   result{maps.on(on, believed_then), maps.on(on), {}};
    result.corrections = corrections(maps.partition(), result.believed, result.known);
    return result;
}

Control control_of(HoldingIndex holding, ControlMap const& map)
{
    return holding == no_holding ? Control{} : map.holdings.control_of(map.holdings.all[holding]);
}

std::vector<Claim const*> claims_of(HoldingIndex holding, ControlMap const& map)
{
    if (holding == no_holding) return {};
    auto const claims = map.holdings.all[holding].claims;
    return {claims.begin(), claims.end()};
}

/// Of the claims that stand behind what is known the later ones; all where what was known before reads otherwise now.
std::vector<Claim const*> correcting_claims(Correction const& correction, ControlMap const& known)
{
    auto const all   = claims_of(correction.known, known);
    auto       later = all;
    std::erase_if(later, [&](auto const* claim) { return claim->recorded <= known.on(); });
    return later.empty() ? all : later;
}

std::string ids_of(std::vector<Claim const*> const& claims)
{
    constexpr std::size_t    most = 3;
    std::vector<std::string> ids;
    for (auto const* claim : claims) ids.push_back(claim->id.text);
    auto const more = ids.size() > most ? fmt::format(" +{}", ids.size() - most) : "";
    ids.resize(std::min(ids.size(), most));
    return joined(ids, " ") + more;
}

std::vector<Correction> largest_first(std::vector<Correction> places)
{
    std::ranges::stable_sort(places, std::greater{}, &Correction::area_km2);
    return places;
}

/// Of a tract by what is known of it, else by what was believed.
std::string name_of(Correction const& correction, Compared const& all, Theatre const& theatre)
{
    auto const place = theatre.gazetteer.find(correction.place);
    if (place) return place->name;
    if (!correction.place.empty()) return correction.place.text;
    auto const known = claims_of(correction.known, all.known);
    return name_of_ground(known.empty() ? claims_of(correction.believed, all.believed) : known);
}

std::string as_table(Compared const& all, Theatre const& theatre)
{
    std::vector<std::vector<std::string>> rows{{"place", "believed", "known now", "km²", "corrected by", "id"}};
    for (auto const& each : largest_first(all.corrections.places)) {
        rows.push_back({name_of(each, all, theatre), described(control_of(each.believed, all.believed)),
                        described(control_of(each.known, all.known)), fmt::format("{:.1f}", each.area_km2),
                        ids_of(correcting_claims(each, all.known)), each.place.text});
    }
    return aligned(rows);
}

std::string summary(Compared const& all)
{
    auto const& corrections = all.corrections;
    auto const  tracts =
        static_cast<std::size_t>(std::ranges::count(corrections.places, PlaceId{}, &Correction::place));
    auto const  areas  = tracts > 0 ? ", " + amount(tracts, "claimed area") : "";
    auto        text = fmt::format("{}{} and {:.1f} km² of land were believed otherwise on {} than is known of it now",
                                   amount(corrections.places.size() - tracts, "place"), areas, corrections.total_km2,
                                   to_iso(all.known.on()));
    if (corrections.elsewhere_km2 > 0) text += fmt::format("; {:.1f} km² of it by no place", corrections.elsewhere_km2);
    return text + "\n";
}

Json as_json(std::vector<Claim const*> const& claims, Theatre const& theatre)
{
    auto list = Json::array();
    for (auto const* claim : claims) list.push_back(as_json(*claim, Speakers{theatre.actors, theatre.sources}));
    return list;
}

Json as_json(Compared const& all, Theatre const& theatre)
{
    Json json{{"on", to_iso(all.known.on())},
              {"area_km2", all.corrections.total_km2},
              {"by_no_place_km2", all.corrections.elsewhere_km2}};
    json["corrections"] = Json::array();
    for (auto const& each : largest_first(all.corrections.places)) {
        json["corrections"].push_back({{"place_id", text_or_null(each.place.text)},
                                       {"name", name_of(each, all, theatre)},
                                       {"believed", as_json(control_of(each.believed, all.believed))},
                                       {"known", as_json(control_of(each.known, all.known))},
                                       {"area_km2", each.area_km2},
                                       {"believed_claims", as_json(claims_of(each.believed, all.believed), theatre)},
                                       {"claims", as_json(correcting_claims(each, all.known), theatre)}});
    }
    return json;
}

void print(Compared const& all, Theatre const& theatre, CorrectionsOptions const& options)
{
    auto const to_standard_output = options.layers.output == "-";
    if (!to_standard_output && options.talk.json) std::cout << as_json(all, theatre).dump(2) << '\n';
    auto const has_table = !to_standard_output && !options.talk.json && !all.corrections.places.empty();
    if (has_table) std::cout << as_table(all, theatre);
    if (!options.talk.quiet) std::cerr << summary(all);
}

int run_corrections(CorrectionsOptions const& options)
{
    auto const on       = typed_date(options.on, "--on");
    auto const question = map_question(options.question);
    if (question.known && *question.known <= on) {
        throw WrongUse{"--known '" + options.question.known + "' is not after --on '" + options.on + "'",
                       "what was believed on a day is corrected by what was recorded later"};
    }
    check_output({"corrections"}, options.layers);
    Problems                problems;
    ProblemsOfFailure const in_failure{problems, options.talk};
    auto const theatre = read_theatre(options.theatre, problems);
    add(problems, before_the_evidence(theatre, on));
    Maps const maps{theatre, question};
    auto const all   = compared(maps, on);
    auto const layer = correction_layer(maps.partition(), all.corrections, all.believed, all.known, theatre.gazetteer);
    auto const files = write_chosen({layer}, options.layers,
                                    metadata_of(theatre, "corrections of " + options.on, options.question), problems);
    print_problems(problems, options.talk);
    if (options.talk.verbose) std::cerr << making_as_text(theatre, maps.partition(), maps.rule());
    print(all, theatre, options);
    print_written(files, options.talk);
    return exit_code_of(problems, options.talk);
}

}  // namespace

void add_corrections(CLI::App& app, Run& run)
{
    auto const  options = std::make_shared<CorrectionsOptions>();
    auto* const command = app.add_subcommand("corrections", "what was believed on a day, and corrected later");
    command->add_option("THEATRE", options->theatre, "its folder")->required();
    command->add_option("--on", options->on, "the day, such as 2020-03-02")->required();
    add_map_question(*command, options->question);
    add_layer_options(*command, options->layers);
    add_talk(*command, options->talk);
    command->callback([options, &run] { run = [options] { return run_corrections(*options); }; });
}

}  // namespace frontline
