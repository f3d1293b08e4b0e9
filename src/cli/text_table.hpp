// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace frontline {

/// Rows of cells with their columns aligned, two spaces between; the first row is the header.
std::string aligned(std::vector<std::vector<std::string>> const& rows);

}  // namespace frontline
