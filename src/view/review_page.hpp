// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reading/read_report.hpp"
#include "theatre/theatre.hpp"

namespace frontline {

/// An article with what was read in it.
struct ReviewedArticle {
    std::string       file;
    std::string_view  text;
    Date              date;
    ReadReport const* read;
};

/// A page for the person who accepts: each article with its mentions and the sentences that tell claims marked, beside
/// it the claims and a small map of their places for each theatre. One file, without anything from elsewhere; the same
/// input gives the same bytes.
std::string review_page(std::vector<ReviewedArticle> const& articles, std::vector<Theatre const*> const& theatres);

}  // namespace frontline
