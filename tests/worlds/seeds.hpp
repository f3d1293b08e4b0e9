// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdlib>
#include <string>
#include <vector>

namespace frontline::test {

/// The seeds of a property test: `count` of them, or as many times more as the environment variable
/// FRONTLINE_MORE_WORLDS says.
inline std::vector<unsigned> seeds(unsigned first, unsigned count)
{
    char const* const     more  = std::getenv("FRONTLINE_MORE_WORLDS");
    auto const            times = more == nullptr ? 1U : static_cast<unsigned>(std::stoul(more));
    std::vector<unsigned> seeds;
    // Those beyond the suite's own begin at a million, so that the tests do not share any.
    for (unsigned i = 0; i < count * times; ++i) seeds.push_back(i < count ? first + i : 1'000'000 + 1000 * first + i);
    return seeds;
}

}  // namespace frontline::test
