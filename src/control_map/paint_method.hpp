// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace frontline {

/// How the land between the places is painted. docs/method.md says it for readers of maps.
enum class PaintMethod {
    voronoi,   ///< as the nearest place that anything is known of, however far: no land stays unknown
    nearest,   ///< the same up to the reach; beyond it: unknown
    sweep,     ///< as the baseline, but who took a place also took the land between it and his old front
    combined,  ///< as the baseline, but where places that were taken outvote those that were not
};

std::optional<PaintMethod> parse_paint_method(std::string_view text);
std::string_view           to_string(PaintMethod method);
std::vector<std::string>   paint_methods();

/// Whether it makes use of a baseline.
bool remembers(PaintMethod method);

struct PaintSettings {
    PaintMethod method   = PaintMethod::combined;
    double      reach_km = 30;   ///< `nearest`, and land that no baseline covers: how far a place's evidence reaches
    double      fade_km  = 3.5;  ///< `combined`: over this distance a vote falls to 1/e where all is reported
    double      barrier_km = 10;  ///< so much farther a place counts across a barrier
};

}  // namespace frontline
