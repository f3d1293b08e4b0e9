// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace frontline {

enum class Weight { regular, bold };

/// About how wide a text is in DejaVu Sans of that size, in pixels: true for ASCII, a mean for other letters, since no
/// font is asked. Nothing is kerned.
double text_width(std::string_view text, double size, Weight weight = Weight::regular);

/// The text broken at blanks into lines no wider than `width`; a single word that is wider stays whole.
std::vector<std::string> wrapped(std::string_view text, double width, double size, Weight weight = Weight::regular);

}  // namespace frontline
