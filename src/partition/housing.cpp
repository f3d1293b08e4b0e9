// SPDX-License-Identifier: Apache-2.0
#include "partition/housing.hpp"

#include <algorithm>
#include <utility>

#include "geo/plane_index.hpp"
#include "partition/arrangement.hpp"

namespace frontline {

namespace {

class Housing {
public:
    Housing(Partition& partition, Sites const& sites, std::vector<CellIndex> const& first_cells,
            std::function<bool(FaceIndex)> const& has_site)
        : partition_{partition}, sites_{sites}, first_cells_{first_cells}, has_site_{has_site}
    {
    }

    void house(MultiPolygon const& land)
    {
        std::vector<std::pair<PlaceId, PlanePoint>> in_plane;
        std::vector<SiteIndex>                      lost;
        for (SiteIndex site = 0; site < sites_.count() && sites_.has_places(site); ++site) {
            for (auto const& place : sites_.places(site)) in_plane.emplace_back(place, sites_.in_plane()[site]);
            if (first_cells_[site] != no_cell) house(sites_.places(site), home(site));
            else if (side_of(sites_.points()[site], land) != Side::outside) lost.push_back(site);
        }
        house_lost(lost);
        partition_.cell_of_place  = FlatMap{std::move(housed_)};
        partition_.place_in_plane = FlatMap{std::move(in_plane)};
    }

private:
    Partition&                                 partition_;
    Sites const&                               sites_;
    std::vector<CellIndex> const&              first_cells_;
    std::function<bool(FaceIndex)> const&      has_site_;
    std::vector<std::pair<PlaceId, CellIndex>> housed_;

    /// Of the cells of a site, the one with its point, else the largest.
    CellIndex home(SiteIndex site) const
    {
        auto const first = first_cells_[site];
        auto       best  = first;
        auto const is_of_site = [&](CellIndex cell) {
            return cell < partition_.cells.size() && partition_.cells[cell].site == sites_.points()[site];
        };
        for (auto cell = first + 1; is_of_site(cell); ++cell) {
            auto const largest = partition_.cells[cell].area_km2 > partition_.cells[best].area_km2;
            if (has_site_(partition_.cells[best].main_face)) break;
            if (largest || has_site_(partition_.cells[cell].main_face)) best = cell;
        }
        return best;
    }

    void house(std::vector<PlaceId> places, CellIndex cell)
    {
        for (auto const& place : places) housed_.emplace_back(place, cell);
        auto& here = partition_.cells[cell].places;
        here.insert(here.end(), places.begin(), places.end());
        std::ranges::sort(here);
    }

    /// Places on the land of whose cell the rounding has left nothing, as others stand within a few centimetres or the
    /// coast runs there: they share the cell of the nearest site that has one, or their claims would not be on the map.
    void house_lost(std::vector<SiteIndex> const& lost)
    {
        if (lost.empty() || partition_.cells.empty()) return;
        std::vector<PlanePoint> points;
        for (auto const& cell : partition_.cells) points.push_back(cell.in_plane);
        PlaneIndex const index{points};
        for (auto const site : lost) {
            house(sites_.places(site), static_cast<CellIndex>(index.nearest(sites_.in_plane()[site])->index));
        }
    }
};

}  // namespace

void house_places(Partition& partition, Sites const& sites, MultiPolygon const& land,
                  std::vector<CellIndex> const& first_cells, std::function<bool(FaceIndex)> const& has_site)
{
    Housing{partition, sites, first_cells, has_site}.house(land);
}

}  // namespace frontline
