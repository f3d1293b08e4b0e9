// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace frontline {

/// Whether a kind says an administrative area (district, province …) and not one spot.
bool is_area(std::string_view kind);

/// Whether a place of this kind can be what was asked for: the same word, or two words of one family, since one
/// gazetteer's town is another's village, and one's quarter another's town. A kind that is not known always can.
bool kinds_agree(std::string_view asked, std::string_view kind);

}  // namespace frontline
