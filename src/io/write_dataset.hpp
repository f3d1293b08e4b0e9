// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <span>
#include <string>

#include "base/problem.hpp"
#include "io/format_table.hpp"

namespace frontline {

/// What one dataset is made of, and what it is called in problems.
struct DatasetContent {
    std::span<Layer const>                    layers;
    std::map<std::string, std::string> const& metadata;
    std::string                               file;
};

/// Writes it by GDAL's driver to `path`, one layer or all. The same content gives the same bytes. Throws Failure when
/// GDAL reports an error; its warnings, and texts that had to be shortened, are Problems.
void write_dataset(FormatRow const& row, std::string const& path, DatasetContent const& content, Problems& problems);

}  // namespace frontline
