// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

namespace frontline {

/// Union-find with path halving, the least standing for all.
class Unions {
public:
    explicit Unions(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), 0U); }

    /// One of the same that is less, or itself where it is the least.
    std::uint32_t towards(std::uint32_t one) const { return parent_[one]; }

    /// `one` is of nothing but itself yet, or of the same as `other` already; `other` is not greater.
    void put(std::uint32_t one, std::uint32_t other) { parent_[one] = other; }

    std::uint32_t of(std::uint32_t one)
    {
        while (parent_[one] != one) one = parent_[one] = parent_[parent_[one]];
        return one;
    }

    void join(std::uint32_t a, std::uint32_t b)
    {
        if (parent_[a] == parent_[b]) return;
        auto const one = of(a), other = of(b);
        parent_[std::max(one, other)] = std::min(one, other);
    }

    std::uint32_t add()
    {
        parent_.push_back(static_cast<std::uint32_t>(parent_.size()));
        return parent_.back();
    }

private:
    std::vector<std::uint32_t> parent_;
};

}  // namespace frontline
