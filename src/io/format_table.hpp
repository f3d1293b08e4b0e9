// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "io/write_layers.hpp"

namespace frontline {

/// One format and all that its writing needs to know: a new format is a new row.
struct FormatRow {
    Format      format;
    std::string driver;  ///< GDAL's name of it

    /// Endings of the files that make up one output, the main one first, which keeps the name that was asked for.
    std::vector<std::string> files;

    /// Endings of files that other programs leave beside it and that would not fit new content: `.qix`; one that does
    /// not start with a dot goes behind the whole name: `-wal`.
    std::vector<std::string> stale;

    bool        one_type       = false;  ///< a layer has one geometry type, so polygons and lines become MULTI
    bool        stable_ids     = false;  ///< a feature has its id as text
    bool        holds_metadata = false;
    bool        fixed_width    = false;  ///< columns are as wide as their widest value, which is measured first
    std::size_t most_bytes     = 0;      ///< of a text; 0: no limit

    /// Creation options as GDAL wants them: `NAME=VALUE`.
    std::vector<std::string> dataset_options = {};
    std::vector<std::string> (*layer_options)(Layer const&);
};

/// The field that holds the ids where the format has stable ids; no field of a layer is called so.
inline constexpr char const* id_field = "@id";

std::vector<FormatRow> const& format_table();

/// The row that the output asks for, by name or by ending. Throws WrongUse.
FormatRow const& row_for(Output const& output);

}  // namespace frontline
