// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "partition/partition.hpp"

namespace frontline {

/// Splits closed walks, which may come to a vertex more than once, into rings that do not. Each ring begins at its
/// least vertex. `vertices` must outlive it.
class RingSplitter {
public:
    explicit RingSplitter(std::vector<Point> const& vertices) : vertices_{vertices} {}

    /// The vertices of the walk by number, in its direction.
    std::vector<Ring> rings(std::vector<VertexIndex> const& walk);

private:
    static constexpr auto none = std::numeric_limits<std::uint32_t>::max();

    std::vector<Point> const&  vertices_;
    std::vector<VertexIndex>   open_;
    std::vector<std::uint32_t> position_;  // of each vertex in what is open; made when first needed

    Ring closed(std::size_t from);
    Ring begun_at_least_of(std::size_t from);
};

}  // namespace frontline
