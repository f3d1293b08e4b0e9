// SPDX-License-Identifier: Apache-2.0
#include "view/scene.hpp"

#include <algorithm>
#include <map>

#include "geo/geodesic.hpp"
#include "geo/geos.hpp"

namespace frontline {

namespace {

PixelBox drawn_box(Frame const& frame, Ring const& ring)
{
    auto const first = frame.at(ring.front());
    PixelBox   box{first.x, first.y, first.x, first.y};
    for (auto const [x, y] : frame.at(ring)) {
        box = {std::min(box.left, x), std::min(box.top, y), std::max(box.right, x), std::max(box.bottom, y)};
    }
    return box;
}

/// Land that is shown whole keeps the area of its cells: an overlay would change its last digits.
double area_shown(Frame const& frame, MultiPolygon const& shown, Region const& region)
{
    auto const box = drawn_box(frame, region.polygon.outer);
    if (frame.box().contains(box)) return region.area_km2;
    if (!frame.box().overlaps(box)) return 0;
    return area_km2(intersection({region.polygon}, shown));
}

}  // namespace

std::string Scene::name_of(ActorId const& actor) const
{
    auto const* const known = theatre.actors.find(actor);
    return known == nullptr ? actor.text : known->name;
}

std::vector<ShareOfLand> shares_shown(Scene const& scene)
{
    MultiPolygon const        shown{scene.frame.area()};
    std::map<Control, double> areas;
    for (auto const& region : scene.regions) {
        if (auto const area = area_shown(scene.frame, shown, region); area > 0) areas[region.control] += area;
    }
    std::vector<ShareOfLand> shares;
    for (auto const& [control, area] : areas) shares.push_back({control, area});
    return shares;
}

bool shows_all_land(Scene const& scene)
{
    return std::ranges::all_of(scene.partition.outline, [&](auto const& polygon) {
        return scene.frame.box().contains(drawn_box(scene.frame, polygon.outer));
    });
}

Hatchings::Hatchings(std::vector<Region> const& regions)
{
    for (auto const& region : regions) {
        if (region.control.status == Status::contested) contested_.push_back(region.control);
    }
    std::ranges::sort(contested_);
    contested_.erase(std::unique(contested_.begin(), contested_.end()), contested_.end());
}

std::string Hatchings::id_of(Control const& control) const
{
    return "contested-" + std::to_string(std::ranges::lower_bound(contested_, control) - contested_.begin() + 1);
}

std::string described(Scene const& scene, Control const& control)
{
    switch (control.status) {
        case Status::unknown: return "not known";
        case Status::held: return scene.name_of(control.actor);
        case Status::besieged: return scene.name_of(control.actor) + ", besieged by " + scene.name_of(control.rival);
        case Status::contested: return scene.name_of(control.actor) + ", contested by " + scene.name_of(control.rival);
    }
    return {};
}

}  // namespace frontline
