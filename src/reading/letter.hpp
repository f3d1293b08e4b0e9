// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace frontline {

/// One letter of a UTF-8 text and where the next one begins. A byte that is not UTF-8 is U+FFFD.
struct Letter {
    char32_t    code;
    std::size_t end;
};

/// Precondition: `at` is within the text.
Letter letter_at(std::string_view text, std::size_t at);

bool is_apostrophe(char32_t letter);
bool is_arabic(char32_t letter);

}  // namespace frontline
