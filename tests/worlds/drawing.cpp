// SPDX-License-Identifier: Apache-2.0
#include "worlds/drawing.hpp"

#include <algorithm>
#include <set>
#include <sstream>
#include <stdexcept>

#include "control_map/paint.hpp"
#include "geo/geos.hpp"
#include "partition/cut.hpp"

namespace frontline::test {

namespace {

constexpr double west  = 36;
constexpr double north = 35;
constexpr double side  = 0.1;

Polygon square(std::size_t column, std::size_t row)
{
    auto const left = west + static_cast<double>(column) * side;
    auto const top  = north - static_cast<double>(row) * side;
    return {
        {snapped(left, top - side), snapped(left + side, top - side), snapped(left + side, top), snapped(left, top)},
        {}};
}

void add_square(Drawing& drawing, char letter, std::size_t column, std::size_t row)
{
    auto& ids = drawing.of_letter[letter];
    Place place;
    place.id    = {std::string{letter} + std::to_string(ids.size() + 1)};
    place.name  = place.id.text;
    place.point =
        snapped(west + (static_cast<double>(column) + 0.5) * side, north - (static_cast<double>(row) + 0.5) * side);
    ids.push_back(place.id);
    drawing.places.push_back(place);
    drawing.land.push_back(square(column, row));
}

std::vector<std::string> words(std::string_view text)
{
    std::istringstream       stream{std::string{text}};
    std::vector<std::string> words;
    for (std::string word; stream >> word;) words.push_back(word);
    return words;
}

Date day(std::string_view text)
{
    return parse_date(text).value();
}

Control parse_control(std::string const& text)
{
    if (text == "?") return {};
    auto const mark = text.find_first_of("/!");
    if (mark == std::string::npos) return held_by({text});
    return {text[mark] == '/' ? Status::contested : Status::besieged, {text.substr(0, mark)}, {text.substr(mark + 1)}};
}

Actor party(std::string const& id, std::vector<Allegiance> allegiances = {})
{
    return {{id}, id, "#808080", {}, std::move(allegiances)};
}

/// One line of log().
Claim parse_claim(std::string const& line, std::size_t number)
{
    auto const text = words(line);
    Claim      claim;
    claim.id          = {"c" + std::to_string(number)};
    claim.place       = {text.at(0)};
    claim.place_text  = text.at(0);
    claim.date        = parse_date_range(text.at(1)).value();
    claim.recorded    = claim.date.last;
    claim.kind        = parse_claim_kind(text.at(2)).value();
    claim.actor       = {text.at(3)};
    for (std::size_t i = 4; i < text.size(); ++i) {
        auto const value = text[i].substr(text[i].find('=') + 1);
        if (text[i] == "from") claim.from = {text.at(++i)};
        else if (text[i].starts_with("until=")) claim.until = day(value);
        else if (text[i].starts_with("recorded=")) claim.recorded = day(value);
        else if (text[i].starts_with("source=")) claim.reliability = value.at(0);
        else if (text[i].starts_with("info=")) claim.credibility = value.at(0);
        else if (text[i].starts_with("id=")) claim.id = {value};
        else if (text[i].starts_with("by=")) claim.source = SourceId{value};
        else throw std::invalid_argument{"not a word of a claim: " + text[i]};
    }
    return claim;
}

}  // namespace

Drawing draw(std::string_view picture)
{
    Projection const   projection{snapped(west, north)};
    Drawing            drawing{{}, {}, {}, {{}, {}, {}, {}, {}, {}, {}, {}, projection, 1, {}, {}, {}, {}, {}, {}}};
    std::istringstream lines{std::string{picture}};
    std::size_t        row = 0;
    for (std::string line; std::getline(lines, line);) {
        auto const letters = words(line);
        if (letters.empty()) continue;
        for (std::size_t column = 0; column < letters.size(); ++column) {
            if (letters[column] != ".") add_square(drawing, letters[column].at(0), column, row);
        }
        ++row;
    }
    drawing.land      = united(drawing.land);
    drawing.partition = cut(drawing.land, drawing.places, CellSettings{2, 0, 30});
    return drawing;
}

Actors const& parties()
{
    static Actors const actors{{
        party("red"), party("blue"), party("green"),
        party("red-ally", {{first_date(), {}, {}, {{"red"}}}}),
        party("red-part", {{first_date(), {}, {"red"}, {}}}),
        party("turncoat", {{first_date(), day("2020-02-01"), {"red"}, {}}, {day("2020-02-01"), {}, {"blue"}, {}}}),
    }};
    return actors;
}

Holdings holdings(Drawing const& drawing, std::string_view who, std::string_view on)
{
    static Claim const         evidence = parse_claim("a1 2020-01-01 held red", 1);
    static Claim const* const  claims[]{&evidence};
    Holdings           holdings{day(on), {}, {}};
    for (auto const& word : words(who)) {
        for (auto const& place : drawing.of_letter.at(word.at(0))) {
            auto const control = holdings.controls.of(parse_control(word.substr(2)));
            holdings.all.push_back({Interned{place}, control, Basis::place, {}, day("2020-01-01"), claims, 0.25});
        }
    }
    std::ranges::sort(holdings.all, {}, &Holding::place);
    return holdings;
}

ControlMap painted(Drawing const& drawing, std::string_view who, std::string_view on)
{
    return paint(drawing.partition, holdings(drawing, who, on), {PaintMethod::nearest, 0});
}

std::string pairs_of(std::vector<FrontLine> const& fronts)
{
    std::set<std::string> pairs;
    for (auto const& front : fronts) pairs.insert(front.actor_a.text + "|" + front.actor_b.text);
    std::string text;
    for (auto const& pair : pairs) text += (text.empty() ? "" : " ") + pair;
    return text;
}

std::string to_letters(Control const& control)
{
    switch (control.status) {
        case Status::unknown: return "?";
        case Status::held: return control.actor.text;
        case Status::contested: return control.actor.text + "/" + control.rival.text;
        case Status::besieged: return control.actor.text + "!" + control.rival.text;
    }
    return {};
}

ClaimLog log(std::string_view lines)
{
    std::vector<Claim> claims;
    std::istringstream stream{std::string{lines}};
    for (std::string line; std::getline(stream, line);) {
        if (!words(line).empty()) claims.push_back(parse_claim(line, claims.size() + 1));
    }
    return ClaimLog{std::move(claims)};
}

}  // namespace frontline::test
