// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace frontline {

/// A picture in pixels, row by row from the top; each is 0xRRGGBB.
struct Raster {
    int                        width  = 0;
    int                        height = 0;
    std::vector<std::uint32_t> pixels;

    bool operator==(Raster const&) const = default;
};

/// Draws an SVG document with librsvg, which joins Arabic and takes letters that a font lacks from another. Fonts are
/// those of the system, so pixels may differ between machines. Throws Failure where it cannot be drawn.
Raster drawn(std::string_view svg, int width, int height);

/// The bytes of a PNG file. Same pixels, same bytes.
std::string png_of(Raster const& raster);

}  // namespace frontline
