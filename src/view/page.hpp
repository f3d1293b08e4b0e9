// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "view/page_data.hpp"

namespace frontline {

/// From where a page may fetch map tiles: `https://{s}.tiles.org/{z}/{x}/{y}.png` comes from `https://*.tiles.org`.
/// Empty for what is no address of tiles.
std::string origin_of_tiles(std::string_view address);

/// Maps over time as one HTML file that opens offline in any browser. It asks for nothing from elsewhere but tiles, if
/// there are any; its content-security policy forbids all else. Texts of the theatre can do nothing in it but be read.
std::string page(Theatre const& theatre, Maps const& maps, PageSettings const& settings, DaysDone const& progress = {});

}  // namespace frontline
