// SPDX-License-Identifier: Apache-2.0
#include "view/labels.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

#include "view/colour.hpp"

namespace frontline {

namespace {

constexpr double ascent  = 0.78;  // of the size, above the baseline
constexpr double descent = 0.22;

constexpr double sample_distance = 7;
constexpr double worth_covering  = 2;  // importance from which a label may cover dots and fronts
constexpr double most_covered    = 1.5;  // by labels of less

/// Where a label stands from its dot: which way across and which way down.
struct Position {
    int across;  ///< 1: to the right of it
    int down;    ///< 1: below
};

constexpr std::array<Position, 8> best_first{{{1, 0}, {-1, 0}, {1, -1}, {1, 1}, {-1, -1}, {-1, 1}, {0, -1}, {0, 1}}};

std::string_view anchor_of(Position position)
{
    return position.across > 0 ? "start" : position.across < 0 ? "end" : "middle";
}

PixelBox box_of(PlaceLabel const& label)
{
    auto const width = text_width(label.text, label.size, label.weight);
    auto const left  = label.anchor == "start" ? label.at.x
                     : label.anchor == "end"   ? label.at.x - width
                                               : label.at.x - width / 2;
    return {left, label.at.y - ascent * label.size, left + width, label.at.y + descent * label.size};
}

PlaceLabel label_at(PlaceMark const& mark, Position position)
{
    auto const size  = mark.importance >= 3.5 ? 13.0 : mark.importance >= 2 ? 11.5 : 10.5;
    auto const away  = mark.radius + 2.5;
    auto const slant = position.across != 0 && position.down != 0 ? 0.6 : 1.0;
    auto const rise  = position.down > 0 ? away * slant + ascent * size
                     : position.down < 0 ? -away * slant - descent * size / 2
                                         : 0.36 * size;
    Pixel const at{mark.at.x + position.across * away * slant, mark.at.y + rise};
    auto const  weight = mark.is_news ? Weight::bold : Weight::regular;
    PlaceLabel  label{mark.place.name, at, anchor_of(position), size, weight, {}};
    label.box = box_of(label);
    return label;
}

PixelBox dot_box(PlaceMark const& mark)
{
    return PixelBox{mark.at.x, mark.at.y, mark.at.x, mark.at.y}.grown(mark.radius);
}

/// Points along a line, no farther apart than `sample_distance`.
void add_samples(PixelLine const& line, PixelLine& samples)
{
    for (std::size_t i = 1; i < line.size(); ++i) {
        auto const a = line[i - 1], b = line[i];
        auto const steps = std::ceil(std::hypot(b.x - a.x, b.y - a.y) / sample_distance);
        for (int k = 0; k < steps; ++k) {
            samples.push_back({a.x + k / steps * (b.x - a.x), a.y + k / steps * (b.y - a.y)});
        }
    }
}

/// What stands on the picture already.
class Placement {
public:
    Placement(std::vector<PlaceMark> const& marks, PixelBox const& frame, std::vector<PixelLine> const& fronts)
        : marks_{marks}, frame_{frame}
    {
        for (auto const& line : fronts) add_samples(line, front_samples_);
    }

    std::size_t count() const { return labels_.size(); }

    void place(PlaceMark const& mark)
    {
        if (is_under_a_label(dot_box(mark))) return;
        std::optional<PlaceLabel> best;
        auto                      least = std::numeric_limits<double>::infinity();
        for (auto const position : best_first) {
            auto const label = label_at(mark, position);
            if (!is_free(label.box)) continue;
            auto const covered = dots_covered(label.box) + fronts_covered(label.box);
            if (covered < least) best = label;
            least = std::min(least, covered);
        }
        if (!best || (mark.importance < worth_covering && least > most_covered)) return;
        labels_.push_back(*best);
        labelled_dots_.push_back(dot_box(mark));
    }

    std::vector<PlaceLabel> finished() && { return std::move(labels_); }

private:
    std::vector<PlaceMark> const& marks_;
    PixelBox                      frame_;
    PixelLine                     front_samples_;
    std::vector<PlaceLabel>       labels_;
    std::vector<PixelBox>         labelled_dots_;

    bool is_under_a_label(PixelBox const& box) const
    {
        return std::ranges::any_of(labels_, [&](auto const& label) { return label.box.overlaps(box); });
    }

    bool is_free(PixelBox const& box) const
    {
        return frame_.grown(-3).contains(box) && !is_under_a_label(box.grown(2))
            && std::ranges::none_of(labelled_dots_, [&](auto const& dot) { return box.overlaps(dot); });
    }

    /// Rather ten hamlets than a city.
    double dots_covered(PixelBox const& box) const
    {
        double covered = 0;
        for (auto const& mark : marks_) covered += box.overlaps(dot_box(mark)) ? 0.5 + mark.importance : 0;
        return covered;
    }

    /// A front that crosses a label counts about as much as a village under it.
    double fronts_covered(PixelBox const& box) const
    {
        return static_cast<double>(std::ranges::count_if(front_samples_, [&](Pixel p) { return box.contains(p); }));
    }
};

}  // namespace

std::vector<PlaceLabel> place_labels(std::vector<PlaceMark> const& marks, PixelBox const& frame,
                                     std::vector<PixelLine> const& fronts, double room)
{
    auto const at_most = static_cast<std::size_t>(frame.width() * frame.height() / room);
    Placement  placement{marks, frame, fronts};
    for (auto const& mark : marks) {
        if (placement.count() >= at_most) break;
        placement.place(mark);
    }
    return std::move(placement).finished();
}

void draw_labels(SvgWriter& svg, std::vector<PlaceLabel> const& labels)
{
    Attributes const halo{{"id", "labels"}, {"fill", colour::ink}, {"stroke", colour::paper}, {"stroke-width", "3"},
                          {"stroke-opacity", "0.8"}, {"stroke-linejoin", "round"}, {"paint-order", "stroke"}};
    svg.around("g", halo, [&] {
        for (auto const& label : labels) {
            Attributes text{{"x", to_pixels(label.at.x)}, {"y", to_pixels(label.at.y)},
                            {"font-size", to_pixels(label.size)}};
            if (label.anchor != "start") text.emplace_back("text-anchor", std::string{label.anchor});
            if (label.weight == Weight::bold) text.emplace_back("font-weight", "bold");
            svg.text("text", text, label.text);
        }
    });
}

}  // namespace frontline
