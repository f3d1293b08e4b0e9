// SPDX-License-Identifier: Apache-2.0
#include "control_map/explanation.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

namespace frontline {

namespace {

/// Whether an edge passes the point on its eastern side, for the even-odd rule. Exact: products of coordinates fit 64
/// bits.
bool passes_east(Point from, Point to, Point point)
{
    if ((from.lat_e7 > point.lat_e7) == (to.lat_e7 > point.lat_e7)) return false;
    if (from.lat_e7 > to.lat_e7) std::swap(from, to);
    auto const along  = (std::int64_t{to.lon_e7} - from.lon_e7) * (std::int64_t{point.lat_e7} - from.lat_e7);
    auto const across = (std::int64_t{point.lon_e7} - from.lon_e7) * (std::int64_t{to.lat_e7} - from.lat_e7);
    return across <= along;
}

bool is_in(Partition const& partition, FaceIndex face, Point point)
{
    auto const passed = std::ranges::count_if(partition.border_of(face), [&](HalfEdgeIndex edge) {
        return passes_east(partition.origin(edge), partition.target(edge), point);
    });
    return passed % 2 == 1;
}

double distance_km(PlanePoint a, PlanePoint b)
{
    return std::hypot(a.x - b.x, a.y - b.y) / 1000;
}

std::optional<double> distance_km(Partition const& partition, PlaceId const& place, PlanePoint from)
{
    auto const at = partition.place_in_plane.find(place);
    return at == partition.place_in_plane.end() ? std::nullopt : std::optional{distance_km(at->second, from)};
}

std::vector<NearEvidence> nearest_known(Partition const& partition, Holdings const& holdings, PlanePoint from,
                                        std::size_t most)
{
    std::vector<NearEvidence> known;
    for (HoldingIndex i = 0; i < holdings.all.size(); ++i) {
        if (!is_known(holdings.all[i])) continue;
        if (auto const distance = distance_km(partition, holdings.all[i].place, from)) known.push_back({i, *distance});
    }
    std::ranges::stable_sort(known, {}, &NearEvidence::distance_km);
    known.resize(std::min(known.size(), most));
    return known;
}

}  // namespace

std::optional<CellIndex> cell_at(Partition const& partition, Point point)
{
    for (FaceIndex face = 0; face < partition.faces.size(); ++face) {
        if (is_in(partition, face, point)) return partition.faces[face].cell;
    }
    return std::nullopt;
}

std::optional<Explanation> explain(Partition const& partition, Baseline const& baseline, ControlMap const& map,
                                   Point point, std::size_t nearest)
{
    auto const cell = cell_at(partition, point);
    if (!cell) return std::nullopt;
    auto const  from  = partition.cells[*cell].in_plane;
    auto const& paint = map.cells[*cell];
    Explanation explanation{*cell, distance_km(partition.projection.to_plane(point), from), {}, false, {},
                            nearest_known(partition, map.holdings, from, nearest)};
    auto const places = map.holdings.of_places().size();
    if (paint.holding != no_holding && paint.holding >= places) explanation.tract = paint.holding - places;
    else if (paint.holding != no_holding) {
        auto const& place      = map.holdings.all[paint.holding].place;
        explanation.evidence   = {paint.holding, distance_km(partition, place, from).value_or(0)};
        explanation.is_its_own = std::ranges::binary_search(partition.cells[*cell].places, place);
    }
    auto const zone = partition.cells[*cell].zone;
    if (zone != no_zone && zone < baseline.lands.size()) explanation.remembered = baseline.lands[zone].actor;
    return explanation;
}

}  // namespace frontline
