// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "io/legend_text.hpp"
#include "io/qgis_project.hpp"
#include "io/qgis_style.hpp"
#include "io/sld_style.hpp"
#include "io/write_layers.hpp"
#include "unit/io/sample_layers.hpp"
#include "unit/io/temporary_folder.hpp"

using namespace frontline;
using namespace frontline::test;
using Catch::Matchers::Contains;

namespace {

About const about{{{"theatre", "A <war> & more"}},
                  {{"O'NEIL", "The \"Neils\"", "#d55e00"}, {"AWAY", "Not on this map", "#000000"}},
                  {{"src", "A source", "https://example.org/?a=1&b=2"}},
                  {}};

Layer held_by_oneil()
{
    Polygon const polygon{{{0, 0}, {10, 0}, {0, 10}}, {}};
    return {"control",
            "Who holds the land",
            GeometryType::polygon,
            {{"actor", FieldType::text},
             {"status", FieldType::text},
             {"rival", FieldType::text},
             {"valid_from", FieldType::date},
             {"valid_to", FieldType::date}},
            {{"1", polygon, {std::string{"O'NEIL"}, std::string{"held"}, {}, day("2020-03-01"), {}}}}};
}

}  // namespace

TEST_CASE("beside data lie styles for each layer, one project and one legend; with data_only nothing")
{
    TemporaryFolder const folder;
    Problems              problems;
    write_layers(samples(), {folder / "out.fgb", "", false, about}, problems);
    CHECK(folder.size() == 3 + 3 + 3 + 1 + 1);
    write_layers(samples(), {folder / "bare.fgb", "", false, about, true}, problems);
    CHECK(folder.size() == 11 + 3);
    write_layers(samples(), {folder / "whole.gpkg", "", false, about}, problems);
    CHECK(folder.size() == 14 + 3);
}

TEST_CASE("a style names values as QGIS quotes them, and when a feature is shown")
{
    auto const qml = to_qml(style_of(held_by_oneil(), about), true);
    CHECK_THAT(qml, Contains("&quot;actor&quot;='O''NEIL'") && Contains("coalesce(&quot;rival&quot;,'')=''"));
    CHECK_THAT(qml, Contains("213,94,0,255") && Contains("label=\"The &quot;Neils&quot;\""));
    CHECK_THAT(qml, Contains("enabled=\"1\" mode=\"4\"") && Contains("to_datetime(&quot;valid_from&quot;)"));
    CHECK_THAT(to_qml(style_of(held_by_oneil(), about), false), Contains("enabled=\"0\""));
}

TEST_CASE("an SLD has the same rules")
{
    auto const sld = to_sld(style_of(held_by_oneil(), about), "control");
    CHECK_THAT(sld, Contains("<ogc:Literal>O'NEIL</ogc:Literal>") && Contains("<ogc:PropertyIsNull>")
                        && Contains("#d55e00"));
}

TEST_CASE("a project spans the days of its layers and opens the time slider")
{
    auto const     layer = held_by_oneil();
    DateSpan const span{day("2020-03-01"), day("2020-03-05")};
    auto const     qgs = to_qgis_project({{layer, style_of(layer, about), "./out.shp"}}, about, span, {});
    CHECK_THAT(qgs, Contains("<start>2020-03-01T00:00:00Z</start>") && Contains("<end>2020-03-05T00:00:00Z</end>"));
    CHECK_THAT(qgs, Contains("<NavigationMode type=\"int\">1</NavigationMode>") && Contains("timeStepUnit=\"d\""));
    CHECK_THAT(qgs, Contains("A &lt;war&gt; &amp; more") && Contains("<datasource>./out.shp</datasource>"));
}

TEST_CASE("a legend names the actors of the map alone, what each colour means, and the sources")
{
    auto const layer  = held_by_oneil();
    auto const legend = nlohmann::json::parse(to_legend({&layer, 1}, about));
    CHECK(legend["metadata"]["theatre"] == "A <war> & more");
    REQUIRE(legend["actors"].size() == 1);
    CHECK(legend["actors"][0]["name"] == "The \"Neils\"");
    CHECK(legend["actors"][0]["color"] == "#d55e00");
    CHECK(legend["layers"][0]["legend"][0]["fill"] == "#d55e00");
    CHECK(legend["layers"][0]["legend"][0]["where"]["rival"].is_null());
    CHECK(legend["sources"][0]["url"] == "https://example.org/?a=1&b=2");
}
