// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace frontline {

/// Numbers sorted into buckets, side by side in memory; those of one bucket in increasing order.
class Buckets {
public:
    Buckets() = default;

    /// Puts each number from 0 up to `numbers` into the bucket that `bucket_of(number)` names; one of `buckets` or
    /// greater is left out.
    template <typename BucketOf>
    Buckets(std::size_t buckets, std::size_t numbers, BucketOf bucket_of);

    std::size_t count() const { return starts_.empty() ? 0 : starts_.size() - 1; }

    /// Where the numbers of a bucket begin among all().
    std::uint32_t                     start(std::size_t bucket) const { return starts_[bucket]; }
    std::vector<std::uint32_t> const& all() const { return numbers_; }

    std::span<std::uint32_t const> in(std::size_t bucket) const
    {
        return {numbers_.data() + starts_[bucket], starts_[bucket + 1] - starts_[bucket]};
    }

private:
    std::vector<std::uint32_t> starts_;
    std::vector<std::uint32_t> numbers_;
};

template <typename BucketOf>
Buckets::Buckets(std::size_t buckets, std::size_t numbers, BucketOf bucket_of) : starts_(buckets + 1, 0)
{
    auto const for_each = [&](auto visit) {
        for (std::uint32_t number = 0; number < numbers; ++number) {
            if (std::size_t const bucket = bucket_of(number); bucket < buckets) visit(bucket, number);
        }
    };
    for_each([&](std::size_t bucket, std::uint32_t) { ++starts_[bucket + 1]; });
    for (std::size_t bucket = 0; bucket < buckets; ++bucket) starts_[bucket + 1] += starts_[bucket];
    numbers_.resize(starts_.back());
    auto ends = starts_;
    for_each([&](std::size_t bucket, std::uint32_t number) { numbers_[ends[bucket]++] = number; });
}

}  // namespace frontline
