// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace frontline {

/// Whether a word of a name_key is said of many places (Kafr, Tell, Khirbat, Jabal, city of …) and so tells little of
/// which one is meant.
bool is_generic(std::string_view key_word);

}  // namespace frontline
