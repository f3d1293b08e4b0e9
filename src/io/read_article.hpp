// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/problem.hpp"

namespace frontline {

/// An article as it was saved: a text, or the main text of a page.
struct Article {
    std::string         file;   ///< as it is named in messages; `-`: standard input
    std::string         text;   ///< UTF-8; what was not is U+FFFD
    std::optional<Date> date;   ///< of publication, where a page tells it
    std::string         title;  ///< of a page; may be empty
    std::string         url;    ///< where a page says it is from; may be empty
};

/// A page is known by its first letters, whatever its name. Throws Failure where the file cannot be read, is greater
/// than 64 MB or has no letters (a picture, an archive).
Article read_article(std::string const& file, Problems& problems);

}  // namespace frontline
