// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace frontline {

/// Rows of cells with their columns aligned, two spaces between; the first row is the header.
std::string aligned(std::vector<std::vector<std::string>> const& rows);

/// A cell with a number, such as `{:+.2f}`; a dash where there is none.
std::string or_dash(std::optional<double> number, std::string_view format);

}  // namespace frontline
