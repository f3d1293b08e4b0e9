// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <gif_lib.h>
#include <webp/demux.h>

#include <algorithm>
#include <cstring>
#include <set>

#include "base/failure.hpp"
#include "unit/view/small_theatre.hpp"
#include "view/animation.hpp"

using namespace frontline;
using namespace frontline::test;

namespace {

using Lasting = std::chrono::milliseconds;

std::string svg(std::string const& inside)
{
    return "<svg xmlns='http://www.w3.org/2000/svg' width='60' height='40' viewBox='0 0 60 40'>"
           "<rect width='60' height='40' fill='#ffffff'/>" + inside + "</svg>";
}

std::size_t dark_pixels(Raster const& raster)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(raster.pixels, [](auto pixel) { return (pixel & 0xFF) < 0x80; }));
}

/// As many columns as have something dark in them, counted in runs: letters that hang together are one run.
std::size_t runs_of_ink(Raster const& raster)
{
    std::size_t runs = 0;
    bool        was_ink = false;
    for (int x = 0; x < raster.width; ++x) {
        bool is_ink = false;
        for (int y = 0; y < raster.height; ++y) is_ink |= (raster.pixels[y * raster.width + x] & 0xFF) < 0xA0;
        runs += is_ink && !was_ink;
        was_ink = is_ink;
    }
    return runs;
}

struct Bytes {
    std::string const& all;
    std::size_t        at = 0;
};

int take(GifFileType* file, GifByteType* to, int length)
{
    auto&      bytes = *static_cast<Bytes*>(file->UserData);
    auto const count = std::min<std::size_t>(length, bytes.all.size() - bytes.at);
    std::memcpy(to, bytes.all.data() + bytes.at, count);
    bytes.at += count;
    return static_cast<int>(count);
}

Animation two_frames()
{
    return {{drawn(svg("<rect x='5' y='5' width='10' height='10' fill='#d55e00'/>"), 60, 40),
             drawn(svg("<rect x='25' y='15' width='10' height='10' fill='#0072b2'/>"), 60, 40)},
            {Lasting{500}, Lasting{1500}}};
}

}  // namespace

TEST_CASE("a drawing has the colours of its document, to the pixel")
{
    auto const raster = drawn(svg("<rect x='30' y='0' width='30' height='40' fill='#d55e00'/>"), 60, 40);
    CHECK(raster.pixels.size() == 60 * 40);
    CHECK(raster.pixels[0] == 0xFFFFFF);
    CHECK(raster.pixels[59] == 0xD55E00);
    CHECK(png_of(raster).substr(1, 3) == "PNG");
    CHECK(png_of(raster) == png_of(raster));
}

TEST_CASE("Arabic letters are joined in a picture, and Cyrillic ones are there")
{
    auto const text = [](std::string const& words) {
        return drawn(svg("<text x='30' y='26' text-anchor='middle' font-family='DejaVu Sans' font-size='14'>" + words
                         + "</text>"), 60, 40);
    };
    auto const joined = text("سعيد");
    auto const apart  = text("س\u200cع\u200cي\u200cد");
    CHECK(dark_pixels(joined) > 20);
    CHECK(runs_of_ink(joined) < runs_of_ink(apart));
    CHECK(dark_pixels(text("Київ")) > 20);
}

TEST_CASE("what is no SVG cannot be drawn")
{
    CHECK_THROWS_AS(drawn("<svg", 60, 40), Failure);
}

TEST_CASE("a GIF has all frames, with their colours and times, as another reader sees them")
{
    auto const   gif = gif_of(two_frames());
    Bytes        bytes{gif};
    auto* const  file = DGifOpen(&bytes, take, nullptr);
    REQUIRE(file != nullptr);
    REQUIRE(DGifSlurp(file) == GIF_OK);
    REQUIRE(file->ImageCount == 2);
    auto const& second = file->SavedImages[1];
    CHECK(second.ImageDesc.Left == 5);
    CHECK(second.ImageDesc.Width == 30);
    auto const last = second.RasterBits[second.ImageDesc.Width * second.ImageDesc.Height - 1];
    auto const colour = file->SColorMap->Colors[last];
    CHECK((colour.Red == 0x00 && colour.Green == 0x72 && colour.Blue == 0xB2));
    GraphicsControlBlock control;
    REQUIRE(DGifSavedExtensionToGCB(file, 1, &control) == GIF_OK);
    CHECK(control.DelayTime == 150);
    DGifCloseFile(file, nullptr);
}

TEST_CASE("a WebP has all frames, with their times, as another reader sees them")
{
    auto const     webp = webp_of(two_frames());
    WebPData const data{reinterpret_cast<std::uint8_t const*>(webp.data()), webp.size()};
    auto* const    decoder = WebPAnimDecoderNew(&data, nullptr);
    REQUIRE(decoder != nullptr);
    std::uint8_t* pixels = nullptr;
    int           until  = 0;
    REQUIRE(WebPAnimDecoderGetNext(decoder, &pixels, &until));
    CHECK(until == 500);
    REQUIRE(WebPAnimDecoderGetNext(decoder, &pixels, &until));
    CHECK(until == 2000);
    CHECK((pixels[4 * (20 * 60 + 30)] == 0x00 && pixels[4 * (20 * 60 + 30) + 2] == 0xB2));
    CHECK_FALSE(WebPAnimDecoderHasMoreFrames(decoder));
    WebPAnimDecoderDelete(decoder);
}
