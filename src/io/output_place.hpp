// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

namespace frontline {

/// Where an output goes, by what was typed: `out.shp`, `-` or `/vsistdout/`, `/vsigzip/out.geojson.gz`,
/// `/vsizip/out.zip/out.shp`, `PG:dbname=war`.
struct OutputPlace {
    enum class Kind { file, gzip, zip, standard_output, database };

    Kind                  kind;
    std::filesystem::path folder;      ///< that the files lie in; empty: the current one
    std::string           name;        ///< of the main file, without the ending of a packed one: it tells the format
    std::filesystem::path archive;     ///< the one file of a zip
    std::string           connection;  ///< of a database
};

/// Throws WrongUse where nobody could write.
OutputPlace output_place(std::string const& typed);

}  // namespace frontline
