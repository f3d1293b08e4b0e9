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

/// Lines that the cells must respect.
struct LinesToNode {
    std::vector<MultiPolygon> zones;         ///< the features of a baseline: where two overlap the first counts
    std::vector<Line>         barriers;      ///< rivers, roads, borders of districts
    std::vector<GroundShape>  grounds = {};  ///< areas and lines that claims are about
};

/// Cuts the land into the cells of the places and of infill points.
///
/// The sites are projected (equal-area, centred on the land) and their Voronoi diagram is taken; its edges come back
/// to lon/lat with vertices enough that they bow by less than a metre, are noded with the land's border and the lines
/// given by snap rounding, and the faces of that arrangement inside the land are the cells. The order of places does
/// not matter.
///
/// A fragment that the coast cuts off from the rest of a cell stays part of it: it belongs to its own place, however
/// far the way is. A border of a zone parts a cell into one for each zone; where a barrier runs through a cell from
/// border to border, each face of the cell becomes one of its own (a barrier that ends inside a cell parts nothing).
/// The border of an area parts a cell as that of a zone does, a line as a barrier does; unlike zones areas may overlap.
/// Places then stand in the cell in which their point lies; the other parts have none.
///
/// Every vertex of the land, of zones, barriers and grounds that lies on the land is a vertex of the partition.
/// Vertices that are added to their edges lie within one unit of 1e-7 degrees of them. A cell belongs to an area if it
/// lies in it, and to one side of a line if an edge of it is part of the line.
///
/// `land`, zones, barriers and grounds: valid and snapped. `places`: those with evidence. Throws Failure for a land
/// that is empty, spans more than half of the globe (one across the antimeridian, written from -180 to 180, is such),
/// or reaches a pole.
Partition cut(MultiPolygon const& land, std::vector<Place> const& places, LinesToNode const& lines,
              CellSettings const& settings);
Partition cut(MultiPolygon const& land, std::vector<Place> const& places, CellSettings const& settings = {});

}  // namespace frontline
