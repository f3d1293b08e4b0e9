// SPDX-License-Identifier: Apache-2.0
// Pictures against those that a person has looked at. FRONTLINE_APPROVE=1 build/tests/test_view "[approved]" writes
// what is drawn now; look at it before it is committed.
#include <catch2/catch.hpp>

#include <cairo.h>

#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>

#include "unit/view/campaign.hpp"
#include "view/chart.hpp"
#include "view/raster.hpp"

using namespace frontline;
using namespace frontline::test;

namespace {

constexpr int width  = 640;
constexpr int height = 480;

std::string approved(std::string const& name)
{
    return std::string{FRONTLINE_SOURCE_DIR} + "/tests/data/pictures/" + name;
}

std::string bytes_of(std::string const& file)
{
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

void approve(std::string const& name, std::string const& bytes)
{
    if (std::getenv("FRONTLINE_APPROVE") != nullptr) std::ofstream{approved(name), std::ios::binary} << bytes;
}

Raster read_png(std::string const& file)
{
    auto* const surface = cairo_image_surface_create_from_png(file.c_str());
    REQUIRE(cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS);
    Raster raster{cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface), {}};
    for (int y = 0; y < raster.height; ++y) {
        auto const* const row = cairo_image_surface_get_data(surface) + y * cairo_image_surface_get_stride(surface);
        for (int x = 0; x < raster.width; ++x) {
            std::uint32_t pixel = 0;
            std::memcpy(&pixel, row + x * sizeof pixel, sizeof pixel);
            raster.pixels.push_back(pixel & 0xFFFFFF);
        }
    }
    cairo_surface_destroy(surface);
    return raster;
}

bool differ(std::uint32_t one, std::uint32_t other)
{
    for (auto const shift : {0, 8, 16}) {
        if (std::abs(static_cast<int>(one >> shift & 0xFF) - static_cast<int>(other >> shift & 0xFF)) > 48) return true;
    }
    return false;
}

/// Of all pixels. Fonts differ a little between machines; land, lines and dots do not.
double share_that_differs(Raster const& one, Raster const& other)
{
    REQUIRE(one.pixels.size() == other.pixels.size());
    std::size_t count = 0;
    for (std::size_t i = 0; i < one.pixels.size(); ++i) count += differ(one.pixels[i], other.pixels[i]);
    return static_cast<double>(count) / static_cast<double>(one.pixels.size());
}

void check(std::string const& name, std::string const& svg)
{
    approve(name + ".svg", svg);
    approve(name + ".png", png_of(drawn(svg, width, height)));
    CHECK(svg == bytes_of(approved(name + ".svg")));
    CHECK(share_that_differs(drawn(svg, width, height), read_png(approved(name + ".png"))) < 0.01);
}

}  // namespace

TEST_CASE("a map looks as it did when a person approved it", "[approved]")
{
    auto theatre = small_theatre({{"Saraqib", 10.5, 11.4, red()}, {"سراقب", 11.4, 11.3, blue()},
                                  {"Київ", 11.3, 10.5, between(Status::contested)},
                                  {"Misrata", 10.5, 10.5, between(Status::besieged)}});
    theatre.attribution    = "Land: drawn. Claims: made up.";
    theatre.paint.reach_km = 60;
    PictureSettings settings;
    settings.width  = width;
    settings.height = height;
    check("map", picture_of(theatre, settings));
}

TEST_CASE("charts look as they did when a person approved them", "[approved]")
{
    Campaign const world;
    ChartSettings  settings;
    settings.width  = width;
    settings.height = height;
    for (auto const& name : chart_kinds()) {
        check("chart-" + name, draw_chart(*parse_chart_kind(name), world.theatre, world.maps, world.span, settings));
    }
}
