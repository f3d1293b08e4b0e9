// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <istream>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/problem.hpp"
#include "gazetteer/place.hpp"

namespace frontline {

/// What the codes of provinces and districts stand for, from GeoNames' admin1CodesASCII.txt and admin2Codes.txt: rows
/// of a code with dots (`SY.12`, `SY.12.1203`), the name, the name in ASCII and an id.
class AdminNames {
public:
    void read(std::istream& text, std::string const& file, Problems& problems);

    /// Puts names in the place of the codes of a place. A code that no table has stays.
    void put_into(Place& place) const;

private:
    void put(std::string const& code, std::string& name) const;

    std::unordered_map<std::string, std::string> names_;
};

}  // namespace frontline
