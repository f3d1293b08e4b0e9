// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "theatre/theatre.hpp"
#include "view/panel.hpp"

namespace frontline {

/// What a chart shows over time: land in each actor's hands, how that changed since the first day, what was gained and
/// lost in each week (or month), how long fronts are.
enum class ChartKind { area, change, gains, front };

std::optional<ChartKind> parse_chart_kind(std::string_view text);
std::vector<std::string> chart_kinds();

struct ChartSettings {
    int     width  = 1000;
    int     height = 560;
    Wording wording;
};

/// A chart as an SVG document. `span` must have an end. The same input gives the same bytes.
std::string draw_chart(ChartKind kind, Theatre const& theatre, Maps const& maps, DateSpan span,
                       ChartSettings const& settings = {});

}  // namespace frontline
