// SPDX-License-Identifier: Apache-2.0
#include "view/land_layers.hpp"

#include <map>
#include <utility>

#include "partition/walk.hpp"
#include "view/colour.hpp"

namespace frontline {

namespace {

/// Lines run this far out of the picture, so that their ends and the edges made by clipping are not seen.
constexpr double out_of_sight = 12;

std::string data_of(Scene const& scene, Polygon const& polygon)
{
    auto const box  = scene.frame.box().grown(out_of_sight);
    auto       data = ring_data(ring_within(scene.borders.at(polygon.outer), box));
    for (auto const& hole : polygon.holes) data += ring_data(ring_within(scene.borders.at(hole), box));
    return data;
}

std::string data_of(Scene const& scene, MultiPolygon const& polygons)
{
    std::string data;
    for (auto const& polygon : polygons) data += data_of(scene, polygon);
    return data;
}

/// The land of each actor, whatever its status; under the empty id that of nobody known.
std::map<ActorId, MultiPolygon> land_by_actor(Scene const& scene)
{
    Labels<ActorId>    actors;
    std::vector<Label> labels;
    for (CellIndex cell = 0; cell < scene.map.cells.size(); ++cell) {
        labels.push_back(actors.of(scene.map.control_of(cell).actor));
    }
    std::map<ActorId, MultiPolygon> land;
    for (auto& [label, polygon, faces] : polygons_of(scene.partition, labels)) {
        land[actors.value(label)].push_back(std::move(polygon));
    }
    return land;
}

void draw_ground(SvgWriter& svg, Scene const& scene, std::string const& outline)
{
    auto const& box = scene.frame.box();
    svg.empty("rect", {{"id", "beyond"}, {"x", to_pixels(box.left)}, {"y", to_pixels(box.top)},
                       {"width", to_pixels(box.width())}, {"height", to_pixels(box.height())},
                       {"fill", colour::beyond}});
    svg.empty("path", {{"id", "land"}, {"fill", colour::unknown}, {"stroke", colour::glow}, {"stroke-width", "7"},
                       {"stroke-linejoin", "round"}, {"d", outline}});
}

void draw_control(SvgWriter& svg, Scene const& scene)
{
    Attributes const white_line{{"id", "control"}, {"stroke", colour::paper}, {"stroke-width", "1.2"},
                                {"stroke-linejoin", "round"}};
    svg.around("g", white_line, [&] {
        for (auto const& [actor, land] : land_by_actor(scene)) {
            auto const data = actor.empty() ? std::string{} : data_of(scene, land);
            if (data.empty()) continue;
            svg.with_tip("path", {{"fill", pastel_of(scene.theatre.actors, actor)}, {"d", data}}, scene.name_of(actor));
        }
    });
}

void draw_contested(SvgWriter& svg, Scene const& scene, Hatchings const& hatchings)
{
    svg.around("g", {{"id", "contested"}}, [&] {
        for (auto const& region : scene.regions) {
            if (region.control.status != Status::contested) continue;
            auto const data = data_of(scene, region.polygon);
            if (data.empty()) continue;
            auto const fill = "url(#" + hatchings.id_of(region.control) + ")";
            svg.with_tip("path", {{"fill", fill}, {"d", data}}, described(scene, region.control));
        }
    });
}

void draw_besieged(SvgWriter& svg, Scene const& scene)
{
    svg.around("g", {{"id", "besieged"}, {"fill", "none"}, {"stroke-width", "3"}, {"stroke-linejoin", "round"}}, [&] {
        for (auto const& region : scene.regions) {
            if (region.control.status != Status::besieged) continue;
            auto const data = data_of(scene, region.polygon);
            if (data.empty()) continue;
            auto const stroke = colour_of(scene.theatre.actors, region.control.rival);
            svg.with_tip("path", {{"stroke", stroke}, {"d", data}}, described(scene, region.control));
        }
    });
}

}  // namespace

void draw_hatchings(SvgWriter& svg, Scene const& scene, Hatchings const& hatchings)
{
    for (auto const& control : hatchings.all()) {
        Attributes const pattern{{"id", hatchings.id_of(control)}, {"width", "8"}, {"height", "8"},
                                 {"patternUnits", "userSpaceOnUse"}, {"patternTransform", "rotate(45)"}};
        svg.around("pattern", pattern, [&] {
            auto const strong = [&](ActorId const& actor) {
                return mixed(colour_of(scene.theatre.actors, actor), colour::paper, 0.75);
            };
            svg.empty("rect", {{"width", "8"}, {"height", "8"}, {"fill", strong(control.actor)}});
            svg.empty("rect", {{"width", "4"}, {"height", "8"}, {"fill", strong(control.rival)}});
        });
    }
}

void draw_land(SvgWriter& svg, Scene const& scene, Hatchings const& hatchings)
{
    auto const outline = data_of(scene, scene.partition.outline);
    draw_ground(svg, scene, outline);
    draw_control(svg, scene);
    draw_contested(svg, scene, hatchings);
    svg.empty("path", {{"id", "outline"}, {"fill", "none"}, {"stroke", colour::coast}, {"stroke-width", "1"},
                       {"stroke-linejoin", "round"}, {"d", outline}});
    draw_besieged(svg, scene);
}

std::vector<PixelLine> drawn_fronts(Scene const& scene)
{
    auto const             box = scene.frame.box().grown(out_of_sight);
    std::vector<PixelLine> lines;
    for (auto const& front : scene.fronts) {
        for (auto& part : lines_near(scene.borders.at(front.line), box)) lines.push_back(std::move(part));
    }
    return lines;
}

void draw_fronts(SvgWriter& svg, Scene const& scene)
{
    std::string data;
    for (auto const& line : drawn_fronts(scene)) data += line_data(line);
    if (data.empty()) return;
    Attributes const shape{{"id", "front"}, {"fill", "none"}, {"stroke-linejoin", "round"},
                           {"stroke-linecap", "round"}};
    svg.around("g", shape, [&] {
        svg.empty("path", {{"stroke", colour::paper}, {"stroke-width", "5.4"}, {"stroke-opacity", "0.85"},
                           {"d", data}});
        svg.empty("path", {{"stroke", colour::ink}, {"stroke-width", "2.2"}, {"d", data}});
    });
}

}  // namespace frontline
