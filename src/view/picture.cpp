// SPDX-License-Identifier: Apache-2.0
#include "view/picture.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "geo/geos.hpp"
#include "view/colour.hpp"
#include "view/labels.hpp"
#include "view/land_layers.hpp"
#include "view/place_marks.hpp"

namespace frontline {

namespace {

constexpr double panel_share = 0.25;  // of the width
constexpr double panel_least = 210;
constexpr double panel_most  = 300;
constexpr double widest_deg  = 90;  // beyond it one plane shows nothing truly

double panel_width(PictureSettings const& settings)
{
    return std::clamp(panel_share * settings.width, panel_least, panel_most);
}

PixelBox map_box(PictureSettings const& settings)
{
    return {0, 0, settings.width - panel_width(settings), static_cast<double>(settings.height)};
}

PixelBox panel_box(PictureSettings const& settings)
{
    return {map_box(settings).right, 0, static_cast<double>(settings.width), static_cast<double>(settings.height)};
}

std::string to_text(Bounds const& bounds)
{
    return joined({to_fixed(bounds.least.lon(), 2), to_fixed(bounds.least.lat(), 2), to_fixed(bounds.most.lon(), 2),
                   to_fixed(bounds.most.lat(), 2)}, ",");
}

MultiPolygon as_land(Bounds const& bounds)
{
    auto const [west, south] = bounds.least;
    auto const [east, north] = bounds.most;
    return {{{{west, south}, {east, south}, {east, north}, {west, north}}, {}}};
}

void check_bounds(Bounds const& bounds, MultiPolygon const& land)
{
    if (bounds.most.lon() - bounds.least.lon() > widest_deg || bounds.most.lat() - bounds.least.lat() > widest_deg) {
        throw Failure{"the box " + to_text(bounds) + " is too wide to be drawn", "give a box of less than 90 degrees"};
    }
    if (!intersection(land, as_land(bounds)).empty()) return;
    throw Failure{"no land of the theatre lies in the box " + to_text(bounds),
                  "its land lies in " + to_text(bounds_of(land)) + " (west,south,east,north)"};
}

Frame frame_of(Partition const& partition, PictureSettings const& settings)
{
    if (!settings.bounds) return Frame::of_land(partition.outline, map_box(settings));
    check_bounds(*settings.bounds, partition.outline);
    return Frame::of_bounds(*settings.bounds, map_box(settings));
}

Wording with_title(Wording wording, Theatre const& theatre)
{
    if (wording.title.empty()) wording.title = theatre.name;
    return wording;
}

Attributes box_attributes(PixelBox const& box)
{
    return {{"x", to_pixels(box.left)}, {"y", to_pixels(box.top)}, {"width", to_pixels(box.width())},
            {"height", to_pixels(box.height())}};
}

void draw_definitions(SvgWriter& svg, Scene const& scene, Hatchings const& hatchings)
{
    svg.around("defs", {}, [&] {
        svg.around("clipPath", {{"id", "frame"}}, [&] { svg.empty("rect", box_attributes(scene.frame.box())); });
        draw_hatchings(svg, scene, hatchings);
    });
}

void draw_map(SvgWriter& svg, Scene const& scene, Hatchings const& hatchings)
{
    auto const marks = place_marks(scene);
    svg.around("g", {{"id", "map"}, {"clip-path", "url(#frame)"}}, [&] {
        draw_land(svg, scene, hatchings);
        draw_fronts(svg, scene);
        draw_dots(svg, scene, marks);
        draw_labels(svg, place_labels(marks, scene.frame.box(), drawn_fronts(scene)));
    });
}

void draw_paper(SvgWriter& svg, PictureSettings const& settings)
{
    auto paper = box_attributes({0, 0, static_cast<double>(settings.width), static_cast<double>(settings.height)});
    paper.emplace_back("fill", colour::paper);
    svg.empty("rect", paper);
}

/// A thin line between the map and the panel.
void draw_edge(SvgWriter& svg, PixelBox const& panel)
{
    auto edge = box_attributes({panel.left, panel.top, panel.left + 1, panel.bottom});
    edge.emplace_back("fill", colour::rule);
    svg.empty("rect", edge);
}

Attributes root_attributes(PictureSettings const& settings)
{
    return {{"xmlns", "http://www.w3.org/2000/svg"}, {"width", std::to_string(settings.width)},
            {"height", std::to_string(settings.height)},
            {"viewBox", fmt::format("0 0 {} {}", settings.width, settings.height)},
            {"font-family", "DejaVu Sans, sans-serif"}};
}

}  // namespace

std::string draw_picture(Theatre const& theatre, Partition const& partition, ControlMap const& map,
                         PictureSettings const& settings)
{
    auto const         frame = frame_of(partition, settings);
    DrawnBorders const borders{partition, map, frame, settings.smoothed};
    Scene const        scene{theatre, partition, map, frame, borders, regions(partition, map),
                             front_lines(partition, map, theatre.actors)};
    Hatchings const    hatchings{scene.regions};
    auto const         wording = with_title(settings.wording, theatre);
    SvgWriter          svg;
    svg.around("svg", root_attributes(settings), [&] {
        svg.text("title", {}, wording.title + ", " + in_words(map.on()));
        draw_definitions(svg, scene, hatchings);
        draw_paper(svg, settings);
        draw_map(svg, scene, hatchings);
        draw_edge(svg, panel_box(settings));
        svg.around("g", {{"id", "panel"}, {"fill", colour::ink}},
                   [&] { draw_panel(svg, panel_box(settings), scene, hatchings, wording); });
    });
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + std::move(svg).finished();
}

}  // namespace frontline
