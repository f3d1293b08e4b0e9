// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <string>

namespace frontline {

/// How much of a file is looked at to tell what it is.
inline constexpr std::size_t most_of_beginning = 65536;

/// That much of a regular file, without a byte order mark; empty of anything else, and where it cannot be read.
std::string beginning_of(std::filesystem::path const& path);

/// Throws Failure when the file cannot be read.
std::ifstream open_text(std::filesystem::path const& path);

}  // namespace frontline
