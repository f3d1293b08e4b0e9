// SPDX-License-Identifier: Apache-2.0
#include "claims/read_ground.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "base/shown_text.hpp"
#include "base/text.hpp"
#include "gazetteer/same_place.hpp"
#include "geo/banded_area.hpp"
#include "geo/wkt.hpp"

namespace frontline {

namespace {

std::string_view column_of(RowView row)
{
    return row["wkt"].empty() ? "geometry" : "wkt";
}

/// An area is the same whichever vertex of a ring, and whichever ring, is written first.
MultiPolygon in_one_order(MultiPolygon polygons)
{
    for (auto& polygon : polygons) {
        polygon.outer = begun_at_least(std::move(polygon.outer));
        for (auto& hole : polygon.holes) hole = begun_at_least(std::move(hole));
        std::ranges::sort(polygon.holes);
    }
    std::ranges::sort(polygons, {}, &Polygon::outer);
    return polygons;
}

/// Reads the geometry of one row.
class GroundReader {
public:
    GroundReader(RowView row, Problems& problems) : row_{row}, problems_{problems} {}

    std::optional<Ground> ground() const
    {
        auto const shapes = parse_wkt(std::string{row_[column_of(row_)]});
        if (!shapes) return bad("is no geometry", "write well-known text: POLYGON ((36 35, 37 35, 37 36, 36 35))");
        if (auto const p = shapes->position_off_earth()) return off_earth(*p);
        auto const is_one_kind = !shapes->has_others && shapes->polygons.empty() != shapes->lines.empty();
        if (!is_one_kind) {
            return bad("is neither an area nor a line",
                       "a claim is about polygons or about lines; a point is written as lat, lon");
        }
        return shapes->lines.empty() ? area(shapes->polygons) : lines(shapes->lines);
    }

private:
    RowView   row_;
    Problems& problems_;

    void report(Severity severity, std::string id, std::string what, std::string hint) const
    {
        problems_.push_back({severity, std::move(id), row_.where(column_of(row_)), std::move(what), std::move(hint)});
    }

    std::optional<Ground> bad(std::string const& why, std::string hint) const
    {
        report(Severity::error, "bad-geometry", quoted(row_[column_of(row_)]) + " " + why, std::move(hint));
        return std::nullopt;
    }

    std::optional<Ground> off_earth(Position p) const
    {
        return bad("has a vertex at " + to_fixed(p.lon, 5) + " " + to_fixed(p.lat, 5) + ", which is not on the Earth",
                   "longitude comes before latitude, in decimal degrees");
    }

    std::optional<Ground> area(std::vector<UnsnappedPolygon> const& polygons) const
    {
        auto result = snapped(polygons);
        if (result.polygons.empty()) return bad("has no area left on the grid of 1e-7 degrees", "");
        if (result.repair) {
            report(Severity::warning, "repaired-polygon",
                   "the area is not valid: GEOS says '" + result.repair->flaw.reason + "'; its repair adds "
                       + to_fixed(result.repair->gained_km2, 6) + " km²",
                   "look at that spot, and correct the area if the repair is not what is meant");
        }
        return Ground{in_one_order(std::move(result.polygons)), {}, {}};
    }

    std::optional<Ground> lines(std::vector<std::vector<Position>> const& unsnapped) const
    {
        Ground ground;
        for (auto const& positions : unsnapped) {
            Line line;
            for (auto const p : positions) line.push_back(snapped(p.lon, p.lat));
            line.erase(std::unique(line.begin(), line.end()), line.end());
            if (line.size() > 1) ground.lines.push_back(std::move(line));
        }
        if (ground.lines.empty()) return bad("has no length left on the grid of 1e-7 degrees", "");
        return ground;
    }
};

}  // namespace

bool has_ground(RowView row)
{
    return !row["wkt"].empty() || !row["geometry"].empty();
}

std::optional<Ground> read_ground(RowView row, Problems& problems)
{
    return GroundReader{row, problems}.ground();
}

std::vector<PlaceId> places_in(MultiPolygon const& area, Gazetteer const& gazetteer, std::vector<Place> const& more)
{
    BandedArea const     bands{area};
    std::vector<PlaceId> places;
    for (auto const number : gazetteer.all()) {
        auto const& record = gazetteer.record(number);
        if (record.is_area() || bands.side_of(record.point) == Side::outside) continue;
        if (representative_of(gazetteer, number) != number) continue;
        places.push_back({std::string{gazetteer.text(number, record.id)}});
    }
    for (auto const& place : more) {
        if (bands.side_of(place.point) != Side::outside) places.push_back(place.id);
    }
    std::ranges::sort(places);
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

}  // namespace frontline
