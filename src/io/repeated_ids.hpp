// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "base/problem.hpp"
#include "gazetteer/place.hpp"
#include "io/number_set.hpp"

namespace frontline {

/// Counts the places of a source that repeat the id of another. Holds bits for ids that are numbers, a hash of each
/// other: two of those may in theory be taken for one.
class RepeatedIds {
public:
    void add(PlaceId const& id);

    /// Warns once of all.
    void report(std::string const& file, Problems& problems) const;

private:
    bool is_new(std::string const& id);

    NumberSet                       numbers_;
    std::unordered_set<std::size_t> others_;
    std::size_t                     repeated_ = 0;
    std::string                     first_;
};

/// A whole number as GeoNames writes its ids: no sign, no leading zero, nothing after it; else nothing.
std::optional<std::uint32_t> id_number(std::string_view id);

}  // namespace frontline
