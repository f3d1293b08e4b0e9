// SPDX-License-Identifier: Apache-2.0
#include "bench/stopwatch.hpp"

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <vector>

namespace frontline::bench {

namespace {

double processor_s()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

double elapsed_s()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace

Timing timed_once(std::function<void()> const& work)
{
    auto const processor_before = processor_s();
    auto const elapsed_before   = elapsed_s();
    work();
    return {processor_s() - processor_before, elapsed_s() - elapsed_before, 1};
}

Timing timed(std::function<void()> const& work, std::size_t least)
{
    std::vector<double> processor, elapsed;
    auto const          begin = elapsed_s();
    while (processor.size() < least || (elapsed_s() - begin < 1 && processor.size() < 100)) {
        auto const run = timed_once(work);
        processor.push_back(run.processor_s);
        elapsed.push_back(run.elapsed_s);
    }
    return {std::ranges::min(processor), std::ranges::min(elapsed), processor.size()};
}

std::string as_text(double seconds)
{
    if (seconds >= 1) return fmt::format("{:.2f} s", seconds);
    return seconds >= 1e-3 ? fmt::format("{:.2f} ms", 1e3 * seconds) : fmt::format("{:.1f} us", 1e6 * seconds);
}

double peak_memory_mb()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

}  // namespace frontline::bench
