// SPDX-License-Identifier: Apache-2.0
#include "cli/read_places.hpp"

#include "base/failure.hpp"
#include "io/compiled_gazetteer.hpp"
#include "io/read_gazetteer.hpp"

namespace frontline {

Gazetteer read_places(std::vector<std::string> const& gazetteers, Problems& problems)
{
    auto const sources = gazetteers.empty() ? shipped_gazetteers() : gazetteers;
    if (sources.empty()) throw Failure{"no theatre with a gazetteer is installed", "name a gazetteer with -g"};
    return open_gazetteers(sources, problems);
}

}  // namespace frontline
