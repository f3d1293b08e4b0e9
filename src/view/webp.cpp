// SPDX-License-Identifier: Apache-2.0
#include <webp/encode.h>
#include <webp/mux.h>

#include <memory>

#include "base/failure.hpp"
#include "view/animation.hpp"

namespace frontline {

namespace {

[[noreturn]] void cannot_pack()
{
    throw Failure{"the animation cannot be packed as WebP", "try a smaller --size"};
}

struct Delete {
    void operator()(WebPAnimEncoder* encoder) const { WebPAnimEncoderDelete(encoder); }
};

using Encoder = std::unique_ptr<WebPAnimEncoder, Delete>;

Encoder encoder_for(Raster const& frame)
{
    WebPAnimEncoderOptions options;
    if (!WebPAnimEncoderOptionsInit(&options)) cannot_pack();
    options.anim_params.loop_count = 0;  // begins anew for ever
    return Encoder{WebPAnimEncoderNew(frame.width, frame.height, &options)};
}

WebPConfig without_loss()
{
    WebPConfig config;
    if (!WebPConfigInit(&config) || !WebPConfigLosslessPreset(&config, 4)) cannot_pack();
    return config;
}

/// `from`: when it is first seen, from the beginning.
void add(WebPAnimEncoder* encoder, Raster const& frame, WebPConfig const& config, int from)
{
    WebPPicture picture;
    if (!WebPPictureInit(&picture)) cannot_pack();
    picture.use_argb = 1;
    picture.width    = frame.width;
    picture.height   = frame.height;
    if (!WebPPictureAlloc(&picture)) cannot_pack();
    for (int y = 0; y < frame.height; ++y) {
        for (int x = 0; x < frame.width; ++x) {
            picture.argb[y * picture.argb_stride + x] =
                0xFF000000U | frame.pixels[static_cast<std::size_t>(y) * frame.width + x];
        }
    }
    auto const added = WebPAnimEncoderAdd(encoder, &picture, from, &config);
    WebPPictureFree(&picture);
    if (!added) cannot_pack();
}

}  // namespace

std::string webp_of(Animation const& animation)
{
    auto const encoder = encoder_for(animation.frames.front());
    if (!encoder) cannot_pack();
    auto const config = without_loss();
    int        from   = 0;
    for (std::size_t i = 0; i < animation.frames.size(); ++i) {
        add(encoder.get(), animation.frames[i], config, from);
        from += static_cast<int>(animation.lasts[i].count());
    }
    WebPData data;
    WebPDataInit(&data);
    if (!WebPAnimEncoderAdd(encoder.get(), nullptr, from, nullptr) || !WebPAnimEncoderAssemble(encoder.get(), &data)) {
        cannot_pack();
    }
    std::string const bytes{reinterpret_cast<char const*>(data.bytes), data.size};
    WebPDataClear(&data);
    return bytes;
}

}  // namespace frontline
