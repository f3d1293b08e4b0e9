// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "base/flat_map.hpp"
#include "control_map/control_map.hpp"
#include "geo/plane_index.hpp"

namespace frontline {

/// The holdings that tell anything: known, and not from before `since`.
std::vector<HoldingIndex> telling(Holdings const& holdings, std::optional<Date> since = {});

/// Walks along two lists in order of place, and visits each told holding with what is known of its place.
template <typename Value, typename Visit>
void for_each_told(std::vector<HoldingIndex> const& told, Holdings const& holdings,
                   FlatMap<PlaceId, Value> const& known, Visit visit)
{
    auto at = known.begin();
    for (auto const i : told) {
        auto const& place = holdings.all[i].place;
        while (at != known.end() && at->first < place) ++at;
        if (at == known.end()) return;
        if (at->first == place) visit(i, at->second);
    }
}

/// What a cell of those places is painted with: contested where they disagree; the newest evidence stands for them.
/// New controls are added to the holdings'.
CellPaint paint_of(std::vector<HoldingIndex> const& places, Holdings& holdings);
CellPaint paint_of(HoldingIndex place, Holdings const& holdings);

/// Methods `nearest` and `voronoi`: the known places of one day, findable by nearness.
class NearestPlace {
public:
    /// `told`: indices of holdings. New controls are added to the holdings'.
    NearestPlace(Partition const& partition, std::vector<HoldingIndex> const& told, Holdings& holdings);

    struct Found {
        CellPaint    paint;   ///< of the place's own cell
        ControlIndex holder;  ///< alone: contest and siege are told of a place, not of the land around it
        double       distance_km;
    };

    /// Empty only when no place is known.
    std::optional<Found> from(PlanePoint p) const;

private:
    std::vector<CellPaint>    paints_;
    std::vector<ControlIndex> holders_;
    PlaneIndex                index_;
};

}  // namespace frontline
