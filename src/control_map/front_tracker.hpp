// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "base/free_numbers.hpp"
#include "control_map/front_line.hpp"
#include "control_map/front_table.hpp"
#include "control_map/moving_map.hpp"
#include "control_map/painted_dates.hpp"
#include "partition/strands.hpp"

namespace frontline {

/// The front lines of a map that moves from day to day: only lines that touch strands which changed are followed again.
/// The partition, the strands and the actors must outlive it.
class FrontTracker {
public:
    using LineIndex = std::uint32_t;

    /// The labels of `strands` are the controls of the map.
    FrontTracker(Partition const& partition, Strands const& strands, ControlMap const& map, Actors const& actors);

    /// To be called after each Strands::relabel(). `moved`: what may be another than at the last call.
    void move_on(ControlMap const& map, Moved const& moved);

    /// The lines that were not there before the last call, some of them gone again already, and those that are gone.
    /// Numbers of lines that were gone before are given anew.
    std::vector<LineIndex> const& changed() const { return changed_; }
    std::vector<LineIndex> const& gone() const { return gone_; }

    /// A line that is there, and what it is as a front.
    struct TrackedFront {
        LineIndex line;
        FrontLine front;
    };

    /// Those of changed() that are there, in order of actors, then of vertices.
    std::vector<TrackedFront> described();

private:
    using PairIndex = FrontTable::PairIndex;

    static constexpr auto none    = std::numeric_limits<LineIndex>::max();
    static constexpr auto no_side = std::numeric_limits<StrandSide>::max();

    /// What is known of a strand.
    struct Piece {
        PairIndex           pair      = FrontTable::no_pair;
        bool                is_told   = false;  ///< the rest is known, too
        LineIndex           line      = none;
        std::int64_t        length_um = 0;
        Date                evidence  = first_date();  ///< the newest on its two sides
    };

    /// Strands end to end.
    struct Track {
        std::vector<StrandSide> sides;  ///< empty: it is not there any more
        PairIndex               pair = FrontTable::no_pair;
    };

    Partition const&       partition_;
    Strands const&         strands_;
    FrontTable             table_;
    PaintedDates           dates_;
    std::vector<Piece>     pieces_;  // of each strand
    std::vector<Track>     tracks_;
    FreeNumbers            free_;
    std::vector<LineIndex> changed_;
    std::vector<LineIndex> gone_;
    std::vector<bool>      is_relabelled_;  // of each face, while evidence is forgotten

    void       start_over(ControlMap const& map);
    void       find_pair(StrandIndex strand, Controls const& controls);
    void       end_line(LineIndex line, std::vector<StrandIndex>& loose);
    void       end_lines_beyond(StrandSide side, std::vector<StrandIndex>& loose);
    LineIndex  new_line();
    StrandSide onwards(StrandSide side) const;
    void       follow(StrandIndex start);
    void       forget_evidence_beside(std::vector<FaceIndex> const& faces);
    void       mark_relabelled(bool is_relabelled);
    void       tell(StrandIndex strand);
    FrontLine  described(Track const& track);
    Line       points(Track const& track) const;
};

}  // namespace frontline
