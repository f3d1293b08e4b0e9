// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "control_map/control_map.hpp"

namespace frontline {

/// How the land between the places is painted.
enum class PaintMethod {
    nearest,  ///< as the nearest place that anything is known of, up to the reach; beyond it: unknown
    voronoi,  ///< the same without a reach: no land stays unknown as long as one place is known
};

std::optional<PaintMethod> parse_paint_method(std::string_view text);
std::string_view           to_string(PaintMethod method);
std::vector<std::string>   paint_methods();

struct PaintSettings {
    PaintMethod method   = PaintMethod::nearest;
    double      reach_km = 30;  ///< how far from a place its evidence reaches; certainty fades to 0 up to there
};

/// Paints a partition for the end of one day.
///
/// A cell of known places takes their control (contested where they disagree). Any other cell takes the holder at the
/// nearest known place: contest and siege are told of a place, and do not spread over the land around it. `certainty`
/// is the weight of the best claim, fading linearly with distance.
///
/// `homes`: of the holdings, where they are known already; they are the same on all days of a timeline.
ControlMap paint(Partition const& partition, Holdings holdings, PaintSettings const& settings = {},
                 std::shared_ptr<Homes const> homes = {});

/// What the known ones among the holdings of one cell make of it: contested where they disagree; the one of the newest
/// evidence stands for them. As if nothing were painted where none is known. Its control is in the holdings' controls.
CellPaint paint_of_places(Holdings& holdings, std::span<HoldingIndex const> in_cell);

}  // namespace frontline
