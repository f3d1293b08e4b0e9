// SPDX-License-Identifier: Apache-2.0
#include "cli/read_places.hpp"

#include <iterator>

#include "base/failure.hpp"
#include "io/read_gazetteer.hpp"

namespace frontline {

Gazetteer read_places(std::vector<std::string> const& gazetteers, Problems& problems)
{
    auto const sources = gazetteers.empty() ? shipped_gazetteers() : gazetteers;
    if (sources.empty()) throw Failure{"no theatre with a gazetteer is installed", "name a gazetteer with -g"};
    std::vector<Place> places;
    for (auto const& source : sources) {
        auto more = read_gazetteer(source, problems);
        places.insert(places.end(), std::move_iterator{more.begin()}, std::move_iterator{more.end()});
    }
    return Gazetteer{std::move(places)};
}

}  // namespace frontline
