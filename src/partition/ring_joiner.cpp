// SPDX-License-Identifier: Apache-2.0
#include "partition/ring_joiner.hpp"

#include <algorithm>
#include <unordered_map>

namespace frontline {

namespace {

/// Keeps the sides that were walked since the last ring was closed.
class RingJoiner {
public:
    explicit RingJoiner(Strands const& strands) : strands_{strands} {}

    std::vector<Ring> rings(std::span<StrandSide const> walk)
    {
        for (auto const side : walk) {
            if (strands_.starts_at_crossing(side)) come_again_to(strands_.start(side));
            open_.push_back(side);
        }
        close(0);
        return std::move(rings_);
    }

private:
    Strands const&                               strands_;
    std::vector<StrandSide>                      open_;
    std::unordered_map<VertexIndex, std::size_t> position_;  // in open_, of crossings
    std::vector<Ring>                            rings_;
    Line                                         points_;

    void come_again_to(VertexIndex vertex)
    {
        auto const [entry, is_new] = position_.try_emplace(vertex, open_.size());
        if (is_new) return;
        auto const from = entry->second;
        close(from);
        position_[vertex] = from;
    }

    /// Makes a ring of what is open from there on.
    void close(std::size_t from)
    {
        points_.clear();
        for (auto i = from; i < open_.size(); ++i) {
            add_points(open_[i]);
            if (!position_.empty()) position_.erase(strands_.start(open_[i]));
        }
        open_.resize(from);
        std::ranges::rotate(points_, std::ranges::min_element(points_));
        rings_.push_back(points_);
    }

    /// All but the last, where the next side begins.
    void add_points(StrandSide side)
    {
        auto const& points = strands_[side / 2].points;
        if (side % 2 == 0) points_.insert(points_.end(), points.begin(), points.end() - 1);
        else points_.insert(points_.end(), points.rbegin(), points.rend() - 1);
    }
};

}  // namespace

std::vector<Ring> rings_of(Strands const& strands, std::span<StrandSide const> walk)
{
    return RingJoiner{strands}.rings(walk);
}

/// It turns left at its least vertex.
bool runs_counter_clockwise(Ring const& ring)
{
    return orientation(ring.back(), ring[0], ring[1]) > 0;
}

}  // namespace frontline
