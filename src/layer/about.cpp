// SPDX-License-Identifier: Apache-2.0
#include "layer/about.hpp"

#include <algorithm>

namespace frontline {

LegendActor const* About::find_actor(std::string const& id) const
{
    auto const found = std::ranges::find(actors, id, &LegendActor::id);
    return found == actors.end() ? nullptr : &*found;
}

}  // namespace frontline
