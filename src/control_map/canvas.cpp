// SPDX-License-Identifier: Apache-2.0
#include "control_map/canvas.hpp"

namespace frontline {

namespace {

std::vector<ActorId> holders_of(Baseline const& baseline)
{
    std::vector<ActorId> holders;
    for (auto const& land : baseline.lands) holders.push_back(land.actor);
    return holders;
}

Baseline used_by(PaintMethod method, Baseline const& baseline)
{
    return remembers(method) ? baseline : Baseline{};
}

}  // namespace

Canvas::Canvas(Partition const& land, PaintSettings const& chosen, Baseline const& baseline,
               std::vector<Point> const& silent)
    : partition{land}, settings{chosen}, since{baseline.lands.empty() ? std::nullopt : baseline.on},
      holders{holders_of(used_by(chosen.method, baseline))}, ways{land.barriers, chosen.barrier_km},
      memory{land, used_by(chosen.method, baseline), silent, ways}, points{land, memory, chosen, ways},
      grounds{land.tracts, land.cells.size()}, squares{memory}, fades{fadings(chosen.fade_km)}
{
    if (!remembers(chosen.method)) since.reset();
}

}  // namespace frontline
