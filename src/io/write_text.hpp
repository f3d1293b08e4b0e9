// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "io/file_replacement.hpp"

namespace frontline {

/// One line of CSV (RFC 4180, LF) that parse_csv() reads back as the same cells.
std::string csv_line(std::vector<std::string> const& cells);

/// Throws what write_text() would throw for that name, before the work is begun.
void check_output(std::string const& path, bool overwrite);

/// Writes to a file beside `path` that is then renamed: either all of the text is there or what was there before.
/// `-` is standard output. Throws Failure when it cannot be written, or exists and may not be overwritten.
void write_text(std::string const& path, std::string_view text, bool overwrite);

/// The same for a text that is made while it is written. Standard output gets it as it is made; a file is there only
/// when all is.
void write_text(std::string const& path, MakeBytes const& make, bool overwrite);

}  // namespace frontline
