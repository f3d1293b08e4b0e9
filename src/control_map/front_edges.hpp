// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "control_map/control_map.hpp"
#include "control_map/front_line.hpp"

namespace frontline {

/// The borders between cells of different controls on one map, by their two ends: what lies on either side of a piece
/// of a front line.
class FrontEdges {
public:
    FrontEdges(Partition const& partition, ControlMap const& map);

    /// One side of the border between two vertices. Throws std::out_of_range where there is none.
    HalfEdgeIndex at(Point from, Point to) const;

private:
    struct Hash {
        std::size_t operator()(std::pair<Point, Point> const& ends) const
        {
            return std::hash<Point>{}(ends.first) * 31 + std::hash<Point>{}(ends.second);
        }
    };

    std::unordered_map<std::pair<Point, Point>, HalfEdgeIndex, Hash> edges_;
};

/// A spot on a line, on the edge from one vertex to the next.
struct SpotOnFront {
    Point  at;
    Point  from;
    Point  to;
    double along_km      = 0;  ///< way from the beginning of the line
    double stands_for_km = 0;
};

/// Spots in the middles of equal pieces of a line, of about `step_km` each.
std::vector<SpotOnFront> spots_along(Line const& line, double step_km);

/// The same with both ends.
std::vector<SpotOnFront> ends_and_spots(Line const& line, double step_km);

/// How old the evidence behind a front is, in days before the newest evidence of the map that is not later than its
/// day: the mean over its length, each border as old as the newer of its two sides. None where nothing is known.
std::optional<double> age_days(FrontLine const& front, Partition const& partition, FrontEdges const& edges,
                               ControlMap const& map);

/// Of the newest claim behind the land on its two sides.
std::optional<Date> evidence_of(FrontLine const& front, Partition const& partition, FrontEdges const& edges,
                                ControlMap const& map);

}  // namespace frontline
