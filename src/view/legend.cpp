// SPDX-License-Identifier: Apache-2.0
#include "view/legend.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "base/text.hpp"
#include "view/place_marks.hpp"

namespace frontline {

namespace {

constexpr double swatch_width  = 22;
constexpr double swatch_height = 15;
constexpr double indent        = 32;
constexpr double key_height    = 66;

TextStyle const name_style{12.5};
TextStyle const number_style{11, Weight::regular, colour::faint_ink};
TextStyle const heading_style{10.5, Weight::bold, colour::faint_ink};

/// `12,345`; a decimal below ten, where it matters.
std::string with_thousands(double number)
{
    if (number < 9.95) return to_fixed(number, 1);
    auto text = to_fixed(number, 0);
    for (auto at = text.size(); at > 3; at -= 3) text.insert(at - 3, ",");
    return text;
}

std::string share_text(double area_km2, double all_km2)
{
    return fmt::format("{} km² · {} %", with_thousands(area_km2), to_fixed(100 * area_km2 / all_km2, 1));
}

std::vector<ShareOfLand> largest_first(std::vector<ShareOfLand> shares)
{
    std::ranges::stable_sort(shares, std::ranges::greater{}, &ShareOfLand::area_km2);
    std::stable_partition(shares.begin(), shares.end(),
                          [](auto const& share) { return share.control.status != Status::unknown; });
    return shares;
}

double area_of(std::vector<ShareOfLand> const& shares)
{
    return std::accumulate(shares.begin(), shares.end(), 0.0,
                           [](double sum, auto const& share) { return sum + share.area_km2; });
}

std::string fill_of(Scene const& scene, Hatchings const& hatchings, Control const& control)
{
    if (control.status == Status::unknown) return colour::unknown;
    if (control.status == Status::contested) return "url(#" + hatchings.id_of(control) + ")";
    return pastel_of(scene.theatre.actors, control.actor);
}

std::string stroke_of(Scene const& scene, Control const& control)
{
    if (control.status == Status::unknown || control.status == Status::contested) return colour::coast;
    return colour_of(scene.theatre.actors, control.status == Status::besieged ? control.rival : control.actor);
}

void draw_swatch(SvgWriter& svg, Pixel at, Scene const& scene, Hatchings const& hatchings, Control const& control)
{
    svg.empty("rect", {{"x", to_pixels(at.x)}, {"y", to_pixels(at.y)}, {"width", to_pixels(swatch_width)},
                       {"height", to_pixels(swatch_height)}, {"rx", "2"}, {"fill", fill_of(scene, hatchings, control)},
                       {"stroke", stroke_of(scene, control)},
                       {"stroke-width", control.status == Status::besieged ? "3" : "1"}});
}

double row_height(Scene const& scene, Column const& column, Control const& control)
{
    return height_of(described(scene, control), name_style, column.width() - indent)
         + height_of("0 km²", number_style, column.width()) + 6;
}

void draw_rows(SvgWriter& svg, Column& column, Scene const& scene, Hatchings const& hatchings)
{
    auto const shares = largest_first(shares_shown(scene));
    auto const all    = area_of(shares);
    for (std::size_t i = 0; i < shares.size(); ++i) {
        auto const& [control, area] = shares[i];
        if (column.room() < row_height(scene, column, control) + key_height) {
            column.text(fmt::format("and {} more", shares.size() - i), number_style, indent);
            return;
        }
        draw_swatch(svg, {column.left() + 1, column.y() + 1}, scene, hatchings, control);
        column.text(described(scene, control), name_style, indent);
        column.text(share_text(area, all), number_style, indent);
        column.skip(6);
    }
}

void draw_front_key(SvgWriter& svg, Column& column)
{
    auto const y = to_pixels(column.y() + 7);
    svg.empty("line", {{"x1", to_pixels(column.left() + 1)}, {"y1", y}, {"x2", to_pixels(column.left() + 23)},
                       {"y2", y}, {"stroke", colour::ink}, {"stroke-width", "2.2"}, {"stroke-linecap", "round"}});
    column.text("front line", number_style, indent);
    column.skip(3);
}

void draw_news_key(SvgWriter& svg, Column& column)
{
    svg.empty("circle", {{"cx", to_pixels(column.left() + 12)}, {"cy", to_pixels(column.y() + 7)}, {"r", "3.6"},
                         {"fill", colour::rule}, {"stroke", colour::ink}, {"stroke-width", "1.2"}});
    column.text(fmt::format("changed in the last {} days", days_of_news.count()), number_style, indent);
}

}  // namespace

void draw_legend(SvgWriter& svg, Column& column, Scene const& scene, Hatchings const& hatchings)
{
    svg.around("g", {{"id", "legend"}}, [&] {
        column.text(shows_all_land(scene) ? "ALL LAND" : "LAND SHOWN HERE", heading_style);
        column.skip(6);
        draw_rows(svg, column, scene, hatchings);
        column.skip(6);
        draw_front_key(svg, column);
        draw_news_key(svg, column);
    });
}

}  // namespace frontline
