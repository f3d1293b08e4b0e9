// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "view/scene.hpp"
#include "view/svg_writer.hpp"

namespace frontline {

/// Control that changed on one of the last so many days, the map's own among them, is news.
inline constexpr Days days_of_news{7};

/// A place that something is known of, on the picture.
struct PlaceMark {
    Place          place;
    Holding const* holding;
    Pixel          at;
    double         radius;    ///< of its dot
    bool           is_news;   ///< it changed hands, or became contested or besieged, in the last days
    double         importance;
};

/// How large a kind of place is: 3 a city, 0 what nobody looks for on a map.
int size_of_kind(std::string_view kind);

/// Which of two places is named first where there is no room for both.
double importance_of(Place const& place, bool is_eventful);

/// Those in the frame, the most important first, then by id. A city comes before a town and a town before a village;
/// where something happens (contested, besieged, news) a village comes before quiet towns. Population decides between
/// equals.
std::vector<PlaceMark> place_marks(Scene const& scene);

/// Dots, the less important ones below; those with news in the holder's colour.
void draw_dots(SvgWriter& svg, Scene const& scene, std::vector<PlaceMark> const& marks);

}  // namespace frontline
