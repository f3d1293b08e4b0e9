// SPDX-License-Identifier: Apache-2.0
#include "geo/projection.hpp"

#include <fmt/format.h>
#include <proj.h>

#include <utility>

#include "base/failure.hpp"

namespace frontline {

struct Projection::Transformation {
    PJ_CONTEXT* context = nullptr;
    PJ*         pj      = nullptr;

    Transformation() : context{proj_context_create()} {}
    Transformation(Transformation const&)            = delete;
    Transformation& operator=(Transformation const&) = delete;
    ~Transformation()
    {
        proj_destroy(pj);
        proj_context_destroy(context);
    }
};

Projection::Projection(Point centre) : transformation_{std::make_unique<Transformation>()}
{
    auto const definition =
        fmt::format("+proj=laea +lat_0={:.7f} +lon_0={:.7f} +ellps=WGS84 +units=m", centre.lat(), centre.lon());
    transformation_->pj = proj_create(transformation_->context, definition.c_str());
    if (transformation_->pj == nullptr) {
        throw Failure{"PROJ cannot make the projection '" + definition + "'", "is PROJ installed with its data?"};
    }
}

Projection::Projection(Projection&&) noexcept            = default;
Projection& Projection::operator=(Projection&&) noexcept = default;
Projection::~Projection()                                = default;

PlanePoint Projection::to_plane(Point p) const
{
    auto const plane = proj_trans(transformation_->pj, PJ_FWD,
                                  proj_coord(proj_torad(p.lon()), proj_torad(p.lat()), 0, 0));
    return {plane.xy.x, plane.xy.y};
}

Point Projection::to_earth(PlanePoint p) const
{
    auto const earth = proj_trans(transformation_->pj, PJ_INV, proj_coord(p.x, p.y, 0, 0));
    return snapped(proj_todeg(earth.lp.lam), proj_todeg(earth.lp.phi));
}

}  // namespace frontline
