// SPDX-License-Identifier: Apache-2.0
#include "cli/command_accept.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iostream>
#include <memory>
#include <optional>
#include <set>

#include "base/failure.hpp"
#include "base/shown_text.hpp"
#include "base/text.hpp"
#include "claims/read_claims.hpp"
#include "cli/json_values.hpp"
#include "cli/reading_theatres.hpp"
#include "cli/report.hpp"
#include "io/append_claims.hpp"
#include "io/read_table.hpp"
#include "io/read_theatre.hpp"

namespace frontline {

namespace {

struct AcceptOptions {
    std::string              proposals;
    std::vector<std::string> theatres;
    bool                     all = false;
    Talk                     talk;
};

/// What became of the rows of one theatre.
struct Accepted {
    std::string theatre;
    Appended    appended;
    std::size_t refused = 0;  ///< rows with errors
};

bool is_one_of(std::string const& word, std::initializer_list<std::string_view> words)
{
    return std::ranges::find(words, word) != words.end();
}

// Whether a person accepted the row; none: the word is not understood.
std::optional<bool> is_accepted(std::string_view cell, bool all)
{
    auto const word = lowered(trimmed(cell));
    if (is_one_of(word, {"yes", "y", "x", "1", "true", "oui", "o", "نعم"})) return true;
    if (is_one_of(word, {"no", "n", "0", "false", "non", "لا"})) return false;
    return word.empty() ? std::optional{all} : std::nullopt;
}

// The accepted rows of one theatre.
Table accepted_rows(Table const& proposals, std::string const& theatre, bool all, Problems& problems)
{
    Table accepted{proposals.file, proposals.columns, {}};
    for (auto const& row : proposals.rows) {
        RowView const view{proposals, row};
        if (view["theatre"] != theatre) continue;
        auto const is = is_accepted(view["accept"], all);
        if (is.value_or(false)) accepted.rows.push_back(row);
        if (is) continue;
        problems.push_back({Severity::error, "bad-accept", view.where("accept"),
                            frontline::quoted(view["accept"]) + " is neither yes nor no; the row is left out",
                            "write yes or no, or leave it empty"});
    }
    return accepted;
}

// Rows that the theatre could not read as claims stay out of its log.
std::size_t refuse_bad_rows(Table& rows, Theatre const& theatre, Problems& problems)
{
    Problems           of_claims;
    std::vector<Place> places;
    read_claims({rows}, {theatre.actors, theatre.sources, theatre.gazetteer}, places, of_claims);
    std::set<std::size_t> bad;
    for (auto const& problem : of_claims) {
        if (problem.severity == Severity::error) bad.insert(problem.where.line);
    }
    add(problems, std::move(of_claims));
    return std::erase_if(rows.rows, [&](Table::Row const& row) { return bad.contains(row.line); });
}

Accepted accept_for(std::string const& folder, Table const& proposals, bool all, Problems& problems)
{
    Problems   of_theatre;
    auto const theatre = read_theatre(folder, of_theatre);
    Accepted   accepted{folder, {}, 0};
    auto       rows = accepted_rows(proposals, folder_name(folder), all, problems);
    accepted.refused  = refuse_bad_rows(rows, theatre, problems);
    accepted.appended = append_claims(log_file_of(folder), rows, of_theatre);
    return accepted;
}

void print(std::vector<Accepted> const& all, Talk const& talk)
{
    auto json = Json::array();
    for (auto const& [theatre, appended, refused] : all) {
        json.push_back(
            {{"theatre", theatre}, {"added", appended.added}, {"repeated", appended.repeated}, {"refused", refused}});
        if (talk.quiet) continue;
        std::cerr << theatre << ": " << amount(appended.added, "claim") << " added, " << appended.repeated
                  << " in the log already" << (refused > 0 ? ", " + std::to_string(refused) + " refused" : "") << '\n';
    }
    if (talk.json) std::cout << json.dump(2) << '\n';
}

void check_columns(Table const& proposals)
{
    for (auto const* const column : {"theatre", "accept", "date", "place", "kind", "actor"}) {
        if (proposals.column(column)) continue;
        throw Failure{"'" + proposals.file + "' has no column '" + column + "'", "it is written by frontline read"};
    }
}

int run_accept(AcceptOptions const& options)
{
    Problems                problems;
    ProblemsOfFailure const in_failure{problems, options.talk};
    auto const              proposals = read_table(options.proposals, problems);
    check_columns(proposals);
    std::vector<Accepted> accepted;
    for (auto const& theatre : options.theatres) {
        accepted.push_back(accept_for(theatre, proposals, options.all, problems));
    }
    print_problems(problems, options.talk);
    print(accepted, options.talk);
    return exit_code_of(problems, options.talk);
}

}  // namespace

void add_accept(CLI::App& app, Run& run)
{
    auto const  options = std::make_shared<AcceptOptions>();
    auto* const command = app.add_subcommand("accept", "append the accepted proposals of `read` to a theatre's log");
    command->add_option("PROPOSALS", options->proposals, "the CSV that read wrote, with yes in the column accept")
        ->required();
    command->add_option("-t,--theatre", options->theatres, "whose log; may be repeated")
        ->required()->allow_extra_args(false)->take_all();
    command->add_flag("--all", options->all, "rows of which accept is empty as well");
    add_talk(*command, options->talk);
    command->callback([options, &run] { run = [options] { return run_accept(*options); }; });
}

}  // namespace frontline
