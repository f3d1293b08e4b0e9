// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "control_map/baseline.hpp"
#include "control_map/control_map.hpp"

namespace frontline {

/// How the land between the places is painted. docs/method.md says it for readers of maps.
enum class PaintMethod {
    voronoi,  ///< as the nearest place that anything is known of, however far: no land stays unknown
    nearest,  ///< the same up to the reach; beyond it: unknown
    sweep,    ///< as the baseline, but who took a place also took the land between it and his old front
    combined, ///< as the baseline, but where places that were taken outvote those that were not
};

std::optional<PaintMethod> parse_paint_method(std::string_view text);
std::string_view           to_string(PaintMethod method);
std::vector<std::string>   paint_methods();

struct PaintSettings {
    PaintMethod method   = PaintMethod::combined;
    double      reach_km = 30;   ///< `nearest`, and land that no baseline covers: how far a place's evidence reaches
    double      fade_km  = 3.5;  ///< `combined`: over this distance a vote falls to 1/e where all is reported
};

/// Paints a partition for any day. What does not depend on the day is computed once, when it is made.
///
/// The cell of places that are known takes their control (contested where they disagree), with every method. The
/// methods differ in the other cells:
///
///  * `voronoi`, `nearest`: the holder at the nearest known place; no memory. Certainty is the weight of the best
///    claim, fading in a straight line to 0 at the reach.
///  * `sweep`, `combined`: sweep.hpp, vote.hpp. Land that no baseline covers is painted as with `nearest`, and around
///    a contested place it is contested with `combined`.
///
/// `partition`, cut with zones_of(baseline), must outlive it.
class Painter {
public:
    /// `silent`: inhabited places on the land that no claim is about.
    Painter(Partition const& partition, PaintSettings const& settings, Baseline const& baseline = {},
            std::vector<Point> const& silent = {});
    Painter(Painter&&) noexcept;
    Painter& operator=(Painter&&) noexcept;
    ~Painter();

    /// For the end of one day.
    ControlMap paint(Holdings holdings) const;

    /// The same where the holders of the baseline's lands go by other names on that day (see at_level()).
    ControlMap paint(Holdings holdings, std::vector<ActorId> const& holders) const;

private:
    struct Ground;
    std::unique_ptr<Ground> ground_;
};

/// One map, without a baseline.
ControlMap paint(Partition const& partition, Holdings holdings, PaintSettings const& settings = {});

}  // namespace frontline
