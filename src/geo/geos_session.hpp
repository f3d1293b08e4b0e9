// SPDX-License-Identifier: Apache-2.0
#pragma once

// Heavy: only for the .cpp files of geo/.
#include <geos_c.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "geo/geos.hpp"

namespace frontline {

struct DestroyGeosGeometry {
    GEOSContextHandle_t context;

    void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(context, geometry); }
};

using GeosGeometry = std::unique_ptr<GEOSGeometry, DestroyGeosGeometry>;

/// x and y of one ring after another, its first vertex repeated at the end, in units of 1e-7 degrees.
using FlatRing    = std::vector<double>;
using FlatPolygon = std::vector<FlatRing>;  ///< the outer ring first

/// One use of GEOS, with a context of its own, so that no two threads share one; its geometries must not outlive it.
/// Coordinates inside are in units of 1e-7 degrees: our points are whole numbers there, which doubles hold exactly, and
/// GEOS snaps to a grid of 1.
class GeosSession {
public:
    GeosSession();
    ~GeosSession();
    GeosSession(GeosSession const&)            = delete;
    GeosSession& operator=(GeosSession const&) = delete;

    GEOSContextHandle_t context() const { return context_; }

    /// Takes what GEOS made; a null is a Failure with GEOS's words.
    GeosGeometry owned(GEOSGeometry* made) const;

    GeosGeometry geometry(std::vector<FlatPolygon> const& polygons) const;
    GeosGeometry geometry(MultiPolygon const& polygons) const;

    /// Its polygons, however deep in collections. Coordinates are rounded to whole units.
    MultiPolygon polygons(GEOSGeometry const& geometry) const;

    std::optional<Flaw> flaw_of(GEOSGeometry const& geometry) const;
    GeosGeometry        repaired(GEOSGeometry const& geometry) const;

    /// Snap-rounded to whole units: valid when `geometry` is.
    GeosGeometry snapped(GEOSGeometry const& geometry) const;

private:
    GeosGeometry ring(FlatRing const& flat) const;
    GeosGeometry polygon(FlatPolygon const& flat) const;
    Ring         ring_of(GEOSGeometry const& ring) const;
    Polygon      polygon_of(GEOSGeometry const& polygon) const;
    void         collect(GEOSGeometry const& geometry, MultiPolygon& found) const;

    GEOSContextHandle_t context_;
    std::string         last_error_;
};

}  // namespace frontline
