// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "gazetteer/place.hpp"
#include "geo/shape.hpp"
#include "partition/partition.hpp"

namespace frontline {

/// How large cells may be.
struct CellSettings {
    double spacing_km       = 2;   ///< no land near evidence is farther than this from the middle of its cell …
    double empty_spacing_km = 10;  ///< … and this far away from all evidence; 0: no infill points at all
    double near_km          = 30;  ///< up to here from a place land is near evidence
};

/// Cuts the land into the cells of the places and of infill points.
///
/// The sites are projected (equal-area, centred on the land) and their Voronoi diagram is taken; its edges come back
/// to lon/lat with vertices enough that they bow by less than a metre, are noded with the land's border by snap
/// rounding, and the faces of that arrangement inside the land are the cells. The order of places does not matter.
///
/// `land`: valid and snapped. `places`: those with evidence. Throws Failure for a land that is empty, spans more than
/// half of the globe, or reaches a pole.
Partition cut(MultiPolygon const& land, std::vector<Place> const& places, CellSettings const& settings = {});

}  // namespace frontline
