// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/problem.hpp"

namespace frontline {

/// The text of a cell, trimmed and without hidden letters. Those that can deceive are a warning.
std::string read_shown(std::string_view cell, Where const& where, Problems& problems);

/// The same for a name; nothing where it is empty, or, with an error, has more than 500 bytes: that is a text that
/// slipped, not a name.
std::optional<std::string> read_name(std::string_view cell, Where const& where, Problems& problems);

}  // namespace frontline
