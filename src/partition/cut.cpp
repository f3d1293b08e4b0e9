// SPDX-License-Identifier: Apache-2.0
#include "partition/cut.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/failure.hpp"
#include "geo/plane_index.hpp"
#include "partition/arrangement.hpp"
#include "partition/boundary_lines.hpp"
#include "partition/faces.hpp"
#include "partition/sites.hpp"

namespace frontline {

namespace {

void check_extent(MultiPolygon const& land)
{
    auto const bounds = bounds_of(land);
    if (bounds.is_empty()) throw Failure{"the land is empty", "name a polygon source under `land` in theatre.toml"};
    if (bounds.most.lon() - bounds.least.lon() > 180) {
        throw Failure{"the land spans more than 180 degrees of longitude",
                      "a theatre across the antimeridian is not supported; cut it there into two theatres"};
    }
    if (bounds.most.lat() > 89 || bounds.least.lat() < -89) {
        throw Failure{"the land reaches a pole", "give a land between 89 degrees south and north"};
    }
}

Point middle(Bounds const& bounds)
{
    return snapped((bounds.least.lon() + bounds.most.lon()) / 2, (bounds.least.lat() + bounds.most.lat()) / 2);
}

std::vector<PlaneLine> in_plane(std::vector<Line> const& lines, Projection const& projection)
{
    std::vector<PlaneLine> result;
    for (auto const& line : lines) {
        auto& projected = result.emplace_back();
        for (auto const p : line) projected.push_back(projection.to_plane(p));
    }
    return result;
}

/// Finds the site nearest to a point, for areas whose lines do not tell; made ready when it is first asked. Sites that
/// no line parts from others are left out: on the builder's grid they fell together with another, and the land is that
/// one's.
class SiteFinder {
public:
    SiteFinder(std::vector<BoundaryLine> const& lines, std::vector<PlanePoint> const& sites)
        : lines_{lines}, all_{sites}
    {
    }

    SiteIndex nearest(PlanePoint p)
    {
        if (!index_) make_ready();
        return sites_[index_->nearest(p)->index];
    }

private:
    std::vector<BoundaryLine> const& lines_;
    std::vector<PlanePoint> const&   all_;
    std::vector<SiteIndex>           sites_;
    std::optional<PlaneIndex>        index_;

    /// All sites where nothing parts any.
    void make_ready()
    {
        std::vector<bool> parted(all_.size(), false);
        for (auto const& line : lines_) {
            if (line.left != no_site) parted[line.left] = parted[line.right] = true;
        }
        auto const              none = std::ranges::find(parted, true) == parted.end();
        std::vector<PlanePoint> points;
        for (SiteIndex site = 0; site < all_.size(); ++site) {
            if (!none && !parted[site]) continue;
            sites_.push_back(site);
            points.push_back(all_[site]);
        }
        index_.emplace(points);
    }
};

}  // namespace

Partition cut(MultiPolygon const& land, std::vector<Place> const& places, LinesToNode const& lines,
              CellSettings const& settings)
{
    check_extent(land);
    Projection const projection{middle(bounds_of(land))};
    auto const       box = box_of(land, projection);
    Sites const      sites{places, box, projection, settings};
    if (sites.count() == 0)
        throw Failure{"there is nothing to cut the land around", "name places, or set `cells.empty_spacing_km`"};
    auto const boundaries = boundary_lines(land, lines, sites, box, projection);
    SiteFinder finder{boundaries, sites.in_plane()};
    auto       arrangement = arranged(boundaries, [&](Point p) { return finder.nearest(projection.to_plane(p)); });
    auto       partition   = partition_of(std::move(arrangement), sites, land, projection);
    partition.barriers     = in_plane(lines.barriers, projection);
    return partition;
}

Partition cut(MultiPolygon const& land, std::vector<Place> const& places, CellSettings const& settings)
{
    return cut(land, places, {}, settings);
}

}  // namespace frontline
