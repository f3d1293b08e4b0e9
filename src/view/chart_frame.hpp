// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "base/date.hpp"
#include "view/pixel.hpp"
#include "view/svg_writer.hpp"

namespace frontline {

/// Steps of a scale from one value to another: 1, 2 or 5 times a power of ten, about as many as asked for.
std::vector<double> scale_steps(double least, double most, int about);

/// `12,000`, `−3.5`; with a sign where that is wanted.
std::string figure_text(double value, bool with_sign = false);

/// The plane of a chart: days from left to right, values from the foot up.
class ChartFrame {
public:
    ChartFrame(PixelBox const& box, DateSpan const& span, double least, double most)
        : box_{box}, span_{span}, least_{least}, most_{most}
    {
    }

    PixelBox const& box() const { return box_; }
    DateSpan const& span() const { return span_; }

    double x(Date date) const;
    double y(double value) const;

    /// Lines and figures of the scale, the days in words.
    void draw_scales(SvgWriter& svg, std::string const& unit, bool with_sign) const;

private:
    PixelBox box_;
    DateSpan span_;
    double   least_;
    double   most_;

    void draw_days(SvgWriter& svg) const;
};

}  // namespace frontline
