// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "io/dataset_content.hpp"
#include "io/output_place.hpp"
#include "io/write_layers.hpp"

namespace frontline {

/// One format and all that its writing needs to know: a new format is a new row.
struct FormatRow {
    Format       format;
    std::string  driver = {};       ///< GDAL's name of it; empty: we write it
    WriteDataset write  = nullptr;  ///< how we do

    /// Endings of the files that make up one output, the main one first, which keeps the name that was asked for. A
    /// database has none.
    std::vector<std::string> files;

    /// Endings of files that other programs leave beside it and that would not fit new content: `.qix`; one that does
    /// not start with a dot goes behind the whole name: `-wal`.
    std::vector<std::string> stale = {};

    /// Short texts that belong to a layer's main file, by their endings.
    std::vector<std::pair<std::string, std::string (*)(Layer const&)>> companions = {};

    bool        one_type       = false;  ///< a layer has one geometry type, so polygons and lines become MULTI
    bool        holds_metadata = false;
    bool        holds_styles   = false;  ///< and a project
    bool        fixed_width    = false;  ///< columns are as wide as their widest value, which is measured first
    std::size_t most_bytes     = 0;      ///< of a text; 0: no limit
    bool        qgis_opens     = false;  ///< so that a project can name it

    /// Creation options as GDAL wants them: `NAME=VALUE`.
    std::vector<std::string> dataset_options = {};
    std::vector<std::string> (*layer_options)(Layer const&) = nullptr;

    bool is_database() const { return files.empty(); }
};

std::vector<FormatRow> const& format_table();

/// The row that the output asks for, by name or by ending. Throws WrongUse.
FormatRow const& row_for(Output const& output, OutputPlace const& place);

}  // namespace frontline
