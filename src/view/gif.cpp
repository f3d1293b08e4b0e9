// SPDX-License-Identifier: Apache-2.0
#include <gif_lib.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <unordered_map>
#include <utility>

#include "base/failure.hpp"
#include "view/animation.hpp"

namespace frontline {

namespace {

constexpr int         palette_size = 256;
using Palette = std::array<GifColorType, palette_size>;

GifByteType channel(std::uint32_t pixel, int shift)
{
    return static_cast<GifByteType>((pixel >> shift) & 0xFF);
}

/// The colours that most pixels have: maps are flat, so that these are exact and only soft edges of letters and lines
/// have to do with a neighbour. Of equals the lesser.
Palette palette_of(std::vector<Raster> const& frames)
{
    std::unordered_map<std::uint32_t, std::size_t> counts;
    for (auto const& frame : frames) {
        for (auto const pixel : frame.pixels) ++counts[pixel];
    }
    std::vector<std::pair<std::size_t, std::uint32_t>> colours;
    for (auto const& [colour, count] : counts) colours.emplace_back(count, colour);
    std::ranges::sort(colours, [](auto const& a, auto const& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    Palette palette{};
    for (std::size_t i = 0; i < palette.size() && i < colours.size(); ++i) {
        auto const colour = colours[i].second;
        palette[i] = {channel(colour, 16), channel(colour, 8), channel(colour, 0)};
    }
    return palette;
}

/// The nearest colour of the palette, remembered.
class NearestColour {
public:
    explicit NearestColour(Palette const& palette) : palette_{palette} {}

    GifByteType of(std::uint32_t pixel)
    {
        auto const [entry, is_new] = known_.try_emplace(pixel, GifByteType{0});
        if (is_new) entry->second = find(pixel);
        return entry->second;
    }

private:
    Palette const&                                 palette_;
    std::unordered_map<std::uint32_t, GifByteType> known_;

    GifByteType find(std::uint32_t pixel) const
    {
        auto const distance = [pixel](GifColorType const& colour) {
            auto const red   = colour.Red - static_cast<int>(channel(pixel, 16));
            auto const green = colour.Green - static_cast<int>(channel(pixel, 8));
            auto const blue  = colour.Blue - static_cast<int>(channel(pixel, 0));
            return 2 * red * red + 4 * green * green + 3 * blue * blue;
        };
        auto const nearest = std::ranges::min_element(palette_, {}, distance);
        return static_cast<GifByteType>(nearest - palette_.begin());
    }
};

struct Part {
    int left, top, right, bottom;  // half-open
};

/// The smallest box that holds every pixel in which two frames differ; one pixel where they do not.
Part difference(Raster const& before, Raster const& after)
{
    Part part{after.width, after.height, 0, 0};
    for (int y = 0; y < after.height; ++y) {
        for (int x = 0; x < after.width; ++x) {
            auto const at = static_cast<std::size_t>(y) * after.width + x;
            if (before.pixels[at] == after.pixels[at]) continue;
            part = {std::min(part.left, x), std::min(part.top, y), std::max(part.right, x + 1),
                    std::max(part.bottom, y + 1)};
        }
    }
    return part.right > 0 ? part : Part{0, 0, 1, 1};
}

int append(GifFileType* file, GifByteType const* bytes, int length)
{
    static_cast<std::string*>(file->UserData)->append(reinterpret_cast<char const*>(bytes), length);
    return length;
}

class GifWriter {
public:
    GifWriter(Raster const& first, Palette const& palette)
        : nearest_{palette}, colours_{GifMakeMapObject(palette_size, palette.data()), GifFreeMapObject},
          file_{EGifOpen(&bytes_, append, nullptr)}
    {
        EGifSetGifVersion(file_, true);
        check(EGifPutScreenDesc(file_, first.width, first.height, 8, 0, colours_.get()));
        GifByteType const once_more[]{1, 0, 0};
        check(EGifPutExtensionLeader(file_, APPLICATION_EXT_FUNC_CODE));
        check(EGifPutExtensionBlock(file_, 11, "NETSCAPE2.0"));
        check(EGifPutExtensionBlock(file_, 3, once_more));
        check(EGifPutExtensionTrailer(file_));
    }

    GifWriter(GifWriter const&)            = delete;
    GifWriter& operator=(GifWriter const&) = delete;

    ~GifWriter()
    {
        if (file_ != nullptr) EGifCloseFile(file_, nullptr);
    }

    void add(Raster const& frame, Part const& part, std::chrono::milliseconds lasts)
    {
        GraphicsControlBlock const control{DISPOSE_DO_NOT, false, static_cast<int>(lasts.count() / 10),
                                           NO_TRANSPARENT_COLOR};
        GifByteType                packed[4];
        EGifGCBToExtension(&control, packed);
        check(EGifPutExtension(file_, GRAPHICS_EXT_FUNC_CODE, sizeof packed, packed));
        check(EGifPutImageDesc(file_, part.left, part.top, part.right - part.left, part.bottom - part.top, false,
                               nullptr));
        for (int y = part.top; y < part.bottom; ++y) add_row(frame, part, y);
    }

    std::string finished() &&
    {
        check(EGifCloseFile(std::exchange(file_, nullptr), nullptr));
        return std::move(bytes_);
    }

private:
    std::string                                                    bytes_;
    NearestColour                                                  nearest_;
    std::unique_ptr<ColorMapObject, decltype(&GifFreeMapObject)>   colours_;
    GifFileType*                                                   file_;

    static void check(int code)
    {
        if (code != GIF_OK) throw Failure{"the animation cannot be packed as GIF", "try a smaller --size"};
    }

    void add_row(Raster const& frame, Part const& part, int y)
    {
        std::vector<GifPixelType> row;
        for (int x = part.left; x < part.right; ++x) {
            row.push_back(nearest_.of(frame.pixels[static_cast<std::size_t>(y) * frame.width + x]));
        }
        check(EGifPutLine(file_, row.data(), static_cast<int>(row.size())));
    }
};

}  // namespace

std::string gif_of(Animation const& animation)
{
    auto const& frames  = animation.frames;
    auto const  palette = palette_of(frames);
    GifWriter   writer{frames.front(), palette};
    writer.add(frames.front(), {0, 0, frames.front().width, frames.front().height}, animation.lasts.front());
    for (std::size_t i = 1; i < frames.size(); ++i) {
        writer.add(frames[i], difference(frames[i - 1], frames[i]), animation.lasts[i]);
    }
    return std::move(writer).finished();
}

}  // namespace frontline
