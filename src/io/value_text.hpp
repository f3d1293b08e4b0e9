// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "layer/about.hpp"
#include "layer/layer.hpp"

namespace frontline {

/// As JSON: dates as `"2020-02-29"`. Precondition: numbers are finite.
void append_json_value(std::string& text, Value const& value);

/// As text, the same way but without quotes; null is empty.
std::string to_text(Value const& value);

/// The metadata as a JSON object.
std::string metadata_as_json(About const& about);

/// The metadata as lines `theatre: Syria`.
std::string metadata_as_lines(About const& about);

/// The theatre's name, or `frontline`.
std::string title_of(About const& about);

}  // namespace frontline
