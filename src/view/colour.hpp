// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "claims/actor.hpp"

namespace frontline {

/// One colour `#rrggbb` made of two: `share` of the first, the rest of the second.
std::string mixed(std::string_view one, std::string_view other, double share);

/// An actor's colour as actors.csv has it; grey for one who is not there.
std::string colour_of(Actors const& actors, ActorId const& id);

/// The same, mixed with white so that labels can be read on it.
std::string pastel_of(Actors const& actors, ActorId const& id);

/// The picture's own colours.
namespace colour {
inline constexpr auto paper     = "#ffffff";
inline constexpr auto beyond    = "#e8eef2";  ///< sea and other countries
inline constexpr auto unknown   = "#efeeea";  ///< land of which nothing is known
inline constexpr auto coast     = "#7d8a94";
inline constexpr auto glow      = "#d3dde4";  ///< around the land
inline constexpr auto ink       = "#1d232a";
inline constexpr auto faint_ink = "#66707a";
inline constexpr auto rule      = "#d5dadf";
}  // namespace colour

}  // namespace frontline
