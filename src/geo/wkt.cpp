// SPDX-License-Identifier: Apache-2.0
#include "geo/wkt.hpp"

#include <geos_c.h>

#include <algorithm>
#include <memory>

#include "geo/geos_session.hpp"

namespace frontline {

namespace {

struct DestroyReader {
    GEOSContextHandle_t context;

    void operator()(GEOSWKTReader* reader) const { GEOSWKTReader_destroy_r(context, reader); }
};

/// Takes geometries apart.
class ShapeCollector {
public:
    explicit ShapeCollector(GEOSContextHandle_t context) : context_{context} {}

    void add(GEOSGeometry const* geometry)
    {
        if (GEOSisEmpty_r(context_, geometry) != 0) return;
        switch (GEOSGeomTypeId_r(context_, geometry)) {
            case GEOS_POLYGON: return shapes_.polygons.push_back(polygon(geometry));
            case GEOS_LINESTRING:
            case GEOS_LINEARRING: return shapes_.lines.push_back(positions(geometry));
            case GEOS_POINT: shapes_.has_others = true; return;
            default: add_parts(geometry);
        }
    }

    UnsnappedShapes found() && { return std::move(shapes_); }

private:
    GEOSContextHandle_t context_;
    UnsnappedShapes     shapes_;

    void add_parts(GEOSGeometry const* geometry)
    {
        auto const parts = GEOSGetNumGeometries_r(context_, geometry);
        for (int i = 0; i < parts; ++i) add(GEOSGetGeometryN_r(context_, geometry, i));
    }

    std::vector<Position> positions(GEOSGeometry const* line) const
    {
        auto const* const     sequence = GEOSGeom_getCoordSeq_r(context_, line);
        unsigned              size     = 0;
        std::vector<Position> positions;
        GEOSCoordSeq_getSize_r(context_, sequence, &size);
        for (unsigned i = 0; i < size; ++i) {
            Position p;
            GEOSCoordSeq_getXY_r(context_, sequence, i, &p.lon, &p.lat);
            positions.push_back(p);
        }
        return positions;
    }

    UnsnappedPolygon polygon(GEOSGeometry const* geometry) const
    {
        UnsnappedPolygon polygon{positions(GEOSGetExteriorRing_r(context_, geometry)), {}};
        auto const       holes = GEOSGetNumInteriorRings_r(context_, geometry);
        for (int i = 0; i < holes; ++i) {
            polygon.holes.push_back(positions(GEOSGetInteriorRingN_r(context_, geometry, i)));
        }
        return polygon;
    }
};

std::optional<Position> first_off_earth(std::vector<Position> const& line)
{
    auto const found = std::ranges::find_if_not(line, [](auto p) { return is_on_earth(p.lon, p.lat); });
    return found == line.end() ? std::nullopt : std::optional{*found};
}

}  // namespace

std::optional<Position> UnsnappedShapes::position_off_earth() const
{
    auto all = lines;
    for (auto const& polygon : polygons) {
        all.push_back(polygon.outer);
        all.insert(all.end(), polygon.holes.begin(), polygon.holes.end());
    }
    for (auto const& line : all) {
        if (auto const position = first_off_earth(line)) return position;
    }
    return std::nullopt;
}

std::optional<UnsnappedShapes> parse_wkt(std::string const& text)
{
    GeosSession const geos;
    auto const        context = geos.context();
    std::unique_ptr<GEOSWKTReader, DestroyReader> const reader{GEOSWKTReader_create_r(context), {context}};
    std::unique_ptr<GEOSGeometry, DestroyGeosGeometry> const read{
        GEOSWKTReader_read_r(context, reader.get(), text.c_str()), {context}};
    if (!read) return std::nullopt;
    ShapeCollector collector{context};
    collector.add(read.get());
    return std::move(collector).found();
}

}  // namespace frontline
