// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "view/place_marks.hpp"
#include "view/svg_writer.hpp"
#include "view/text_width.hpp"

namespace frontline {

/// The name of a place beside its dot.
struct PlaceLabel {
    std::string_view text;
    Pixel            at;      ///< on the baseline, where `anchor` says
    std::string_view anchor;  ///< `start`, `middle`, `end`
    double           size;
    Weight           weight;
    PixelBox         box;     ///< that the text covers
};

/// Labels for the most important marks, which come first: each takes, of eight positions around its dot, the free one
/// that covers least of dots and front lines; who finds none gets no label, nor does a minor place that would cover
/// much. No label overlaps another, covers the dot of a labelled place or leaves the frame. At most one label for
/// each `room` square pixels. Names are not copied: the places must outlive the labels.
std::vector<PlaceLabel> place_labels(std::vector<PlaceMark> const& marks, PixelBox const& frame,
                                     std::vector<PixelLine> const& fronts = {}, double room = 9000);

void draw_labels(SvgWriter& svg, std::vector<PlaceLabel> const& labels);

}  // namespace frontline
