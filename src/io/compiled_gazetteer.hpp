// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "base/problem.hpp"
#include "gazetteer/gazetteer.hpp"

namespace frontline {

/// The places of several sources (see read_gazetteer.hpp) as one gazetteer, in their order.
///
/// A source of 2,000 places or more is compiled: its index is written to `SOURCE.index` beside it, or, where that
/// folder is not to be written to, into `frontline` in the user's cache folder (`XDG_CACHE_HOME`, else `~/.cache`); the
/// next run reads that, in a few milliseconds whatever the size. It is made anew when a file of the source is another
/// size or has another time, when the list of tables given with it is another, or when the program would make another
/// index of it. The problems of the source are kept with it and told every time. Where nothing can be written the
/// source is read each time; `FRONTLINE_INDEX=off` in the environment asks for that.
Gazetteer open_gazetteers(std::vector<std::string> const& sources, Problems& problems);

}  // namespace frontline
