// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "io/dataset_content.hpp"

namespace frontline {

/// `PG:dbname=war host=db` or `postgresql://db/war`: what libpq takes; `active_schema=NAME` as GDAL has it says which
/// schema the tables are in.
struct DatabaseOutput {
    std::string connection;
    bool        overwrite = false;
};

/// Throws Failure where the server does not answer, or has a table of such a name that may not be overwritten.
void check_database(std::vector<std::string> const& layers, DatabaseOutput const& output);

/// Writes the tables in one transaction: all is there, or what was there before. What the server warns of is a Problem.
void write_to_database(DatasetContent const& content, DatabaseOutput const& output, Problems& problems);

}  // namespace frontline
