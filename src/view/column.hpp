// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "view/colour.hpp"
#include "view/pixel.hpp"
#include "view/svg_writer.hpp"
#include "view/text_width.hpp"

namespace frontline {

/// How a line of text looks.
struct TextStyle {
    double           size   = 12;
    Weight           weight = Weight::regular;
    std::string_view colour = colour::ink;
};

/// Writes from the top of a box downwards.
class Column {
public:
    Column(SvgWriter& svg, PixelBox const& box) : svg_{svg}, box_{box}, y_{box.top} {}

    double y() const { return y_; }
    double left() const { return box_.left; }
    double width() const { return box_.width(); }
    double room() const { return box_.bottom - y_; }

    void skip(double pixels) { y_ += pixels; }

    /// Broken into lines that fit, `indent` from the left.
    void text(std::string_view text, TextStyle const& style, double indent = 0);

    /// A line across.
    void rule();

private:
    SvgWriter& svg_;
    PixelBox   box_;
    double     y_;
};

/// How high a text becomes in a column of that width.
double height_of(std::string_view text, TextStyle const& style, double width);

}  // namespace frontline
