// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <unordered_map>

namespace frontline {

/// A set of whole numbers that lie in clusters, as ids of gazetteers do: about a bit for each where they are dense.
class NumberSet {
public:
    /// Whether the number is new.
    bool insert(std::uint32_t number)
    {
        auto&      word = pages_[number / page_bits][number % page_bits / 64];
        auto const bit  = std::uint64_t{1} << number % 64;
        auto const known = (word & bit) != 0;
        word |= bit;
        return !known;
    }

    bool contains(std::uint32_t number) const
    {
        auto const page = pages_.find(number / page_bits);
        return page != pages_.end() && (page->second[number % page_bits / 64] >> number % 64 & 1) != 0;
    }

private:
    static constexpr std::uint32_t page_bits = 4096;

    std::unordered_map<std::uint32_t, std::array<std::uint64_t, page_bits / 64>> pages_;
};

}  // namespace frontline
