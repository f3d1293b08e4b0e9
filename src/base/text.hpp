// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace frontline {

/// Without white space at both ends (ASCII, and the no-break space that spreadsheets leave).
std::string_view trimmed(std::string_view text);

/// The trimmed, non-empty items between the separators: `"a; b;;"` is a, b.
std::vector<std::string> split_list(std::string_view text, char separator = ';');

/// Items joined by `separator`.
std::string joined(std::vector<std::string> const& items, std::string_view separator);

/// ASCII letters lowered; all else as it is.
std::string lowered(std::string_view text);

/// A whole decimal number, `1.5` or `-3e2`, with nothing after it. Never depends on the locale; never nan or infinite.
std::optional<double> parse_number(std::string_view text);

/// With that many digits after the point, whatever the locale: to_fixed(2.5, 2) is `2.50`.
std::string to_fixed(double value, int decimals);

/// Whether the bytes are well-formed UTF-8.
bool is_utf8(std::string_view text);

/// How many insertions, deletions and replacements of one byte make `a` into `b` (Levenshtein 1966).
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The known word nearest to `word` by letters, for "did you mean 'SAA'?"; nothing when none is near.
std::optional<std::string> nearest_word(std::string_view word, std::vector<std::string> const& known);

/// `did you mean 'SAA'?`, or empty when no known word is near.
std::string did_you_mean(std::string_view word, std::vector<std::string> const& known);

}  // namespace frontline
