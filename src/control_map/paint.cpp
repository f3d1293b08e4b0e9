// SPDX-License-Identifier: Apache-2.0
#include "control_map/paint.hpp"

#include <utility>

#include "control_map/painting.hpp"

namespace frontline {

Painter::Painter(Partition const& partition, PaintSettings const& settings, Baseline const& baseline,
                 std::vector<Point> const& silent)
    : canvas_{std::make_unique<Canvas const>(partition, settings, baseline, silent)}
{
}

ControlMap Painter::paint(Holdings holdings, std::shared_ptr<Homes const> homes) const
{
    return paint(std::move(holdings), canvas_->holders, std::move(homes));
}

ControlMap Painter::paint(Holdings holdings, std::vector<ActorId> const& holders,
                          std::shared_ptr<Homes const> homes) const
{
    auto map = unpainted(*canvas_, std::move(holdings), std::move(homes));
    Painting{*canvas_, holders, map};
    return map;
}

ControlMap paint(Partition const& partition, Holdings holdings, PaintSettings const& settings,
                 std::shared_ptr<Homes const> homes)
{
    return Painter{partition, settings}.paint(std::move(holdings), std::move(homes));
}

}  // namespace frontline
