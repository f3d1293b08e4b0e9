// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace frontline {

/// The page without data, as page/build.mjs made it: `@title@`, `@image-source@` and `@data@` stand in it, once each.
std::string_view page_template();

}  // namespace frontline
