// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "base/problem.hpp"
#include "io/take_place.hpp"

namespace frontline {

/// What a file of GeoNames may be.
enum class GeonamesPart {
    none,             ///< something else
    dump,             ///< places: 19 columns with tabs between, the first a whole number
    alternate_names,  ///< names of places: 8 or 10 columns, the first two whole numbers
    admin_codes,      ///< names of provinces or districts: 4 columns, the first with dots
};

/// Which one a text begins. One of its first lines must have the columns; all else of it may be bad.
GeonamesPart geonames_part(std::string_view beginning);

/// A dump and the tables that belong to it.
struct GeonamesFiles {
    std::filesystem::path              dump;
    std::vector<std::filesystem::path> alternate_names;
    std::vector<std::filesystem::path> admin_codes;
};

/// A dump with the tables in its folder, any `.txt` that is one by its content, in order of name.
GeonamesFiles geonames_files(std::filesystem::path const& dump);

/// Adds a table by its content, once. Whether it is one.
bool add_table(GeonamesFiles& files, std::filesystem::path const& table);

/// Hands the places of a dump to `take`, in its order, with their alternate names and with names instead of the codes
/// of provinces and districts. Holds one row, a bit or few for each id, the tables of codes and the alternate names of
/// the dump's places. A row that cannot be used is an error. Throws Failure when a file cannot be opened.
void read_geonames(GeonamesFiles const& files, TakePlace const& take, Problems& problems);

}  // namespace frontline
