// SPDX-License-Identifier: Apache-2.0
#include "partition/ring_splitter.hpp"

#include <algorithm>

namespace frontline {

std::vector<Ring> RingSplitter::rings(std::vector<VertexIndex> const& walk)
{
    std::vector<Ring> rings;
    for (auto const vertex : walk) {
        if (position_[vertex] != none) rings.push_back(closed(position_[vertex]));
        position_[vertex] = static_cast<std::uint32_t>(open_.size());
        open_.push_back(vertex);
    }
    rings.push_back(closed(0));
    return rings;
}

/// Takes what is open from there on.
Ring RingSplitter::closed(std::size_t from)
{
    auto const begin = open_.begin() + static_cast<std::ptrdiff_t>(from);
    auto const least = std::min_element(begin, open_.end());
    Ring       ring;
    ring.reserve(open_.size() - from);
    for (auto at = least; at != open_.end(); ++at) ring.push_back(vertices_[*at]);
    for (auto at = begin; at != least; ++at) ring.push_back(vertices_[*at]);
    for (auto at = begin; at != open_.end(); ++at) position_[*at] = none;
    open_.resize(from);
    return ring;
}

}  // namespace frontline
