// SPDX-License-Identifier: Apache-2.0
#include "partition/vertex_table.hpp"

#include <algorithm>
#include <bit>

namespace frontline {

VertexTable::VertexTable(std::vector<Piece> const& pieces) : slots_(std::bit_ceil(4 * pieces.size() + 1), empty)
{
    for (auto const& piece : pieces) {
        for (auto const p : {piece.a, piece.b}) {
            auto& number = slots_[slot_of(p)];
            if (number != empty) continue;
            number = static_cast<VertexIndex>(vertices_.size());
            vertices_.push_back(p);
        }
    }
    std::ranges::sort(vertices_);
    number_again();
}

std::size_t VertexTable::slot_of(Point p) const
{
    auto const mask = slots_.size() - 1;
    auto       slot = std::hash<Point>{}(p) & mask;
    while (slots_[slot] != empty && vertices_[slots_[slot]] != p) slot = (slot + 1) & mask;
    return slot;
}

void VertexTable::number_again()
{
    std::ranges::fill(slots_, empty);
    for (VertexIndex v = 0; v < vertices_.size(); ++v) slots_[slot_of(vertices_[v])] = v;
}

}  // namespace frontline
