// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace frontline {

/// Where shipped data may lie, the likeliest first: `FRONTLINE_DATA`, else the installed folder, else `data` beside the
/// sources when the program runs from its build folder.
std::vector<std::filesystem::path> data_folders();

/// The files of a folder of the first data folder that has some, in order of name.
std::vector<std::filesystem::path> data_files(std::string const& folder, std::string_view ending);

/// The shipped theatres, in order of name.
std::vector<std::string> shipped_theatres();

}  // namespace frontline
