// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "theatre/theatre.hpp"
#include "view/land_history.hpp"

namespace frontline {

/// What a page shows.
struct PageSettings {
    DateSpan           span;   ///< its days; `until` must be there
    Date               shown;  ///< the day it opens on
    MapQuestion        question;
    std::string        title;    ///< empty: the name of the theatre
    std::string        known;    ///< what claims it rests on, such as `as known on 2020-03-05`; may be empty
    std::string        program;
    std::optional<Bounds> bounds;  ///< what it shows at first; none: where land changed hands
    std::string        tiles;    ///< address of map tiles with {z}, {x}, {y}; empty: none
    std::string        tiles_by; ///< whom to name for the tiles
};

/// All that the page knows, as JSON that may stand in a script element: no `<` is in it. What the numbers mean stands
/// in page/README.md. Lines are rounded to 1e-5 degrees (about a metre), each border once, so that neighbours agree.
std::string page_data(Theatre const& theatre, Maps const& maps, PageSettings const& settings,
                      DaysDone const& progress = {});

}  // namespace frontline
