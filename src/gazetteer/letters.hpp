// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace frontline {

/// A text as code points; bytes that are not UTF-8 become U+FFFD.
std::u32string to_letters(std::string_view utf8);

std::string to_utf8(std::u32string_view letters);

/// The words between single spaces of a name_key.
std::vector<std::u32string> words_of(std::string_view key);

}  // namespace frontline
