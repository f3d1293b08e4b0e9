// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "base/problem.hpp"
#include "io/dataset_content.hpp"
#include "io/format_table.hpp"
#include "io/watched_folder.hpp"

namespace frontline {

/// Writes a dataset by GDAL's driver to that name in the folder, one layer or all. The same content gives the same
/// bytes. Throws Failure when GDAL reports an error; its warnings, and texts that had to be shortened, are Problems.
void write_dataset(FormatRow const& row, WatchedFolder const& folder, std::string const& name,
                   DatasetContent const& content, Problems& problems);

}  // namespace frontline
