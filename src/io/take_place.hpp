// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "gazetteer/place.hpp"

namespace frontline {

/// Is handed each place as it is read.
using TakePlace = std::function<void(Place&&)>;

}  // namespace frontline
