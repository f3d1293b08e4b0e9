// SPDX-License-Identifier: Apache-2.0
#include "view/column.hpp"

namespace frontline {

namespace {

constexpr double line_height = 1.32;  // of the size

}  // namespace

void Column::text(std::string_view text, TextStyle const& style, double indent)
{
    for (auto const& line : wrapped(text, width() - indent, style.size, style.weight)) {
        Attributes attributes{{"x", to_pixels(left() + indent)}, {"y", to_pixels(y_ + style.size)},
                              {"font-size", to_pixels(style.size)}, {"fill", std::string{style.colour}}};
        if (style.weight == Weight::bold) attributes.emplace_back("font-weight", "bold");
        svg_.text("text", attributes, line);
        skip(style.size * line_height);
    }
}

void Column::rule()
{
    svg_.empty("rect", {{"x", to_pixels(left())}, {"y", to_pixels(y_)}, {"width", to_pixels(width())}, {"height", "1"},
                        {"fill", colour::rule}});
}

double height_of(std::string_view text, TextStyle const& style, double width)
{
    return static_cast<double>(wrapped(text, width, style.size, style.weight).size()) * style.size * line_height;
}

}  // namespace frontline
