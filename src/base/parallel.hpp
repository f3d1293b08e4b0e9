// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <thread>
#include <utility>

namespace frontline {

/// Does `work(begin, end)` for the numbers from 0 up to `count`, the lesser half here and the other on a second core
/// where there is one and the work is worth a thread. The halves must not share what they write. Nothing may throw.
template <typename Work>
void in_two_halves(std::size_t count, Work work)
{
    constexpr std::size_t worth_a_thread = 20'000;
    if (count < worth_a_thread || std::thread::hardware_concurrency() < 2) return work(std::size_t{0}, count);
    std::jthread const other{[&] { work(count / 2, count); }};
    work(std::size_t{0}, count / 2);
}

}  // namespace frontline
