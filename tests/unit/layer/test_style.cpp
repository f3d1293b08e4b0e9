// SPDX-License-Identifier: Apache-2.0
#include "layer/style.hpp"

#include <catch2/catch.hpp>

#include "layer/layer_time.hpp"

using namespace frontline;

namespace {

About const about{{}, {{"BLUE", "The Blues", "#0072b2"}, {"RED", "The Reds", "#d55e00"}}, {}, {}};

Date day(char const* text)
{
    return *parse_date(text);
}

Value text(std::string const& value)
{
    return value.empty() ? Value{} : Value{value};
}

Feature region(std::string const& actor, std::string const& status, std::string const& rival)
{
    return {"", Polygon{}, {text(actor), text(status), text(rival), day("2020-01-02"), Value{}}};
}

Layer control(std::vector<Feature> features, GeometryType type = GeometryType::polygon)
{
    return {"control",
            "Control",
            type,
            {{"actor", FieldType::text},
             {"status", FieldType::text},
             {"rival", FieldType::text},
             {"valid_from", FieldType::date},
             {"valid_to", FieldType::date}},
            std::move(features)};
}

Symbol symbol_of(Feature const& feature)
{
    auto const layer = control({feature});
    return rule_for(style_of(layer, about), layer, feature).symbol;
}

}  // namespace

TEST_CASE("held land has its holder's colour, contested is hatched, besieged outlined in the rival's")
{
    CHECK(symbol_of(region("RED", "held", "")) == Symbol{.fill = "#d55e00"});
    CHECK(symbol_of(region("RED", "contested", "BLUE")) == Symbol{.fill = "#d55e00", .hatch = "#0072b2"});
    auto const besieged = symbol_of(region("RED", "besieged", "BLUE"));
    CHECK(besieged.fill == "#d55e00");
    CHECK(besieged.outline == "#0072b2");
    CHECK(besieged.hatch.empty());
}

TEST_CASE("land of nobody known is a light grey that is no actor's, an actor without a colour is grey")
{
    CHECK(symbol_of(region("", "unknown", "")).fill == "#e6e6e2");
    CHECK(symbol_of(region("NEW", "held", "")).fill == "#808080");
}

TEST_CASE("there is one rule for each kind of feature, whatever their number, titled with names")
{
    auto const layer = control({region("RED", "held", ""), region("RED", "held", ""), region("BLUE", "besieged", "RED"),
                                region("", "unknown", "")});
    auto const style = style_of(layer, about);
    REQUIRE(style.rules.size() == 3);
    CHECK(style.rules[0].title == "unknown");
    CHECK(style.rules[1].title == "The Blues, besieged by The Reds");
    CHECK(style.rules[2].title == "The Reds");
    CHECK(style.rules[2].where
          == std::vector<StyleRule::Condition>{{"actor", "RED"}, {"status", "held"}, {"rival", ""}});
}

TEST_CASE("changes have the colour of who gained them, within that of who lost them")
{
    Layer const layer{"changes",
                      "Changes",
                      GeometryType::polygon,
                      {{"gained_by", FieldType::text}, {"lost_by", FieldType::text}},
                      {{"", Polygon{}, {text("RED"), text("BLUE")}}}};
    auto const  style = style_of(layer, about);
    CHECK(style.rules.front().title == "gained by The Reds from The Blues");
    CHECK(style.rules.front().symbol.fill == "#d55e00");
    CHECK(style.rules.front().symbol.outline == "#0072b2");
}

TEST_CASE("a layer of which nothing is known is drawn in one way, and named places are labelled")
{
    Layer const lines{"front", "Front lines", GeometryType::line, {{"actor_a", FieldType::text}}, {}};
    CHECK(style_of(lines, about).rules.size() == 1);
    CHECK(style_of(lines, about).label_field.empty());
    Layer const places{"places", "Places", GeometryType::point, {{"name", FieldType::text}}, {}};
    CHECK(style_of(places, about).label_field == "name");
}

TEST_CASE("lines are drawn over land and places over lines")
{
    std::vector<Layer> const layers{{"places", "", GeometryType::point, {}, {}},
                                    {"front", "", GeometryType::line, {}, {}},
                                    {"control", "", GeometryType::polygon, {}, {}}};
    auto const               sorted = from_the_lowest(layers);
    CHECK(sorted[0]->name == "control");
    CHECK(sorted[1]->name == "front");
    CHECK(sorted[2]->name == "places");
}

TEST_CASE("layers tell of the days from their first to the last that is named, or of those that are said")
{
    auto layer = control({region("RED", "held", "")});
    CHECK(span_of({&layer, 1}, {}) == DateSpan{day("2020-01-02"), day("2020-01-03")});
    layer.features.push_back({"", Polygon{}, {{}, {}, {}, day("2020-01-01"), day("2020-02-01")}});
    CHECK(span_of({&layer, 1}, {}) == DateSpan{day("2020-01-01"), day("2020-02-01")});
    About said;
    said.span = DateSpan{day("2019-12-01"), day("2020-03-01")};
    CHECK(span_of({&layer, 1}, said) == said.span);
    CHECK(!span_of({}, {}));
}
