// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "control_map/front_tracker.hpp"
#include "control_map/moving_map.hpp"
#include "partition/strands.hpp"

namespace frontline {

/// A front line that is known by one id for as long as it lasts, however it moves.
struct FrontSegment {
    std::string id;     ///< `OPP-SAA-1`: the pair, and its number among all that the pair ever had
    Date        since;  ///< the day on which it was there first
    FrontLine   front;
};

/// The segments of the fronts of a map that moves from day to day.
///
/// A line that changes hands on its id: of the lines that end on a day and those of the same pair that begin, the two
/// that share most border go together first; then, of what is left, a line that begins takes the nearest one that
/// ended, if it is within 20 km. A segment that parts keeps its id on the longer shared part; of two that join the one
/// that shares more keeps its own. Ids depend on all days since the first, so follow from one and the same day on.
class FrontSegments {
public:
    FrontSegments(Partition const& partition, ControlMap const& map, Actors const& actors);

    void move_on(ControlMap const& map, Moved const& moved);

    /// In order of actors, then of vertices.
    std::vector<FrontSegment> all() const;

private:
    using LineIndex = FrontTracker::LineIndex;
    using Pair      = std::pair<ActorId, ActorId>;

    Partition const&                            partition_;
    Strands                                     strands_;
    FrontTracker                                tracker_;
    std::unordered_map<LineIndex, FrontSegment> segments_;
    std::map<Pair, std::size_t>                 numbers_;  // of segments that each pair has had

    void begin(std::vector<FrontTracker::TrackedFront> lines, std::vector<FrontSegment> ended, Date day);
};

}  // namespace frontline
