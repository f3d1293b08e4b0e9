// SPDX-License-Identifier: Apache-2.0
#include "view/chart_frame.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>

#include "view/colour.hpp"

namespace frontline {

namespace {

constexpr double day_room = 62;  // pixels that the name of a day or month needs
constexpr auto   zero_rule  = "#9aa4ac";

/// `Mar 2020`, of other days than the first `8 Mar`.
std::string day_text(Date date)
{
    std::chrono::year_month_day const day{date};
    constexpr std::array names{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    auto const* const    month  = names[static_cast<unsigned>(day.month()) - 1];
    auto const           number = static_cast<unsigned>(day.day());
    if (number != 1) return fmt::format("{} {}", number, month);
    return fmt::format("{} {}", month, static_cast<int>(day.year()));
}

/// First days of months; of a span of a few weeks one day of each.
std::vector<Date> days_to_name(DateSpan const& span)
{
    std::vector<Date> months, weeks;
    for (auto day = span.from; span.contains(day); day += Days{1}) {
        if (static_cast<unsigned>(std::chrono::year_month_day{day}.day()) == 1) months.push_back(day);
        if ((day - span.from).count() % 7 == 0) weeks.push_back(day);
    }
    return months.size() < 3 ? weeks : months;
}

}  // namespace

std::vector<double> scale_steps(double least, double most, int about)
{
    auto const rough = std::max(most - least, 1e-9) / about;
    auto const power = std::pow(10, std::floor(std::log10(rough)));
    auto       step  = 10 * power;
    for (auto const times : {5.0, 2.0, 1.0}) {
        if (times * power >= rough) step = times * power;
    }
    std::vector<double> steps;
    for (auto i = std::ceil(least / step); i * step <= most; ++i) steps.push_back(i * step);
    return steps;
}

std::string figure_text(double value, bool with_sign)
{
    auto const size   = std::abs(value);
    auto       digits = size == std::floor(size) ? fmt::format("{:.0f}", size) : fmt::format("{:g}", size);
    for (auto at = static_cast<int>(std::min(digits.find('.'), digits.size())) - 3; at > 0; at -= 3) {
        digits.insert(static_cast<std::size_t>(at), ",");
    }
    if (value < 0) return "\u2212" + digits;
    return with_sign && value > 0 ? "+" + digits : digits;
}

double ChartFrame::x(Date date) const
{
    auto const all  = std::max<double>(1, (*span_.until - span_.from).count() - 1);
    auto const days = static_cast<double>((date - span_.from).count());
    return box_.left + box_.width() * days / all;
}

double ChartFrame::y(double value) const
{
    return box_.bottom - (box_.bottom - box_.top) * (value - least_) / (most_ - least_);
}

void ChartFrame::draw_scales(SvgWriter& svg, std::string const& unit, bool with_sign) const
{
    svg.around("g", {{"id", "scales"}, {"font-size", "11"}, {"fill", colour::faint_ink}}, [&] {
        for (auto const value : scale_steps(least_, most_, 6)) {
            auto const at = to_pixels(y(value));
            svg.empty("line", {{"x1", to_pixels(box_.left)}, {"x2", to_pixels(box_.right)}, {"y1", at}, {"y2", at},
                               {"stroke", value == 0 ? zero_rule : colour::rule}});
            svg.text("text", {{"x", to_pixels(box_.left - 8)}, {"y", to_pixels(y(value) + 4)}, {"text-anchor", "end"}},
                     figure_text(value, with_sign));
        }
        svg.text("text", {{"x", to_pixels(box_.left)}, {"y", to_pixels(box_.top - 10)}}, unit);
        draw_days(svg);
    });
}

void ChartFrame::draw_days(SvgWriter& svg) const
{
    auto const days  = days_to_name(span_);
    auto const every = static_cast<std::size_t>(
        std::max(1.0, std::ceil(static_cast<double>(days.size()) * day_room / box_.width())));
    for (std::size_t i = 0; i < days.size(); i += every) {
        auto const at = to_pixels(x(days[i]));
        svg.empty("line", {{"x1", at}, {"x2", at}, {"y1", to_pixels(box_.bottom)}, {"y2", to_pixels(box_.bottom + 5)},
                           {"stroke", zero_rule}});
        svg.text("text", {{"x", at}, {"y", to_pixels(box_.bottom + 19)}, {"text-anchor", "middle"}}, day_text(days[i]));
    }
}

}  // namespace frontline
