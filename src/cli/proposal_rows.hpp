// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "base/problem.hpp"
#include "cli/reading_theatres.hpp"
#include "io/read_article.hpp"
#include "reading/read_report.hpp"

namespace frontline {

/// An article and what was read in it.
struct ReadArticle {
    Article    article;
    Date       date;
    ReadReport read;
};

/// What was read in articles, for people and for programs.
class ProposalRows {
public:
    /// All must outlive it. `source`, `url`: of all articles; empty: not said, or what a page says of itself.
    ProposalRows(std::vector<ReadArticle> const& articles, ReadingTheatres const& theatres, std::string source,
                 std::string url);

    std::string as_csv() const;
    std::string as_json() const;
    std::string as_text() const;

    /// A warning for each thing told of which nobody is named who did it.
    Problems untold() const;

private:
    std::vector<ReadArticle> const& articles_;
    ReadingTheatres const&          theatres_;
    std::string                     source_;
    std::string                     url_;

    std::vector<std::string> cells(ReadArticle const& article, Proposal const& proposal) const;
    std::string              url_of(ReadArticle const& article) const;
};

}  // namespace frontline
