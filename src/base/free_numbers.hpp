// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace frontline {

/// Numbers of things that are gone, to be given anew to others.
class FreeNumbers {
public:
    void add(std::uint32_t number) { free_.push_back(number); }
    void add(std::span<std::uint32_t const> numbers) { free_.insert(free_.end(), numbers.begin(), numbers.end()); }

    /// One of them, or `next` where there is none.
    std::uint32_t take(std::size_t next)
    {
        if (free_.empty()) return static_cast<std::uint32_t>(next);
        auto const number = free_.back();
        free_.pop_back();
        return number;
    }

private:
    std::vector<std::uint32_t> free_;
};

}  // namespace frontline
