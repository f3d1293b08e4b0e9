// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace frontline {

/// Many lists, one after the other in one array, by number. Ten million things in five million lists take the room of
/// the things and four bytes a list.
template <typename Thing>
class Lists {
public:
    void add(std::span<Thing const> list)
    {
        all_.insert(all_.end(), list.begin(), list.end());
        ends_.push_back(static_cast<std::uint32_t>(all_.size()));
    }

    std::size_t               count() const { return ends_.size() - 1; }
    std::vector<Thing> const& all() const { return all_; }

    /// Where a list begins among all().
    std::size_t start(std::size_t number) const { return ends_[number]; }

    std::span<Thing const> operator[](std::size_t number) const
    {
        return {all_.data() + ends_[number], ends_[number + 1] - ends_[number]};
    }

private:
    std::vector<Thing>         all_;
    std::vector<std::uint32_t> ends_{0};  // of the list before
};

}  // namespace frontline
