// SPDX-License-Identifier: Apache-2.0
#include "worlds/exactness.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "control_map/front_line.hpp"
#include "control_map/region.hpp"
#include "geo/geodesic.hpp"
#include "geo/geos.hpp"

namespace frontline::test {

namespace {

using Edge  = std::pair<Point, Point>;
using Edges = std::multiset<Edge>;

template <typename Visit>
void for_each_edge(Polygon const& polygon, Visit visit)
{
    auto const along = [&](Ring const& ring) {
        for (std::size_t i = 0; i < ring.size(); ++i) visit(Edge{ring[i], ring[(i + 1) % ring.size()]});
    };
    along(polygon.outer);
    for (auto const& hole : polygon.holes) along(hole);
}

Edge reversed(Edge const& edge)
{
    return {edge.second, edge.first};
}

class Check {
public:
    Check(Partition const& partition, ControlMap const& map, Actors const& actors)
        : regions_{regions(partition, map)}, fronts_{front_lines(partition, map, actors)}, outline_{partition.outline}
    {
        for (auto const& polygon : outline_)
            for_each_edge(polygon, [&](Edge const& edge) { of_outline_.insert(edge); });
        for (auto const& region : regions_)
            for_each_edge(region.polygon, [&](Edge const& edge) { of_regions_.insert(edge); });
    }

    std::vector<std::string> findings()
    {
        check_validity();
        check_edges();
        check_area();
        check_fronts();
        return findings_;
    }

private:
    std::vector<Region>      regions_;
    std::vector<FrontLine>   fronts_;
    MultiPolygon const&      outline_;
    Edges                    of_outline_;
    Edges                    of_regions_;
    std::vector<std::string> findings_;

    void find(Point p, std::string const& what)
    {
        findings_.push_back(fmt::format("{} at {:.7f},{:.7f}", what, p.lat(), p.lon()));
    }

    void check_validity()
    {
        for (auto const& region : regions_) {
            if (auto const flaw = flaw_of({region.polygon})) findings_.push_back("invalid region: " + flaw->reason);
        }
    }

    void check_edges()
    {
        for (auto const& edge : of_regions_) {
            if (of_regions_.count(edge) != 1) find(edge.first, "two regions lie on one side of an edge");
            auto const inner = of_regions_.count(reversed(edge)) == 1;
            auto const outer = of_outline_.count(edge) == 1;
            if (inner == outer) find(edge.first, "an edge is neither a neighbour's nor the outline's");
        }
        for (auto const& edge : of_outline_) {
            if (of_regions_.count(edge) != 1) find(edge.first, "an edge of the outline is no region's");
        }
    }

    void check_area()
    {
        Wide   sum      = 0;
        double area     = 0;
        double polygons = 0;
        for (auto const& region : regions_) {
            sum += twice_area_e14(region.polygon);
            area += region.area_km2;
            polygons += area_km2(region.polygon);
        }
        if (sum != twice_area_e14(outline_)) findings_.push_back("the regions' area is not the outline's");
        if (std::abs(area - polygons) > 1e-9 * area) findings_.push_back("areas do not add up");
    }

    void check_fronts()
    {
        for (auto const& front : fronts_) {
            for (std::size_t i = 1; i < front.line.size(); ++i) {
                Edge const edge{front.line[i - 1], front.line[i]};
                auto const sides = of_regions_.count(edge) + of_regions_.count(reversed(edge));
                if (sides != 2) find(edge.first, "a front runs off the regions' borders");
                if (of_outline_.count(edge) + of_outline_.count(reversed(edge)) != 0)
                    find(edge.first, "a front on the outline");
            }
        }
    }
};

}  // namespace

std::vector<std::string> inexactness(Partition const& partition, ControlMap const& map, Actors const& actors)
{
    return Check{partition, map, actors}.findings();
}

}  // namespace frontline::test
