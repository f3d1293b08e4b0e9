// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "partition/arrangement.hpp"

namespace frontline {

/// Tracts by number, each once.
class TractNumbers {
public:
    /// no_tract for one without parts.
    TractIndex of(Tract tract);

    Tract const&       operator[](TractIndex number) const { return all_[number]; }
    std::vector<Tract> all() && { return std::move(all_); }

private:
    std::map<Tract, TractIndex> numbers_;
    std::vector<Tract>          all_;
};

/// A noded edge that is part of a line among the grounds.
struct LineEdge {
    std::uint32_t edge;
    GroundIndex   ground;
    bool          is_reversed;  ///< the line runs from the edge's end to its beginning
};

/// Those that are kept, under their numbers among the kept. Both in order of edge.
std::vector<LineEdge> among_kept(std::vector<LineEdge> edges, std::vector<bool> const& kept);

/// Adds to the tracts of the land along lines on which side of them it lies. A line of which an edge has one piece of
/// land on both sides tells nothing there.
void add_line_sides(Arrangement& arrangement, std::vector<LineEdge> const& edges, TractNumbers& tracts);

}  // namespace frontline
