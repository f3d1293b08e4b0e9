// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <numeric>

#include "control_map/explained_change.hpp"
#include "control_map/region.hpp"
#include "unit/view/campaign.hpp"
#include "unit/view/xml.hpp"
#include "view/chart.hpp"
#include "view/chart_frame.hpp"
#include "view/history_figures.hpp"

using namespace frontline;
using namespace frontline::test;

TEST_CASE("areas over time are those of the maps, contested land with its holder")
{
    Campaign const world;
    auto const     curves = areas_over_time(world.history, world.days.size());
    REQUIRE(curves.size() == 2);
    for (std::size_t i = 0; i < world.days.size(); ++i) {
        double red_land = 0;
        for (auto const& share : shares_of_land(world.maps.partition(), world.maps.on(world.days[i]))) {
            if (share.control.actor == ActorId{"red"}) red_land += share.area_km2;
        }
        CHECK(curves[1].values[i] == Approx(red_land).epsilon(1e-12));
    }
}

TEST_CASE("what is gained and lost on a day is what changed between its map and that of the day before")
{
    Campaign const world;
    auto const     all = turnovers(world.history, world.days.size());
    REQUIRE(all.size() == 2);
    for (std::size_t i = 1; i < world.days.size(); ++i) {
        double gained = 0;
        for (auto const& change : explained_changes(world.maps.partition(), world.maps.on(world.days[i - 1]),
                                                    world.maps.on(world.days[i]), as_real)) {
            if (change.gained_by == ActorId{"red"}) gained += change.area_km2;
        }
        CHECK(all[1].gained[i] == Approx(gained).margin(1e-9));
        CHECK(all[0].lost[i] == Approx(all[1].gained[i]).margin(1e-9));
    }
}

TEST_CASE("every chart is well-formed, says what it shows, and is the same each time")
{
    auto theatre = campaign();
    theatre.name = "War & <b>peace</b>";
    Maps const     maps{theatre};
    DateSpan const span{day("2020-01-02"), day("2020-02-01")};
    for (auto const& name : chart_kinds()) {
        auto const svg = draw_chart(*parse_chart_kind(name), theatre, maps, span);
        INFO(name);
        CHECK(flaw_of_xml(svg) == "");
        CHECK(svg.find("War &amp; &lt;b&gt;peace") != std::string::npos);
        CHECK(svg.find("2 January 2020 to 31 January 2020") != std::string::npos);
        CHECK(svg.find("Blue &amp; sons") != std::string::npos);
        CHECK(svg == draw_chart(*parse_chart_kind(name), theatre, maps, span));
    }
    CHECK_FALSE(parse_chart_kind("pie"));
}

TEST_CASE("scales have round steps")
{
    CHECK(scale_steps(0, 1000, 5) == std::vector<double>{0, 200, 400, 600, 800, 1000});
    CHECK(scale_steps(-3, 3, 3) == std::vector<double>{-2, 0, 2});
    CHECK(figure_text(12345.0) == "12,345");
    CHECK(figure_text(-1500.0) == "−1,500");
    CHECK(figure_text(0.5, true) == "+0.5");
}
