// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"

namespace frontline {

/// What stands for an actor on a map.
struct LegendActor {
    std::string id;
    std::string name;
    std::string color;  ///< `#rrggbb`

    bool operator==(LegendActor const&) const = default;
};

/// Whose word a map rests on.
struct LegendSource {
    std::string id;
    std::string name;
    std::string url;

    bool operator==(LegendSource const&) const = default;
};

/// What must be known of layers besides their features: written where the format has a place for it, and into a legend
/// beside it in any case.
struct About {
    std::map<std::string, std::string> metadata = {};  ///< `theatre`, `known`, `attribution` …
    std::vector<LegendActor>           actors   = {};  ///< all of the theatre, in order of id
    std::vector<LegendSource>          sources  = {};  ///< those that its claims name
    std::optional<DateSpan>            span     = {};  ///< the days that the layers tell of; none: see span_of()

    LegendActor const* find_actor(std::string const& id) const;
};

}  // namespace frontline
