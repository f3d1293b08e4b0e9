// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <limits>
#include <vector>

#include "partition/noding.hpp"
#include "partition/partition.hpp"

namespace frontline {

/// The ends of some pieces, each once and in order, and the number of each.
class VertexTable {
public:
    explicit VertexTable(std::vector<Piece> const& pieces);

    std::vector<Point> const& vertices() const { return vertices_; }

    /// Of one of the vertices.
    VertexIndex number(Point p) const { return slots_[slot_of(p)]; }

private:
    static constexpr auto empty = std::numeric_limits<VertexIndex>::max();

    std::vector<Point>       vertices_;
    std::vector<VertexIndex> slots_;  // open addressing

    /// Where a vertex stands, or where it would be put.
    std::size_t slot_of(Point p) const;
    void        number_again();
};

}  // namespace frontline
