// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "gazetteer/gazetteer.hpp"

namespace frontline {

/// Where the places are that a text names, other than `except`: words of one to three that begin with a capital (or are
/// of a script without capitals) and are the name of few places.
std::vector<Point> points_named_in(Gazetteer const& gazetteer, std::string const& text, std::string const& except);

}  // namespace frontline
