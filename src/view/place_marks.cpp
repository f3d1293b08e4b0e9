// SPDX-License-Identifier: Apache-2.0
#include "view/place_marks.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "view/colour.hpp"

namespace frontline {

namespace {

constexpr double news_counts_as     = 1.5;  // steps of size: an eventful village comes before a quiet town …
constexpr double city_counts_as     = 4;    // … but no eventful town before a city
constexpr double population_at_most = 0.45;  // decides only between equals
constexpr double largest_in_log10   = 7;

double radius_of(int size)
{
    return 1.5 + 0.7 * size;
}

bool is_news(Holding const& holding, Date on)
{
    return holding.since && *holding.since > on - days_of_news && *holding.since <= on;
}

bool is_fought_over(Control const& control)
{
    return control.status == Status::contested || control.status == Status::besieged;
}

std::string tip_of(Scene const& scene, PlaceMark const& mark)
{
    auto text = mark.place.name + ": " + described(scene, scene.map.holdings.control_of(*mark.holding));
    if (mark.holding->since) text += ", since " + to_iso(*mark.holding->since);
    return text;
}

void draw_dot(SvgWriter& svg, Scene const& scene, PlaceMark const& mark)
{
    Attributes dot{{"cx", to_pixels(mark.at.x)}, {"cy", to_pixels(mark.at.y)}, {"r", to_pixels(mark.radius)}};
    if (mark.is_news) {
        dot.emplace_back("fill", colour_of(scene.theatre.actors, scene.map.holdings.control_of(*mark.holding).actor));
        dot.emplace_back("stroke", colour::ink);
        dot.emplace_back("stroke-width", "1.2");
    }
    svg.with_tip("circle", dot, tip_of(scene, mark));
}

}  // namespace

int size_of_kind(std::string_view kind)
{
    if (kind == "city" || kind == "capital") return 3;
    if (kind == "town") return 2;
    if (kind == "region" || kind == "strait" || kind == "estate" || kind == "hamlet" || kind == "farm") return 0;
    return 1;
}

double importance_of(Place const& place, bool is_eventful)
{
    auto const people = std::log10(1.0 + static_cast<double>(std::max<std::int64_t>(place.population.value_or(0), 0)));
    auto const size   = size_of_kind(place.kind);
    return (size == 3 ? city_counts_as : size) + (is_eventful ? news_counts_as : 0)
         + population_at_most * std::min(people / largest_in_log10, 1.0);
}

std::vector<PlaceMark> place_marks(Scene const& scene)
{
    std::vector<PlaceMark> marks;
    for (auto const& holding : scene.map.holdings.of_places()) {
        auto const place = scene.theatre.gazetteer.find(holding.place);
        if (!place || holding.claims.empty()) continue;
        auto const at = scene.frame.at(place->point);
        if (!scene.frame.box().contains(at)) continue;
        auto const news   = is_news(holding, scene.map.on());
        auto const radius = radius_of(size_of_kind(place->kind)) + (news ? 0.7 : 0);
        auto const is_eventful = news || is_fought_over(scene.map.holdings.control_of(holding));
        marks.push_back({*place, &holding, at, radius, news, importance_of(*place, is_eventful)});
    }
    std::ranges::sort(marks, [](auto const& a, auto const& b) {
        return std::tie(b.importance, a.place.id) < std::tie(a.importance, b.place.id);
    });
    return marks;
}

void draw_dots(SvgWriter& svg, Scene const& scene, std::vector<PlaceMark> const& marks)
{
    svg.around("g", {{"id", "places"}, {"fill", colour::ink}, {"stroke", colour::paper}, {"stroke-width", "0.6"}}, [&] {
        std::for_each(marks.rbegin(), marks.rend(), [&](auto const& mark) { draw_dot(svg, scene, mark); });
    });
}

}  // namespace frontline
