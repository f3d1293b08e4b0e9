// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <string>

namespace frontline::bench {

/// The least of some runs, as others who use the machine only ever add to it. Processor time is what the process used
/// on all cores; elapsed time is what somebody waits.
struct Timing {
    double      processor_s = 0;
    double      elapsed_s   = 0;
    std::size_t runs        = 0;
};

/// Runs `work` at least `least` times and until a second has passed.
Timing timed(std::function<void()> const& work, std::size_t least = 3);

/// Of work that can be done only once, such as what uses up what it is given.
Timing timed_once(std::function<void()> const& work);

/// `12.3 ms`
std::string as_text(double seconds);

/// The most memory that the process has held so far, in MB.
double peak_memory_mb();

}  // namespace frontline::bench
