// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "view/raster.hpp"

namespace frontline {

/// Pictures of one size that follow each other, and how long each stays.
struct Animation {
    std::vector<Raster>                    frames;
    std::vector<std::chrono::milliseconds> lasts;
};

/// The bytes of an animated GIF that begins anew at its end. All frames share 256 colours, those that most pixels
/// have; of each frame only the part is stored that differs from the one before. There must be a frame.
std::string gif_of(Animation const& animation);

/// The bytes of an animated WebP, without loss.
std::string webp_of(Animation const& animation);

}  // namespace frontline
