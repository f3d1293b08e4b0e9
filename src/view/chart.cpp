// SPDX-License-Identifier: Apache-2.0
#include "view/chart.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "view/chart_frame.hpp"
#include "view/colour.hpp"
#include "view/column.hpp"
#include "view/history_figures.hpp"

namespace frontline {

namespace {

constexpr std::array<std::pair<std::string_view, ChartKind>, 4> kinds{{{"area", ChartKind::area},
                                                                       {"change", ChartKind::change},
                                                                       {"gains", ChartKind::gains},
                                                                       {"front", ChartKind::front}}};
constexpr double left_margin  = 84;
constexpr double right_margin = 208;  // for the names at the ends of lines
constexpr double head_height  = 92;
constexpr double foot_height  = 76;
constexpr double name_height  = 15;
constexpr double least_worth  = 0.05;  // km or km²: whoever has never more is left out
constexpr int    most_bars    = 40;

std::string_view subtitle(ChartKind kind)
{
    switch (kind) {
        case ChartKind::area: return "land in each actor's hands";
        case ChartKind::change: return "land in each actor's hands, as it changed since the first day";
        case ChartKind::gains: return "land gained and lost";
        case ChartKind::front: return "length of the front lines";
    }
    return {};
}

/// A curve as it is drawn.
struct Drawn {
    std::string         name;
    std::string         colour;
    std::string         second_colour;  ///< of the other side of a front; else empty
    std::vector<double> values;
};

class ChartWriter {
public:
    ChartWriter(Theatre const& theatre, Maps const& maps, DateSpan const& span, ChartSettings const& settings)
        : theatre_{theatre}, span_{span}, settings_{settings}, days_{maps.days_of_change(span, Days{1})},
          history_{land_history(maps.partition(), days_, maps.from(span.from))}
    {
    }

    std::string draw(ChartKind kind)
    {
        svg_.around("svg", root_attributes(), [&] {
            svg_.text("title", {}, title() + ", " + std::string{subtitle(kind)});
            svg_.empty("rect", {{"width", std::to_string(settings_.width)},
                                {"height", std::to_string(settings_.height)}, {"fill", colour::paper}});
            draw_head(kind);
            if (kind == ChartKind::gains) draw_bars();
            else draw_curves(kind);
            draw_foot();
        });
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + std::move(svg_).finished();
    }

private:
    Theatre const&       theatre_;
    DateSpan             span_;
    ChartSettings const& settings_;
    std::vector<Date>    days_;
    LandHistory          history_;
    SvgWriter            svg_;

    std::string title() const { return settings_.wording.title.empty() ? theatre_.name : settings_.wording.title; }

    Attributes root_attributes() const
    {
        return {{"xmlns", "http://www.w3.org/2000/svg"}, {"width", std::to_string(settings_.width)},
                {"height", std::to_string(settings_.height)},
                {"viewBox", fmt::format("0 0 {} {}", settings_.width, settings_.height)},
                {"font-family", "DejaVu Sans, sans-serif"}};
    }

    PixelBox plane() const
    {
        return {left_margin, head_height, settings_.width - right_margin, settings_.height - foot_height};
    }

    void draw_head(ChartKind kind)
    {
        svg_.around("g", {{"id", "title"}, {"fill", colour::ink}}, [&] {
            Column column{svg_, {24, 18, settings_.width - 24.0, head_height}};
            column.text(title(), {17, Weight::bold});
            column.skip(3);
            column.text(fmt::format("{}, {} to {}{}", subtitle(kind), in_words(span_.from),
                                    in_words(*span_.until - Days{1}),
                                    settings_.wording.known.empty() ? "" : ", " + settings_.wording.known),
                        {12, Weight::regular, colour::faint_ink});
        });
    }

    void draw_foot()
    {
        svg_.around("g", {{"id", "sources"}}, [&] {
            Column     column{svg_, {24, settings_.height - 38.0, settings_.width - 24.0, settings_.height - 6.0}};
            auto const words = joined({theatre_.attribution, settings_.wording.program}, " ");
            column.text(words, {9.5, Weight::regular, colour::faint_ink});
        });
    }

    std::string name_of(ActorId const& id) const
    {
        auto const* const actor = theatre_.actors.find(id);
        return actor == nullptr ? id.text : actor->name;
    }

    /// Dark enough for a line on white.
    std::string line_colour(ActorId const& id) const
    {
        return mixed(colour_of(theatre_.actors, id), colour::ink, 0.85);
    }

    std::vector<Curve> curves_of(ChartKind kind) const
    {
        if (kind != ChartKind::front) return areas_over_time(history_, days_.size());
        return fronts_over_time(history_, front_rules(history_, days_, theatre_.actors), days_.size());
    }

    std::vector<Drawn> drawn_of(ChartKind kind) const
    {
        std::vector<Drawn> drawn;
        for (auto& curve : curves_of(kind)) {
            auto values = std::move(curve.values);
            if (kind == ChartKind::change) {
                for (auto const first = values.front(); auto& value : values) value -= first;
            }
            auto const is_worth = [](double value) { return std::abs(value) > least_worth; };
            if (std::ranges::none_of(values, is_worth)) continue;
            auto const is_front = curve.actors.size() == 2;
            drawn.push_back({is_front ? name_of(curve.actors[0]) + " | " + name_of(curve.actors[1])
                                      : name_of(curve.actors[0]),
                             line_colour(curve.actors[0]), is_front ? line_colour(curve.actors[1]) : "",
                             std::move(values)});
        }
        return drawn;
    }

    void draw_curves(ChartKind kind)
    {
        auto const curves = drawn_of(kind);
        double     least = 0, most = 0;
        for (auto const& curve : curves) {
            least = std::min(least, std::ranges::min(curve.values));
            most  = std::max(most, std::ranges::max(curve.values));
        }
        ChartFrame const frame{plane(), span_, least, most > least ? most * 1.04 : 1};
        frame.draw_scales(svg_, kind == ChartKind::front ? "km" : "km²", kind == ChartKind::change);
        Attributes const look{{"id", "curves"}, {"fill", "none"}, {"stroke-width", "2.2"},
                              {"stroke-linejoin", "round"}};
        svg_.around("g", look, [&] {
            for (auto const& curve : curves) draw_curve(frame, curve);
        });
        draw_names(frame, curves);
    }

    /// Steps, since land changes hands on a day and stays so until the next. A front has the colours of both sides.
    void draw_curve(ChartFrame const& frame, Drawn const& curve)
    {
        std::string path;
        for (std::size_t i = 0; i < days_.size(); ++i) {
            auto const y = to_pixels(frame.y(curve.values[i]));
            auto const x = to_pixels(frame.x(days_[i]));
            path += i == 0 ? "M" + x + " " + y : "H" + x + "V" + y;
        }
        path += "H" + to_pixels(frame.box().right);
        svg_.with_tip("path", {{"d", path}, {"stroke", curve.colour}}, curve.name);
        if (curve.second_colour.empty()) return;
        svg_.empty("path", {{"d", path}, {"stroke", curve.second_colour}, {"stroke-dasharray", "7 7"}});
    }

    /// A name as it is broken into lines, and where the first of them stands.
    struct Name {
        std::vector<std::string> lines;
        std::string              colour;
        double                   y;

        double height() const { return static_cast<double>(lines.size()) * name_height + 3; }
    };

    /// Each beside the end of its line, moved down where there is another, and up from the foot.
    std::vector<Name> names_of(ChartFrame const& frame, std::vector<Drawn> const& curves) const
    {
        std::vector<Name> names;
        for (auto const& curve : curves) {
            names.push_back({wrapped(curve.name, right_margin - 16, 11.5, Weight::bold), curve.colour,
                             frame.y(curve.values.back()) + 4});
            if (names.size() < 2) continue;
            auto const& above = names[names.size() - 2];
            names.back().y    = std::max(names.back().y, above.y + above.height());
        }
        auto lowest = frame.box().bottom + name_height;
        for (auto name = names.rbegin(); name != names.rend(); ++name) {
            name->y = std::min(name->y, lowest - name->height() + name_height);
            lowest  = name->y - name_height;
        }
        return names;
    }

    void draw_names(ChartFrame const& frame, std::vector<Drawn> curves)
    {
        std::ranges::sort(curves, [](auto const& a, auto const& b) { return a.values.back() > b.values.back(); });
        svg_.around("g", {{"id", "names"}, {"font-size", "11.5"}, {"font-weight", "bold"}}, [&] {
            for (auto const& name : names_of(frame, curves)) {
                auto y = name.y;
                for (auto const& line : name.lines) {
                    svg_.text("text", {{"x", to_pixels(frame.box().right + 8)}, {"y", to_pixels(y)},
                                       {"fill", name.colour}}, line);
                    y += name_height;
                }
            }
        });
    }

    /// A week for each bar, or longer where there would be too many.
    int days_of_a_bar() const
    {
        auto const all = (*span_.until - span_.from).count();
        for (auto const days : {7, 14, 28, 56}) {
            if (all <= days * most_bars) return days;
        }
        return static_cast<int>(all / most_bars + 1);
    }

    std::vector<double> in_bars(std::vector<double> const& values, int width) const
    {
        std::vector<double> sums(static_cast<std::size_t>((*span_.until - span_.from).count() - 1) / width + 1);
        for (std::size_t i = 0; i < values.size(); ++i) {
            sums[static_cast<std::size_t>((days_[i] - span_.from).count() / width)] += values[i];
        }
        return sums;
    }

    void draw_bars()
    {
        auto const         width = days_of_a_bar();
        std::vector<Drawn> gains, losses;
        double             least = 0, most = 0;
        for (auto const& turnover : turnovers(history_, days_.size())) {
            auto const colour = colour_of(theatre_.actors, turnover.actor);
            gains.push_back({name_of(turnover.actor), colour, "", in_bars(turnover.gained, width)});
            losses.push_back({name_of(turnover.actor), colour, "", in_bars(turnover.lost, width)});
        }
        auto const bars = gains.empty() ? 0 : gains.front().values.size();
        for (std::size_t bar = 0; bar < bars; ++bar) {
            most  = std::max(most, height_of_bar(gains, bar));
            least = std::min(least, -height_of_bar(losses, bar));
        }
        ChartFrame const frame{plane(), span_, least, most > 0 ? most * 1.04 : 1};
        frame.draw_scales(svg_, fmt::format("km² in {} days", width), true);
        svg_.around("g", {{"id", "bars"}}, [&] {
            for (std::size_t bar = 0; bar < bars; ++bar) {
                draw_bar(frame, gains, bar, width, 1);
                draw_bar(frame, losses, bar, width, -1);
            }
        });
        draw_key(gains);
    }

    static double height_of_bar(std::vector<Drawn> const& parts, std::size_t bar)
    {
        double sum = 0;
        for (auto const& part : parts) sum += part.values[bar];
        return sum;
    }

    /// What all actors gained stands above the line, what they lost below it.
    void draw_bar(ChartFrame const& frame, std::vector<Drawn> const& parts, std::size_t bar, int width, int sign)
    {
        auto const from  = span_.from + Days{static_cast<int>(bar) * width};
        auto const left  = frame.x(from) + 1;
        auto const right = std::min(frame.x(from + Days{width}) - 1, frame.box().right);
        double     sum   = 0;
        for (auto const& part : parts) {
            if (part.values[bar] <= least_worth) continue;
            auto const one = frame.y(sign * sum), other = frame.y(sign * (sum + part.values[bar]));
            sum += part.values[bar];
            auto const tip = fmt::format("{} {} {:.1f} km² in the {} days from {}", part.name,
                                         sign > 0 ? "gained" : "lost", part.values[bar], width, to_iso(from));
            svg_.with_tip("rect", {{"x", to_pixels(left)}, {"y", to_pixels(std::min(one, other))},
                                   {"width", to_pixels(std::max(1.0, right - left))},
                                   {"height", to_pixels(std::abs(one - other))}, {"fill", part.colour}}, tip);
        }
    }

    void draw_key(std::vector<Drawn> const& actors)
    {
        auto const x = plane().right + 14;
        auto       y = head_height + 8;
        svg_.around("g", {{"id", "names"}, {"font-size", "11.5"}, {"fill", colour::ink}}, [&] {
            for (auto const& actor : actors) {
                svg_.empty("rect", {{"x", to_pixels(x)}, {"y", to_pixels(y - 9)}, {"width", "12"}, {"height", "10"},
                                    {"fill", actor.colour}});
                for (auto const& line : wrapped(actor.name, right_margin - 44, 11.5)) {
                    svg_.text("text", {{"x", to_pixels(x + 19)}, {"y", to_pixels(y)}}, line);
                    y += name_height;
                }
                y += 4;
            }
            for (auto const* words : {"above the line: gained", "below it: lost"}) {
                svg_.text("text", {{"x", to_pixels(x)}, {"y", to_pixels(y + 4)}, {"fill", colour::faint_ink}}, words);
                y += name_height;
            }
        });
    }
};

}  // namespace

std::optional<ChartKind> parse_chart_kind(std::string_view text)
{
    for (auto const& [name, kind] : kinds) {
        if (lowered(text) == name) return kind;
    }
    return std::nullopt;
}

std::vector<std::string> chart_kinds()
{
    std::vector<std::string> names;
    for (auto const& [name, kind] : kinds) names.emplace_back(name);
    return names;
}

std::string draw_chart(ChartKind kind, Theatre const& theatre, Maps const& maps, DateSpan span,
                       ChartSettings const& settings)
{
    return ChartWriter{theatre, maps, span, settings}.draw(kind);
}

}  // namespace frontline
