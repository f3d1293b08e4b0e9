// SPDX-License-Identifier: Apache-2.0
#include "view/panel.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "view/legend.hpp"
#include "view/scale_bar.hpp"

namespace frontline {

namespace {

constexpr double margin       = 20;
constexpr double largest_date = 25;

TextStyle const title_style{15, Weight::bold};
TextStyle const remark_style{11, Weight::regular, colour::faint_ink};
TextStyle const source_style{9.5, Weight::regular, colour::faint_ink};

constexpr double scale_height = 26;

double foot_height(Wording const& wording, double width)
{
    return scale_height + height_of(wording.attribution, source_style, width)
         + height_of(wording.program, source_style, width) + 4;
}

/// As large as the date can be on one line.
TextStyle date_style_in(double width, std::string const& date)
{
    return {std::min(largest_date, width / text_width(date, 1, Weight::bold)), Weight::bold};
}

void draw_head(SvgWriter& svg, Column& column, Scene const& scene, Wording const& wording)
{
    svg.around("g", {{"id", "title"}}, [&] {
        column.text(wording.title, title_style);
        column.skip(8);
        auto const date = in_words(scene.map.on());
        column.text(date, date_style_in(column.width(), date));
        column.text("control at the end of the day", remark_style);
        column.text(wording.known, remark_style);
    });
    column.skip(14);
    column.rule();
    column.skip(14);
}

void draw_foot(SvgWriter& svg, PixelBox const& box, Scene const& scene, Wording const& wording)
{
    Column foot{svg, box};
    draw_scale_bar(svg, scale_bar(scene.frame.metres_per_pixel(), box.width() - 60), {box.left + 0.5, box.top + 0.5});
    foot.skip(scale_height);
    svg.around("g", {{"id", "sources"}}, [&] {
        foot.text(wording.attribution, source_style);
        foot.skip(4);
        foot.text(wording.program, source_style);
    });
}

}  // namespace

std::string in_words(Date date)
{
    constexpr std::array months{"January", "February", "March",     "April",   "May",      "June",
                                "July",    "August",   "September", "October", "November", "December"};
    std::chrono::year_month_day const day{date};
    return fmt::format("{} {} {}", static_cast<unsigned>(day.day()), months[static_cast<unsigned>(day.month()) - 1],
                       static_cast<int>(day.year()));
}

void draw_panel(SvgWriter& svg, PixelBox const& box, Scene const& scene, Hatchings const& hatchings,
                Wording const& wording)
{
    auto const inner = box.grown(-margin);
    auto const foot  = inner.bottom - foot_height(wording, inner.width());
    Column     column{svg, {inner.left, inner.top, inner.right, foot - margin}};
    draw_head(svg, column, scene, wording);
    draw_legend(svg, column, scene, hatchings);
    draw_foot(svg, {inner.left, foot, inner.right, inner.bottom}, scene, wording);
}

}  // namespace frontline
