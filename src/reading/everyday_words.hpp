// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace frontline {

/// Whether a name_key is that of an everyday word of French, English or Arabic that some place is called as well: `Sur`
/// is Tyre, and begins many a French sentence. Asked only where writing cannot tell a name: at the beginning of a
/// sentence, in a line of capitals, and in Arabic.
bool is_common_word(std::string_view key);

}  // namespace frontline
