// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "base/problem.hpp"
#include "theatre/theatre.hpp"

namespace frontline {

/// The theatre in a folder (or of a theatre.toml given by its own name). What is wrong with single rows and values is
/// added to `problems`, sorted. Throws Failure where there is no theatre, its TOML is broken, a key that it must have
/// is missing, or a file that it names cannot be read.
Theatre read_theatre(std::string const& folder, Problems& problems);

}  // namespace frontline
