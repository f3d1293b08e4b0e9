// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "gazetteer/gazetteer.hpp"

namespace frontline {

/// A name that stands beside the one asked for, as all the places that it could be.
struct Companion {
    std::string        key;  ///< its name_key
    std::vector<Point> points;
};

/// The names in a query's context that few places bear. A list with semicolons is taken item by item; in a text, words
/// of one to three that begin with a capital, or are of a script without capitals.
std::vector<Companion> companions_in(Gazetteer const& gazetteer, std::string const& context);

/// Those that are not the name asked for itself.
std::vector<Companion> others_than(std::string const& name, std::vector<Companion> companions);

/// How far a point is from the company of its name: 0 among them, near 1 far away. Each companion counts with the place
/// it could be that is nearest, d ÷ (d + half_km); of all only the nearer half, since one report may speak of two
/// fronts.
double remoteness(Point point, std::vector<Companion> const& companions, double half_km);

}  // namespace frontline
