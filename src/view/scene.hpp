// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "control_map/front_line.hpp"
#include "control_map/region.hpp"
#include "theatre/theatre.hpp"
#include "timeline/control.hpp"
#include "view/drawn_borders.hpp"
#include "view/frame.hpp"

namespace frontline {

/// What is drawn and where: everything that the parts of a picture look at. What it refers to must outlive it.
struct Scene {
    Theatre const&         theatre;
    Partition const&       partition;
    ControlMap const&      map;
    Frame const&           frame;
    DrawnBorders const&    borders;
    std::vector<Region>    regions;  ///< of the whole map
    std::vector<FrontLine> fronts;

    std::string name_of(ActorId const& actor) const;
};

/// Land of each control that the frame shows, in km²; what it does not show is left out. In order of control.
std::vector<ShareOfLand> shares_shown(Scene const& scene);

/// Whether the frame shows all of the land.
bool shows_all_land(Scene const& scene);

/// The patterns that contested land is filled with: stripes of the holder's and the rival's colour.
class Hatchings {
public:
    explicit Hatchings(std::vector<Region> const& regions);

    std::vector<Control> const& all() const { return contested_; }

    /// The id of the pattern of a contested control that is one of all().
    std::string id_of(Control const& control) const;

private:
    std::vector<Control> contested_;
};

/// `Syrian Arab Army, besieged by Islamic State`
std::string described(Scene const& scene, Control const& control);

}  // namespace frontline
