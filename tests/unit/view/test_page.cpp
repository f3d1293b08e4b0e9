// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include "unit/view/small_theatre.hpp"
#include "view/page.hpp"

using namespace frontline;
using namespace frontline::test;

namespace {

PageSettings shown()
{
    PageSettings settings;
    settings.span  = {day("2020-01-01"), day("2020-01-05")};
    settings.shown = day("2020-01-04");
    return settings;
}

}  // namespace

TEST_CASE("no text of the data ends the element that it stands in")
{
    auto theatre = small_theatre({{"</script><script>alert(1)</script>", 10.5, 11, red()}, {"b", 11.5, 11, blue()}});
    theatre.name = "</title><b>";
    Maps const maps{theatre};
    CHECK(page_data(theatre, maps, shown()).find('<') == std::string::npos);
    auto const text = page(theatre, maps, shown());
    CHECK(text.find("<title>&lt;/title&gt;&lt;b&gt;</title>") != std::string::npos);
    CHECK(text.find("alert(1)</script>") == std::string::npos);
}

TEST_CASE("a page's data is JSON with each border once and days counted from the first")
{
    auto const theatre = small_theatre({{"a", 10.5, 11, red()}, {"b", 11.5, 11, blue()}});
    Maps const maps{theatre};
    auto const data = nlohmann::json::parse(page_data(theatre, maps, shown()));
    CHECK(data["first"] == "2020-01-01");
    CHECK(data["days"] == 4);
    CHECK(data["shown"] == 3);
    CHECK(data["pieces"].size() == 2);
    CHECK(data["borders"].size() == 3);
    CHECK(data["places"][0]["name"] == "a");
    CHECK(data["claims"][0][0] == 0);
}

TEST_CASE("the same theatre gives the same page")
{
    auto const theatre = small_theatre({{"a", 10.5, 11, red()}, {"b", 11.5, 11, blue()}});
    CHECK(page(theatre, Maps{theatre}, shown()) == page(theatre, Maps{theatre}, shown()));
}

TEST_CASE("tiles may come from one host, or from its numbered ones, over the web only")
{
    CHECK(origin_of_tiles("https://tiles.example.org/{z}/{x}/{y}.png") == "https://tiles.example.org");
    CHECK(origin_of_tiles("http://localhost:8080/{z}/{x}/{y}.png") == "http://localhost:8080");
    CHECK(origin_of_tiles("https://{s}.tile.example.org/{z}/{x}/{y}.png") == "https://*.tile.example.org");
    CHECK(origin_of_tiles("https://tiles.example.org/{z}/{x}.png").empty());
    CHECK(origin_of_tiles("https:///{z}/{x}/{y}.png").empty());
    CHECK(origin_of_tiles("javascript:alert(1)//{z}/{x}/{y}").empty());
    CHECK(origin_of_tiles("https://a.org; script-src */{z}/{x}/{y}").empty());
    CHECK(origin_of_tiles("https://{s}.{s}.org/{z}/{x}/{y}").empty());
}
