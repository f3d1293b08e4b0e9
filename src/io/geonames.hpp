// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <vector>

#include "base/problem.hpp"
#include "io/take_place.hpp"

namespace frontline {

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
