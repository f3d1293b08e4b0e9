// SPDX-License-Identifier: Apache-2.0
#include "geo/geos_session.hpp"

#include <cmath>
#include <utility>

#include "base/failure.hpp"
#include "geo/clean_rings.hpp"

namespace frontline {

namespace {

void remember(char const* message, void* last_error)
{
    *static_cast<std::string*>(last_error) = message;
}

FlatRing flat(Ring const& ring)
{
    FlatRing result;
    result.reserve(2 * ring.size() + 2);
    for (auto const p : ring) result.insert(result.end(), {double(p.lon_e7), double(p.lat_e7)});
    if (!ring.empty()) result.insert(result.end(), {double(ring.front().lon_e7), double(ring.front().lat_e7)});
    return result;
}

FlatPolygon flat(Polygon const& polygon)
{
    FlatPolygon result{flat(polygon.outer)};
    for (auto const& hole : polygon.holes) result.push_back(flat(hole));
    return result;
}

struct DestroyMakeValidParams {
    GEOSContextHandle_t context;

    void operator()(GEOSMakeValidParams* params) const { GEOSMakeValidParams_destroy_r(context, params); }
};

/// GEOS takes lists of geometries as bare pointers that it then owns.
std::vector<GEOSGeometry*> released(std::vector<GeosGeometry>& geometries)
{
    std::vector<GEOSGeometry*> pointers;
    for (auto& geometry : geometries) pointers.push_back(geometry.release());
    return pointers;
}

}  // namespace

GeosSession::GeosSession() : context_{GEOS_init_r()}
{
    GEOSContext_setErrorMessageHandler_r(context_, remember, &last_error_);
}

GeosSession::~GeosSession()
{
    GEOS_finish_r(context_);
}

GeosGeometry GeosSession::owned(GEOSGeometry* made) const
{
    if (made == nullptr) throw Failure{"GEOS cannot compute with these polygons: " + last_error_};
    return {made, DestroyGeosGeometry{context_}};
}

GeosGeometry GeosSession::ring(FlatRing const& flat_ring) const
{
    auto const size = static_cast<unsigned>(flat_ring.size() / 2);
    auto*      line = GEOSCoordSeq_copyFromBuffer_r(context_, flat_ring.data(), size, 0, 0);
    return owned(line == nullptr ? nullptr : GEOSGeom_createLinearRing_r(context_, line));
}

GeosGeometry GeosSession::polygon(FlatPolygon const& flat_polygon) const
{
    std::vector<GeosGeometry> rings;
    for (auto const& flat_ring : flat_polygon) rings.push_back(ring(flat_ring));
    auto const pointers = released(rings);
    auto const holes    = std::vector<GEOSGeometry*>{pointers.begin() + 1, pointers.end()};
    return owned(GEOSGeom_createPolygon_r(context_, pointers.front(), const_cast<GEOSGeometry**>(holes.data()),
                                          static_cast<unsigned>(holes.size())));
}

GeosGeometry GeosSession::geometry(std::vector<FlatPolygon> const& polygons) const
{
    std::vector<GeosGeometry> parts;
    for (auto const& flat_polygon : polygons) parts.push_back(polygon(flat_polygon));
    auto pointers = released(parts);
    return owned(GEOSGeom_createCollection_r(context_, GEOS_MULTIPOLYGON, pointers.data(),
                                             static_cast<unsigned>(pointers.size())));
}

GeosGeometry GeosSession::geometry(MultiPolygon const& polygons) const
{
    std::vector<FlatPolygon> flat_polygons;
    for (auto const& each : polygons) flat_polygons.push_back(flat(each));
    return geometry(flat_polygons);
}

Ring GeosSession::ring_of(GEOSGeometry const& ring) const
{
    auto const* const line = GEOSGeom_getCoordSeq_r(context_, &ring);
    unsigned          size = 0;
    GEOSCoordSeq_getSize_r(context_, line, &size);
    FlatRing flat_ring(2 * static_cast<std::size_t>(size));
    GEOSCoordSeq_copyToBuffer_r(context_, line, flat_ring.data(), 0, 0);
    Ring result;
    for (std::size_t i = 0; i < flat_ring.size(); i += 2) {
        result.push_back({static_cast<std::int32_t>(std::llround(flat_ring[i])),
                          static_cast<std::int32_t>(std::llround(flat_ring[i + 1]))});
    }
    return result;
}

Polygon GeosSession::polygon_of(GEOSGeometry const& polygon) const
{
    Polygon result{ring_of(*GEOSGetExteriorRing_r(context_, &polygon)), {}};
    for (int i = 0; i < GEOSGetNumInteriorRings_r(context_, &polygon); ++i) {
        result.holes.push_back(ring_of(*GEOSGetInteriorRingN_r(context_, &polygon, i)));
    }
    return result;
}

void GeosSession::collect(GEOSGeometry const& geometry, MultiPolygon& found) const
{
    auto const type = GEOSGeomTypeId_r(context_, &geometry);
    if (GEOSisEmpty_r(context_, &geometry) == 1) return;
    if (type == GEOS_POLYGON) found.push_back(polygon_of(geometry));
    if (type != GEOS_MULTIPOLYGON && type != GEOS_GEOMETRYCOLLECTION) return;
    for (int i = 0; i < GEOSGetNumGeometries_r(context_, &geometry); ++i) {
        collect(*GEOSGetGeometryN_r(context_, &geometry, i), found);
    }
}

MultiPolygon GeosSession::polygons(GEOSGeometry const& geometry) const
{
    MultiPolygon found;
    collect(geometry, found);
    return in_order(with_clean_rings(found));
}

std::optional<Flaw> GeosSession::flaw_of(GEOSGeometry const& geometry) const
{
    char*         reason   = nullptr;
    GEOSGeometry* location = nullptr;
    auto const    answer   = GEOSisValidDetail_r(context_, &geometry, 0, &reason, &location);
    if (answer == 1) return std::nullopt;
    Flaw flaw{reason == nullptr ? last_error_ : reason, 0, 0};
    GEOSFree_r(context_, reason);
    if (location == nullptr) return flaw;
    auto const point = owned(location);
    GEOSGeomGetX_r(context_, point.get(), &flaw.lon);
    GEOSGeomGetY_r(context_, point.get(), &flaw.lat);
    flaw.lon /= 1e7;
    flaw.lat /= 1e7;
    return flaw;
}

GeosGeometry GeosSession::repaired(GEOSGeometry const& geometry) const
{
    std::unique_ptr<GEOSMakeValidParams, DestroyMakeValidParams> const params{GEOSMakeValidParams_create_r(context_),
                                                                              {context_}};
    GEOSMakeValidParams_setMethod_r(context_, params.get(), GEOS_MAKE_VALID_STRUCTURE);
    GEOSMakeValidParams_setKeepCollapsed_r(context_, params.get(), 0);
    return owned(GEOSMakeValidWithParams_r(context_, &geometry, params.get()));
}

GeosGeometry GeosSession::snapped(GEOSGeometry const& geometry) const
{
    return owned(GEOSGeom_setPrecision_r(context_, &geometry, 1.0, GEOS_PREC_VALID_OUTPUT));
}

}  // namespace frontline
