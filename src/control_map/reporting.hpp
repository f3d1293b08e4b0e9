// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "control_map/testimony.hpp"
#include "geo/plane_index.hpp"

namespace frontline {

/// Which share of the places that changed hands is reported, so that silence can be judged.
///
/// Who took a place also took the places before it: those that lie clearly nearer to his old front, in a cone of 60
/// degrees to either side, up to one and a half times as far as a report reaches. Of these places the reported ones
/// are counted. As a report reaches farther where few are made, the two are found together, by turns.
///
/// The rate of a region is that of the theatre, corrected by what is counted around: the theatre weighs as much as
/// ten places, a place at a distance d counts exp(-d / 20 km). It is worked out for squares of 10 km.
class ReportingRate {
public:
    ReportingRate(Memory const& memory, PlaneIndex const& places, Testimony const& testimony, double fade_km);

    /// 0 to 1, never 0.
    double of_theatre() const { return of_theatre_; }
    double at(PlanePoint p) const;

    /// At a place that was taken.
    double of(SpotIndex place) const { return of_place_[place]; }

private:
    using Square = std::pair<long, long>;

    double                   of_theatre_ = 1;
    std::map<Square, double> at_square_;  ///< of squares with places that changed hands
    std::vector<float>       of_place_;
};

}  // namespace frontline
