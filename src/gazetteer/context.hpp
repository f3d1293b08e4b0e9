// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "gazetteer/gazetteer.hpp"

namespace frontline {

/// A name that stands beside the one asked for, as all the places that it could be.
using Companion = std::vector<Point>;

/// The names in a query's context other than `except`. A list with semicolons is taken item by item; in a text, words of
/// one to three that begin with a capital (or are of a script without capitals) and are the name of few places.
std::vector<Companion> companions_in(Gazetteer const& gazetteer, std::string const& context, std::string const& except);

/// How far a point is from the company of its name: 0 among them, near 1 far away. Each companion counts with the place it
/// could be that is nearest, d ÷ (d + half_km); of all only the nearer half, since one report may speak of two fronts.
double remoteness(Point point, std::vector<Companion> const& companions, double half_km);

}  // namespace frontline
