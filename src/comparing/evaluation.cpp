// SPDX-License-Identifier: Apache-2.0
#include "comparing/evaluation.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

#include "base/percentile.hpp"
#include "comparing/steps_along.hpp"
#include "geo/banded_area.hpp"
#include "geo/geos.hpp"
#include "geo/plane_index.hpp"
#include "geo/projection.hpp"

namespace frontline {

namespace {

constexpr double grid_m       = 400;
constexpr double band_m       = 15000;
constexpr double shore_m      = 500;
constexpr double front_step_m = 250;
constexpr double front_edge_m = 1500;

MultiPolygon symmetric_difference(MultiPolygon const& a, MultiPolygon const& b)
{
    auto all   = difference(a, b);
    auto other = difference(b, a);
    all.insert(all.end(), std::make_move_iterator(other.begin()), std::make_move_iterator(other.end()));
    return all;
}

/// The land without its shore.
class Inland {
public:
    Inland(MultiPolygon const& land, Projection const& projection)
        : projection_{projection}, land_{land}, shore_{steps_along(land, front_step_m, projection)}
    {
    }

    bool contains(PlanePoint p) const
    {
        if (land_.side_of(projection_.to_earth(p)) == Side::outside) return false;
        auto const shore = shore_.nearest(p);
        return !shore || shore->distance > shore_m;
    }

    double distance_to_shore(PlanePoint p) const
    {
        auto const shore = shore_.nearest(p);
        return shore ? shore->distance : INFINITY;
    }

private:
    Projection const& projection_;
    BandedArea        land_;
    PlaneIndex        shore_;
};

/// The land around what changed.
class Band {
public:
    Band(EvaluatedLand const& given, Inland const& inland, Projection const& projection)
        : projection_{projection}, inland_{inland}, changed_{symmetric_difference(given.before, given.truth)},
          borders_{borders_inland()}, border_index_{borders_}
    {
    }

    /// Points of a grid, one for each of its squares.
    template <typename Visit>
    void for_each_point(Visit visit) const
    {
        if (borders_.empty()) return;
        auto const [west, east] = std::ranges::minmax(borders_, {}, &PlanePoint::x);
        auto const [south, north] = std::ranges::minmax(borders_, {}, &PlanePoint::y);
        for (auto y = south.y - band_m; y < north.y + band_m; y += grid_m) {
            for (auto x = west.x - band_m; x < east.x + band_m; x += grid_m) {
                if (is_within({x, y}, band_m) && inland_.contains({x, y})) visit(projection_.to_earth({x, y}));
            }
        }
    }

    bool is_well_inside(PlanePoint p) const
    {
        return is_within(p, band_m - front_edge_m) && inland_.contains(p)
            && inland_.distance_to_shore(p) > shore_m + front_edge_m;
    }

private:
    Projection const&       projection_;
    Inland const&           inland_;
    MultiPolygon            changed_;
    std::vector<PlanePoint> borders_;
    PlaneIndex              border_index_;
    BandedArea              area_{changed_};

    std::vector<PlanePoint> borders_inland() const
    {
        auto points = steps_along(changed_, front_step_m, projection_);
        std::erase_if(points, [&](auto const& p) { return !inland_.contains(p); });
        return points;
    }

    bool is_within(PlanePoint p, double distance) const
    {
        auto const border = border_index_.nearest(p);
        if (border && border->distance <= distance) return true;
        return area_.side_of(projection_.to_earth(p)) != Side::outside;
    }
};

std::vector<PlanePoint> front_inside(MultiPolygon const& area, Band const& band, Projection const& projection)
{
    auto points = steps_along(area, front_step_m, projection);
    std::erase_if(points, [&](auto const& p) { return !band.is_well_inside(p); });
    return points;
}

std::vector<double> distances_km(std::vector<PlanePoint> const& from, std::vector<PlanePoint> const& to)
{
    PlaneIndex const    index{to};
    std::vector<double> distances;
    for (auto const& p : from) {
        if (auto const nearest = index.nearest(p)) distances.push_back(nearest->distance / 1e3);
    }
    std::ranges::sort(distances);
    return distances;
}

/// Squares of the grid.
struct Squares {
    long changed  = 0;
    long wrong    = 0;
    long both     = 0;
    long either   = 0;
    long in_map   = 0;
    long in_truth = 0;
};

Squares counted(EvaluatedLand const& given, Band const& band)
{
    BandedArea const before{given.before};
    BandedArea const truth{given.truth};
    BandedArea const map{given.map};
    auto const       is_in = [](BandedArea const& area, Point p) { return area.side_of(p) == Side::inside; };
    Squares          squares;
    band.for_each_point([&](Point p) {
        auto const then = is_in(before, p);
        auto const now  = is_in(truth, p);
        auto const told = is_in(map, p);
        squares.changed += then != now;
        squares.wrong += told != now;
        squares.both += told && now;
        squares.either += told || now;
        squares.in_map += told;
        squares.in_truth += now;
    });
    return squares;
}

}  // namespace

Evaluation evaluate(EvaluatedLand const& given)
{
    auto const   projection = projection_of(given.land);
    Inland const inland{given.land, projection};
    Band const   band{given, inland, projection};
    auto const   squares    = counted(given, band);
    auto const   km2        = [](long count) { return static_cast<double>(count) * grid_m * grid_m / 1e6; };
    Evaluation   result;
    result.changed_km2    = km2(squares.changed);
    result.wrong_km2      = km2(squares.wrong);
    result.area_error_km2 = km2(squares.in_map - squares.in_truth);
    if (squares.changed > 0) result.skill = 1 - result.wrong_km2 / result.changed_km2;
    if (squares.either > 0) result.iou = km2(squares.both) / km2(squares.either);
    auto const distances =
        distances_km(front_inside(given.map, band, projection), front_inside(given.truth, band, projection));
    if (distances.empty()) return result;
    result.front_km_median = percentile(distances, 0.5);
    result.front_km_p95    = percentile(distances, 0.95);
    return result;
}

}  // namespace frontline
