// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/problem.hpp"
#include "reading/lexicon.hpp"

namespace frontline {

/// The words of a language from a TOML file (docs/reading.md). What is not understood is a Problem and not used. Throws
/// Failure where the file cannot be read or is not TOML.
Lexicon read_lexicon(std::filesystem::path const& file, Problems& problems);

/// The shipped lexicons, in order of file name: `reading/*.toml` of the data folder. Throws Failure if there is none.
std::vector<Lexicon> read_lexicons(Problems& problems);

}  // namespace frontline
