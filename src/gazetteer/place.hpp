// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/id.hpp"
#include "geo/point.hpp"

namespace frontline {

using PlaceId = Id<struct PlaceTag>;

/// A named spot.
struct Place {
    PlaceId                     id;
    std::string                 name;     ///< the one to show
    std::vector<std::string>    names;    ///< every other name and spelling, in any script
    std::string                 kind;     ///< town, village, district, base …, lower case; empty: not known
    std::string                 country;  ///< ISO 3166-1 alpha-2, upper case; empty: not known
    std::string                 admin1;
    std::string                 admin2;
    std::optional<std::int64_t> population;
    Point                       point;
    std::string                 source;  ///< where name and point are from

    bool operator==(Place const&) const = default;
};

}  // namespace frontline
