// SPDX-License-Identifier: Apache-2.0
#include "cli/proposal_rows.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <array>
#include <utility>

#include "base/shown_text.hpp"
#include "base/text.hpp"
#include "cli/json_values.hpp"
#include "cli/text_table.hpp"
#include "io/write_text.hpp"

namespace frontline {

namespace {

constexpr int degree_decimals = 7;

std::vector<std::string> const columns{"date", "place", "kind", "actor", "from", "place_id", "lat", "lon", "recorded",
                                       "source", "url", "note", "theatre", "sentence", "start", "end", "rule",
                                       "confidence", "accept"};

// On one line, as a cell is read.
std::string on_one_line(std::string_view text)
{
    auto line = without_hidden_letters(text);
    std::ranges::replace_if(line, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return line;
}

std::string sentence_of(ReadArticle const& article, Proposal const& proposal)
{
    auto const& sentence = article.read.sentences[proposal.sentence];
    constexpr std::size_t most = 1000;
    auto text = article.article.text.substr(sentence.begin, sentence.end - sentence.begin);
    if (text.size() > most)
        text = article.article.text.substr(proposal.begin, std::min(proposal.end - proposal.begin, 4 * most));
    return on_one_line(text);
}

// Where each line ends.
std::vector<std::size_t> line_breaks(std::string_view text)
{
    std::vector<std::size_t> breaks;
    for (auto at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) breaks.push_back(at);
    return breaks;
}

}  // namespace

ProposalRows::ProposalRows(std::vector<ReadArticle> const& articles, ReadingTheatres const& theatres,
                           std::string source, std::string url)
    : articles_{articles}, theatres_{theatres}, source_{std::move(source)}, url_{std::move(url)}
{
}

std::string ProposalRows::url_of(ReadArticle const& article) const
{
    return url_.empty() ? on_one_line(article.article.url) : url_;
}

std::vector<std::string> ProposalRows::cells(ReadArticle const& article, Proposal const& proposal) const
{
    auto const& place    = proposal.place;
    auto const& sentence = article.read.sentences[proposal.sentence];
    return {to_iso(proposal.date), on_one_line(proposal.place_text), std::string{to_string(proposal.kind)},
            proposal.actor.text, proposal.from.text, place.id.text, to_fixed(place.point.lat(), degree_decimals),
            to_fixed(place.point.lon(), degree_decimals), to_iso(article.date), source_, url_of(article), "",
            theatres_.name(proposal.theatre), sentence_of(article, proposal), std::to_string(sentence.begin),
            std::to_string(sentence.end), proposal.rule, to_fixed(proposal.confidence, 2), ""};
}

std::string ProposalRows::as_csv() const
{
    auto text = csv_line(columns);
    for (auto const& article : articles_) {
        for (auto const& proposal : article.read.proposals) text += csv_line(cells(article, proposal));
    }
    return text;
}

std::string ProposalRows::as_json() const
{
    auto all = Json::array();
    for (auto const& article : articles_) {
        auto claims = Json::array();
        for (auto const& proposal : article.read.proposals) {
            Json claim;
            auto const row = cells(article, proposal);
            for (std::size_t i = 0; i + 1 < columns.size(); ++i) claim[columns[i]] = row[i];
            claim["lat"]        = proposal.place.point.lat();
            claim["lon"]        = proposal.place.point.lon();
            claim["start"]      = article.read.sentences[proposal.sentence].begin;
            claim["end"]        = article.read.sentences[proposal.sentence].end;
            claim["confidence"] = std::round(proposal.confidence * 100) / 100;
            claims.push_back(std::move(claim));
        }
        all.push_back({{"file", article.article.file}, {"title", article.article.title}, {"date", to_iso(article.date)},
                       {"claims", std::move(claims)}});
    }
    return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string ProposalRows::as_text() const
{
    std::vector<std::vector<std::string>> rows{
        {"date", "place", "kind", "actor", "from", "theatre", "confidence", "rule"}};
    for (auto const& article : articles_) {
        for (auto const& proposal : article.read.proposals) {
            rows.push_back({to_iso(proposal.date), on_one_line(proposal.place_text),
                            std::string{to_string(proposal.kind)}, proposal.actor.text, proposal.from.text,
                            theatres_.name(proposal.theatre), to_fixed(proposal.confidence, 2), proposal.rule});
        }
    }
    return aligned(rows);
}

Problems ProposalRows::untold() const
{
    Problems problems;
    for (auto const& article : articles_) {
        auto const breaks = line_breaks(article.article.text);
        for (auto const& untold : article.read.untold) {
            auto const before = std::ranges::lower_bound(breaks, untold.begin) - breaks.begin();
            problems.push_back({Severity::warning,
                                "no-party",
                                {article.article.file, static_cast<std::size_t>(before) + 1, 0},
                                "nobody is named who could have done it: " + std::string{to_string(untold.kind)}
                                    + " at " + frontline::quoted(untold.place_text),
                                "if you know who, write the claim yourself"});
        }
    }
    return problems;
}

}  // namespace frontline
