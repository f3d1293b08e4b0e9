// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "claims/claim_log.hpp"
#include "control_map/control_map.hpp"
#include "control_map/front_line.hpp"
#include "partition/partition.hpp"

namespace frontline::test {

/// A land drawn in letters: each letter is a square of land, a tenth of a degree wide, with one place in its middle;
/// `.` is sea. Rows from north to south, blanks between letters are free. Squares of one letter are called by it
/// together: the places of `a` are `a1`, `a2` … in reading order.
struct Drawing {
    MultiPolygon                         land;
    std::vector<Place>                   places;
    std::map<char, std::vector<PlaceId>> of_letter;
    Partition                            partition;
};
Drawing draw(std::string_view picture);

/// The parties of drawn worlds: red, blue and green fight each other; red-ally is allied to red, red-part belongs to
/// it, turncoat belongs to red until 2020-02-01 and to blue from then on.
Actors const& parties();

/// `a=red b=red/blue c=red!blue d=?`: all squares of a are held by red, of b held by red and contested by blue, of c
/// held by red and besieged by blue, and nobody knows who has d. Letters that are not named have no holding.
Holdings holdings(Drawing const& drawing, std::string_view who, std::string_view on = "2020-01-15");

/// Cells of the drawing painted with those holdings, and nothing beyond them.
ControlMap painted(Drawing const& drawing, std::string_view who, std::string_view on = "2020-01-15");

/// `red|blue red-ally|blue`: between whom fronts run, each once, sorted.
std::string pairs_of(std::vector<FrontLine> const& fronts);

/// `red`, `red/blue`, `red!blue`, `?`
std::string to_letters(Control const& control);

/// A log of claims written as `a1 2020-03-02 captured red from blue`, one a line; further words are `until=`,
/// `recorded=`, `by=x` (the source), `source=A` (its reliability), `info=1` (credibility), `id=x`. Ids are c1, c2 … by
/// line where not given.
ClaimLog log(std::string_view lines);

}  // namespace frontline::test
