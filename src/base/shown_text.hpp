// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace frontline {

/// Text from outside as a person may safely be shown it. Letters that show nothing can make one name look like another,
/// or a line read backwards (Unicode Technical Report 36).

/// Whether the text has hidden letters that can deceive: control characters (U+0000–001F, 007F–009F), those that turn
/// the direction of what follows (U+202A–202E, 2066–2069), spaces without width (U+200B, FEFF), line separators
/// (U+2028, 2029), tags (U+E0000–E007F).
bool has_deceiving_letters(std::string_view text);

/// Without those, and without hidden letters that do no harm: marks of direction (U+061C, 200E, 200F), soft hyphen,
/// word joiner and the like. The joiners U+200C and U+200D stay: Persian and Indic names are written with them. Bytes
/// that are not UTF-8 stay.
std::string without_hidden_letters(std::string_view text);

/// A value as messages quote it: `'Idlib'`, on one line, cut to 60 letters; hidden letters as `\u202E`, bytes that are
/// not UTF-8 as `\xFF`.
std::string quoted(std::string_view value);

}  // namespace frontline
