// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"

namespace frontline {

/// What a page of HTML says, without what stands around it on every page of its site.
struct PageText {
    std::string         text;   ///< its title, then the paragraphs, each followed by an empty line
    std::string         title;
    std::string         url;    ///< its canonical address; may be empty
    std::optional<Date> date;   ///< of publication, from its metadata
};

/// The main text of a page: the element with most text in paragraphs, where text of links does not count (after
/// Kohlschütter, Fankhauser and Nejdl, Boilerplate Detection using Shallow Text Features, 2010). Navigation, headers,
/// footers, forms, scripts and comments are left out. Broken HTML is read as browsers do; never throws.
PageText main_text(std::string_view html);

}  // namespace frontline
