// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"
#include "gazetteer/place.hpp"
#include "io/line_reader.hpp"
#include "io/number_set.hpp"

namespace frontline {

/// The names that GeoNames keeps in a table of their own (alternateNamesV2.txt), of the places that are wanted: one
/// after the other in one piece of memory, 8 bytes a name beside its text. Links, postal codes, codes of airports and
/// the like, which stand in the same table, are left out; so is a row that cannot be used, with an error.
class AlternateNames {
public:
    /// The ids of the places whose names are wanted.
    explicit AlternateNames(NumberSet wanted);

    void read(std::istream& text, std::string const& file, Problems& problems);

    /// Adds to a place the names that it has not, in the order of the tables.
    void add_to(Place& place) const;

private:
    struct Entry {
        std::uint32_t id;
        std::uint32_t begin;  ///< in pool_, where a NUL ends it

        auto operator<=>(Entry const&) const = default;
    };

    void read_row(TextLine const& line, std::string const& file, Problems& problems);
    void keep(std::uint32_t id, std::string_view name);

    NumberSet          wanted_;
    std::string        pool_;
    std::vector<Entry> entries_;  ///< in order
};

}  // namespace frontline
