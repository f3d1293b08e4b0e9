// SPDX-License-Identifier: Apache-2.0
#include "view/scale_bar.hpp"

#include <fmt/format.h>

#include <cmath>

#include "view/colour.hpp"

namespace frontline {

namespace {

double longest_round_number(double at_most)
{
    auto const power = std::pow(10, std::floor(std::log10(at_most)));
    for (auto const digit : {5.0, 2.0}) {
        if (digit * power <= at_most) return digit * power;
    }
    return power;
}

std::string length_text(double km)
{
    return km >= 1 ? fmt::format("{:.0f} km", km) : fmt::format("{:g} m", km * 1000);
}

}  // namespace

ScaleBar scale_bar(double metres_per_pixel, double widest)
{
    auto const km = longest_round_number(widest * metres_per_pixel / 1000);
    return {km, km * 1000 / metres_per_pixel};
}

void draw_scale_bar(SvgWriter& svg, ScaleBar const& bar, Pixel at)
{
    svg.around("g", {{"id", "scale"}, {"fill", colour::ink}}, [&] {
        svg.empty("rect", {{"x", to_pixels(at.x)}, {"y", to_pixels(at.y)}, {"width", to_pixels(bar.pixels)},
                           {"height", "5"}, {"fill", colour::paper}, {"stroke", colour::ink}, {"stroke-width", "1"}});
        svg.empty("rect", {{"x", to_pixels(at.x)}, {"y", to_pixels(at.y)}, {"width", to_pixels(bar.pixels / 2)},
                           {"height", "5"}});
        svg.text("text", {{"x", to_pixels(at.x + bar.pixels + 8)}, {"y", to_pixels(at.y + 6.5)}, {"font-size", "11"}},
                 length_text(bar.km));
    });
}

}  // namespace frontline
