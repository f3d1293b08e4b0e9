// SPDX-License-Identifier: Apache-2.0
#include "partition/ring_splitter.hpp"

#include <algorithm>

namespace frontline {

namespace {

/// True where a short walk comes to no vertex twice, which is the rule; false where it does, or is long.
bool is_plain(std::vector<VertexIndex> walk)
{
    constexpr std::size_t is_long = 64;
    if (walk.size() > is_long) return false;
    std::ranges::sort(walk);
    return std::ranges::adjacent_find(walk) == walk.end();
}

}  // namespace

std::vector<Ring> RingSplitter::rings(std::vector<VertexIndex> const& walk)
{
    if (is_plain(walk)) {
        open_ = walk;
        return {begun_at_least_of(0)};
    }
    position_.resize(vertices_.size(), none);
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
    for (auto i = from; i < open_.size(); ++i) position_[open_[i]] = none;
    return begun_at_least_of(from);
}

Ring RingSplitter::begun_at_least_of(std::size_t from)
{
    auto const begin = open_.begin() + static_cast<std::ptrdiff_t>(from);
    auto const point = [this](VertexIndex vertex) { return vertices_[vertex]; };
    auto const least = std::ranges::min_element(begin, open_.end(), {}, point);
    Ring       ring;
    ring.reserve(open_.size() - from);
    for (auto at = least; at != open_.end(); ++at) ring.push_back(vertices_[*at]);
    for (auto at = begin; at != least; ++at) ring.push_back(vertices_[*at]);
    open_.resize(from);
    return ring;
}

}  // namespace frontline
