// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace frontline {

/// A letter of a text and how many bytes it takes there.
struct Letter {
    char32_t    code  = 0;
    std::size_t bytes = 0;
};

/// The letter that a text begins with; no bytes where it begins with none that UTF-8 has (RFC 3629), or is empty.
Letter first_letter(std::string_view text);

}  // namespace frontline
