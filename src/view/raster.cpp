// SPDX-License-Identifier: Apache-2.0
#include "view/raster.hpp"

#include <cairo.h>
#include <librsvg/rsvg.h>

#include <cstring>
#include <memory>

#include "base/failure.hpp"

namespace frontline {

namespace {

struct Release {
    void operator()(RsvgHandle* handle) const { g_object_unref(handle); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* context) const { cairo_destroy(context); }
    void operator()(GError* error) const { g_error_free(error); }
};

using Document = std::unique_ptr<RsvgHandle, Release>;
using Surface  = std::unique_ptr<cairo_surface_t, Release>;
using Context  = std::unique_ptr<cairo_t, Release>;
using Error    = std::unique_ptr<GError, Release>;

[[noreturn]] void cannot_draw(std::string const& why)
{
    throw Failure{"the picture cannot be drawn: " + why, "try a smaller --size"};
}

Document parsed(std::string_view svg)
{
    GError*  raw = nullptr;
    Document document{
        rsvg_handle_new_from_data(reinterpret_cast<guint8 const*>(svg.data()), svg.size(), &raw)};
    Error const error{raw};
    if (!document) cannot_draw(error->message);
    return document;
}

Surface blank(int width, int height)
{
    Surface surface{cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height)};
    auto const status = cairo_surface_status(surface.get());
    if (status != CAIRO_STATUS_SUCCESS) cannot_draw(cairo_status_to_string(status));
    return surface;
}

void draw(RsvgHandle* document, cairo_surface_t* surface, int width, int height)
{
    Context const       context{cairo_create(surface)};
    RsvgRectangle const all{0, 0, static_cast<double>(width), static_cast<double>(height)};
    GError*             raw = nullptr;
    rsvg_handle_render_document(document, context.get(), &all, &raw);
    Error const error{raw};
    if (error) cannot_draw(error->message);
    cairo_surface_flush(surface);
}

Raster pixels_of(cairo_surface_t* surface, int width, int height)
{
    Raster      raster{width, height, std::vector<std::uint32_t>(static_cast<std::size_t>(width) * height)};
    auto const* row    = cairo_image_surface_get_data(surface);
    auto const  stride = cairo_image_surface_get_stride(surface);
    for (int y = 0; y < height; ++y, row += stride) {
        auto* const to = raster.pixels.data() + static_cast<std::size_t>(y) * width;
        std::memcpy(to, row, static_cast<std::size_t>(width) * sizeof(std::uint32_t));
    }
    for (auto& pixel : raster.pixels) pixel &= 0xFFFFFF;
    return raster;
}

cairo_status_t append(void* text, unsigned char const* bytes, unsigned int length)
{
    static_cast<std::string*>(text)->append(reinterpret_cast<char const*>(bytes), length);
    return CAIRO_STATUS_SUCCESS;
}

}  // namespace

Raster drawn(std::string_view svg, int width, int height)
{
    auto const document = parsed(svg);
    auto const surface  = blank(width, height);
    draw(document.get(), surface.get(), width, height);
    return pixels_of(surface.get(), width, height);
}

std::string png_of(Raster const& raster)
{
    auto const surface = blank(raster.width, raster.height);
    auto*      row     = cairo_image_surface_get_data(surface.get());
    auto const stride  = cairo_image_surface_get_stride(surface.get());
    for (int y = 0; y < raster.height; ++y, row += stride) {
        auto const* const from = raster.pixels.data() + static_cast<std::size_t>(y) * raster.width;
        std::memcpy(row, from, static_cast<std::size_t>(raster.width) * sizeof(std::uint32_t));
    }
    cairo_surface_mark_dirty(surface.get());
    std::string png;
    if (cairo_surface_write_to_png_stream(surface.get(), append, &png) != CAIRO_STATUS_SUCCESS) {
        cannot_draw("it cannot be packed as PNG");
    }
    return png;
}

}  // namespace frontline
