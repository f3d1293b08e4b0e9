// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "geo/point.hpp"

namespace frontline {

// Appending JSON to a text, for outputs of which speed counts.

/// In quotes.
void append_json(std::string& text, std::string_view value);

void append_json(std::string& text, std::int64_t value);

/// The shortest text that is read back as the number, `5.0` with a point. Precondition: it is finite.
void append_json(std::string& text, double value);

/// A coordinate in degrees, of whole 1e-7: `36.0`, `36.1234567`.
void append_degrees(std::string& text, std::int32_t e7);

/// `[ 36.5, 35.9 ]`
void append_json(std::string& text, Point p);

}  // namespace frontline
