// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <future>
#include <thread>
#include <vector>

namespace frontline {

/// Calls `work(from, until)` for the parts of 0 up to `count`, one part for each core, at the same time; a small count
/// is one part. Work on one part must not touch what another writes. What it throws is thrown here.
template <typename Work>
void on_all_cores(std::size_t count, Work work)
{
    constexpr std::size_t least_part = 4096;  // below, to begin a thread costs more than it saves
    auto const            cores      = std::max<std::size_t>(1, std::thread::hardware_concurrency());
    auto const            parts      = std::clamp<std::size_t>(count / least_part, 1, cores);
    auto const            start      = [&](std::size_t part) { return count * part / parts; };
    std::vector<std::future<void>> others;
    for (std::size_t part = 1; part < parts; ++part) {
        others.push_back(std::async(std::launch::async, work, start(part), start(part + 1)));
    }
    work(start(0), start(1));
    for (auto& other : others) other.get();
}

}  // namespace frontline
