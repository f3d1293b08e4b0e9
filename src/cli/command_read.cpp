// SPDX-License-Identifier: Apache-2.0
#include "cli/command_read.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <future>
#include <iostream>
#include <iterator>
#include <memory>
#include <optional>
#include <thread>

#include "base/failure.hpp"
#include "base/shown_text.hpp"
#include "base/text.hpp"
#include "cli/progress_bar.hpp"
#include "cli/proposal_rows.hpp"
#include "cli/reading_theatres.hpp"
#include "cli/report.hpp"
#include "cli/typed.hpp"
#include "io/read_article.hpp"
#include "io/read_lexicon.hpp"
#include "io/write_text.hpp"
#include "reading/read_report.hpp"
#include "view/review_page.hpp"

namespace frontline {

namespace {

struct ReadOptions {
    std::vector<std::string> files;
    std::string              date;
    std::string              language;
    std::vector<std::string> theatres;
    std::vector<std::string> gazetteers;
    std::string              source;
    std::string              url;
    std::string              output;
    std::string              page;
    bool                     overwrite = false;
    Talk                     talk;
};

void check(ReadOptions const& options, std::vector<Lexicon> const& lexicons)
{
    if (options.language.empty()) return;
    std::vector<std::string> known;
    for (auto const& lexicon : lexicons) known.push_back(lexicon.language);
    if (std::ranges::find(known, options.language) != known.end()) return;
    throw WrongUse{"nothing is known of the language '" + options.language + "'", "languages: " + joined(known, ", ")};
}

Report report_of(Article const& article, ReadOptions const& options)
{
    Report report{article.text, article.date, {options.source}};
    if (!options.date.empty()) report.date = typed_date(options.date, "--date");
    if (report.date) return report;
    throw Failure{frontline::quoted(article.file) + " does not say when it was published",
                  "say it with --date 2020-03-02"};
}

// What cannot be read is a problem; the others are read.
std::optional<ReadArticle> opened(std::string const& file, ReadOptions const& options, Problems& problems)
{
    try {
        auto       article = read_article(file, problems);
        auto const report  = report_of(article, options);
        return ReadArticle{std::move(article), *report.date, {}};
    } catch (Failure const& failure) {
        problems.push_back({Severity::error, "unreadable-article", {file, 0, 0}, failure.what(), failure.hint()});
        return std::nullopt;
    }
}

// As many at once as there are cores; a reader is for any number of threads.
void read_at_once(std::vector<ReadArticle>& articles, ReadOptions const& options, ReportReader const& reader)
{
    std::vector<std::future<void>> parts;
    for (auto& one : articles) {
        parts.push_back(std::async(std::launch::async, [&] {
            one.read = reader.read({one.article.text, one.date, {options.source}}, options.language);
        }));
    }
    for (auto& part : parts) part.get();
}

std::vector<ReadArticle> read_articles(ReadOptions const& options, ReportReader const& reader, Problems& problems)
{
    std::vector<ReadArticle> all;
    std::vector<ReadArticle> chunk;
    ProgressBar              bar{"reading", options.talk};
    auto const               most = std::max(1U, std::thread::hardware_concurrency());
    for (std::size_t i = 0; i < options.files.size(); ++i) {
        if (auto article = opened(options.files[i], options, problems)) chunk.push_back(std::move(*article));
        if (chunk.size() < most && i + 1 < options.files.size()) continue;
        read_at_once(chunk, options, reader);
        std::ranges::move(chunk, std::back_inserter(all));
        chunk.clear();
        bar.show(i + 1, options.files.size());
    }
    if (all.empty()) throw Failure{"none of the articles could be read"};
    return all;
}

std::string page_of(std::vector<ReadArticle> const& articles, ReadingTheatres const& theatres)
{
    std::vector<ReviewedArticle> reviewed;
    for (auto const& one : articles) reviewed.push_back({one.article.file, one.article.text, one.date, &one.read});
    std::vector<Theatre const*> all;
    for (std::size_t i = 0; i < theatres.all().size(); ++i) all.push_back(&theatres.theatre(i));
    return review_page(reviewed, all);
}

// The files that were written, but for standard output.
std::vector<std::string> files_of(ReadOptions const& options)
{
    std::vector<std::string> files;
    for (auto const& file : {options.output, options.page}) {
        if (!file.empty() && file != "-") files.push_back(file);
    }
    return files;
}

int run_read(ReadOptions const& options)
{
    if (!options.output.empty()) check_output(options.output, options.overwrite);
    if (!options.page.empty()) check_output(options.page, options.overwrite);
    Problems                problems;
    ProblemsOfFailure const in_failure{problems, options.talk};
    auto const              lexicons = read_lexicons(problems);
    check(options, lexicons);
    ReadingTheatres const theatres{options.theatres, options.gazetteers, problems};
    problems.clear();  // `check` tells what is wrong with a theatre
    ReadingContext const context{theatres.all()};
    ReportReader const   reader{context, lexicons};
    auto const           articles = read_articles(options, reader, problems);
    ProposalRows const   rows{articles, theatres, options.source, options.url};
    if (options.talk.json) std::cout << rows.as_json();
    if (!options.output.empty()) write_text(options.output, rows.as_csv(), options.overwrite);
    else if (!options.talk.json && options.page.empty()) std::cout << rows.as_text();
    if (!options.page.empty()) write_text(options.page, page_of(articles, theatres), options.overwrite);
    add(problems, rows.untold());
    print_problems(problems, options.talk);
    print_written(files_of(options), options.talk);
    return exit_code_of(problems, options.talk);
}

}  // namespace

void add_read(CLI::App& app, Run& run)
{
    auto const  options = std::make_shared<ReadOptions>();
    auto* const command = app.add_subcommand("read", "which claims articles make, for a person to accept");
    command->add_option("FILE", options->files, "texts, or pages of HTML; - is standard input")->required();
    command->add_option("--date", options->date, "the day of publication, such as 2020-03-03");
    command->add_option("--lang", options->language, "fr, en, ar; else told by the words");
    command->add_option("-t,--theatre", options->theatres, "a theatre; may be repeated (else the shipped)")
        ->allow_extra_args(false)->take_all();
    command->add_option("-g,--gazetteer", options->gazetteers, "more places; may be repeated")
        ->allow_extra_args(false)->take_all();
    command->add_option("--source", options->source, "who wrote it: an id of sources.csv or free text");
    command->add_option("--url", options->url, "where it stands");
    command->add_option("-o,--output", options->output, "the proposals as CSV; - is standard output");
    command->add_option("--html", options->page, "a page to review: the articles with their claims marked, and maps");
    command->add_flag("--overwrite", options->overwrite, "replace an output that exists");
    add_talk(*command, options->talk);
    command->callback([options, &run] { run = [options] { return run_read(*options); }; });
}

}  // namespace frontline
