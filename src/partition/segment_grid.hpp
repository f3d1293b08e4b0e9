// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "partition/noding.hpp"

namespace frontline {

/// Square tiles laid over the bounds of some segments, about one to a segment.
class Tiling {
public:
    explicit Tiling(std::vector<Segment> const& segments);

    std::size_t count() const { return columns_ * rows_; }
    std::size_t tile_of(Point p) const { return row_of(p.lat_e7) * columns_ + column_of(p.lon_e7); }

    /// Calls `visit(tile)` for every tile that the segment or anything within `margin` pixels of it touches.
    template <typename Visit>
    void for_each_tile(Segment const& segment, Visit visit) const;

private:
    static constexpr double margin = 4;

    Bounds      bounds_;
    double      size_    = 1;  ///< side of a tile in pixels
    std::size_t columns_ = 1;
    std::size_t rows_    = 1;

    std::size_t index(double offset, std::size_t count) const
    {
        return std::min(static_cast<std::size_t>(std::max(offset, 0.0) / size_), count - 1);
    }
    std::size_t column_of(double lon_e7) const { return index(lon_e7 - bounds_.least.lon_e7, columns_); }
    std::size_t row_of(double lat_e7) const { return index(lat_e7 - bounds_.least.lat_e7, rows_); }
};

/// Which numbers lie in which tile, in increasing order within a tile.
class TileLists {
public:
    /// `for_each(add)` is called twice and must both times call `add(tile, number)` for the same pairs.
    template <typename ForEach>
    TileLists(std::size_t tiles, ForEach for_each);

    std::span<std::uint32_t const> in(std::size_t tile) const
    {
        return {numbers_.data() + starts_[tile], starts_[tile + 1] - starts_[tile]};
    }

private:
    std::vector<std::size_t>   starts_;
    std::vector<std::uint32_t> numbers_;
};

template <typename Visit>
void Tiling::for_each_tile(Segment const& segment, Visit visit) const
{
    auto const [west, east] = segment.a.lon_e7 <= segment.b.lon_e7 ? segment : Segment{segment.b, segment.a};
    double const west_x = west.lon_e7;
    double const width  = static_cast<double>(east.lon_e7) - west_x;
    double const rise   = static_cast<double>(east.lat_e7) - west.lat_e7;
    auto const   lat_at = [&](double lon) {
        auto const share = width > 0 ? std::clamp((lon - west_x) / width, 0.0, 1.0) : 0.0;
        return west.lat_e7 + share * rise;
    };
    auto const last = column_of(east.lon_e7 + margin);
    for (auto column = column_of(west_x - margin); column <= last; ++column) {
        auto const left  = bounds_.least.lon_e7 + static_cast<double>(column) * size_;
        auto const one   = width > 0 ? lat_at(left - margin) : static_cast<double>(west.lat_e7);
        auto const other = width > 0 ? lat_at(left + size_ + margin) : static_cast<double>(east.lat_e7);
        auto const top   = row_of(std::max(one, other) + margin);
        for (auto row = row_of(std::min(one, other) - margin); row <= top; ++row) visit(row * columns_ + column);
    }
}

template <typename ForEach>
TileLists::TileLists(std::size_t tiles, ForEach for_each) : starts_(tiles + 1, 0)
{
    for_each([this](std::size_t tile, std::uint32_t) { ++starts_[tile + 1]; });
    for (std::size_t tile = 0; tile < tiles; ++tile) starts_[tile + 1] += starts_[tile];
    numbers_.resize(starts_.back());
    auto ends = starts_;
    for_each([&](std::size_t tile, std::uint32_t number) { numbers_[ends[tile]++] = number; });
}

}  // namespace frontline
