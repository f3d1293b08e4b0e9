// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "base/date.hpp"
#include "claims/source.hpp"

namespace frontline {

/// What a source wrote, in its own words; its places are still text.
struct Report {
    std::string         text;    ///< UTF-8
    std::optional<Date> date;    ///< of publication; none: not known
    SourceId            source;  ///< an id of Sources, or free text; empty: not said
};

}  // namespace frontline
