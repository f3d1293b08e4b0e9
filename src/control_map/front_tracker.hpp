// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "control_map/front_line.hpp"

namespace frontline {

/// front_between() remembered for the controls of one map, as small numbers.
class FrontTable {
public:
    using PairIndex = std::uint16_t;

    static constexpr PairIndex no_pair = 0;

    explicit FrontTable(Actors const& actors) : actors_{actors} {}

    /// Forgets what it knows where that depends on the day. True where anything known is another way now.
    bool move_to(Date date, Controls const& controls);

    PairIndex between(ControlIndex one, ControlIndex other, Controls const& controls);

    std::pair<ActorId, ActorId> const& pair(PairIndex pair) const { return pairs_[pair]; }

private:
    static constexpr PairIndex not_asked = std::numeric_limits<PairIndex>::max();

    Actors const&                                    actors_;
    Date                                             date_;
    std::vector<std::vector<PairIndex>>              known_;  // by both controls
    std::vector<std::pair<ActorId, ActorId>>         pairs_{{}};
    std::map<std::pair<ActorId, ActorId>, PairIndex> numbers_;

    PairIndex judge(Control const& one, Control const& other);
};

/// The front lines of a map that moves from day to day: only lines that touch what changed are followed again. The
/// partition and the actors must outlive it.
class FrontTracker {
public:
    using LineIndex = std::uint32_t;

    FrontTracker(Partition const& partition, ControlMap const& map, Actors const& actors);

    /// `cells`: whose control may be another than at the last call.
    void move_on(ControlMap const& map, std::span<CellIndex const> cells);

    /// The lines that were not there before the last call, and those that are gone since.
    std::vector<LineIndex> const& changed() const { return changed_; }
    std::vector<LineIndex> const& gone() const { return gone_; }

    /// A line that is there, and what it is as a front. In order of actors, then of vertices.
    struct TrackedFront {
        LineIndex line;
        FrontLine front;
    };
    std::vector<TrackedFront> described(std::span<LineIndex const> lines, ControlMap const& map) const;

private:
    using PairIndex = FrontTable::PairIndex;

    static constexpr auto none = std::numeric_limits<LineIndex>::max();

    /// Half-edges end to end.
    struct Track {
        std::vector<HalfEdgeIndex> edges;
        PairIndex                  pair = FrontTable::no_pair;
    };

    Partition const&          partition_;
    FrontTable                table_;
    std::vector<ControlIndex> controls_;  // of each face, at the last call
    std::vector<PairIndex>    pair_of_;   // of each edge
    std::vector<LineIndex>    line_of_;   // of each edge
    std::vector<Track>        tracks_;
    std::vector<LineIndex>    changed_;
    std::vector<LineIndex>    gone_;

    PairIndex pair_at(HalfEdgeIndex edge, Controls const& controls);
    void      start_over(ControlMap const& map);
    void      end_lines_at(HalfEdgeIndex out, std::vector<HalfEdgeIndex>& loose);
    void      follow(HalfEdgeIndex start);

    std::optional<HalfEdgeIndex> onwards(HalfEdgeIndex h) const;
    Line                         points(Track const& track) const;
    FrontLine                    described(Track const& track, ControlMap const& map) const;
};

}  // namespace frontline
