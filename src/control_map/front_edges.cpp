// SPDX-License-Identifier: Apache-2.0
#include "control_map/front_edges.hpp"

#include <algorithm>
#include <cmath>

#include "geo/geodesic.hpp"

namespace frontline {

namespace {

double length_of(Line const& line)
{
    double sum = 0;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) sum += quick_distance_km(line[i], line[i + 1]);
    return sum;
}

Point between(Point a, Point b, double share)
{
    return snapped(a.lon() + (b.lon() - a.lon()) * share, a.lat() + (b.lat() - a.lat()) * share);
}

/// Of a border: the newer of its two sides.
std::optional<Date> evidence_at(HalfEdgeIndex h, Partition const& partition, ControlMap const& map)
{
    std::optional<Date> newest;
    for (auto const cell : {partition.cell_left_of(h), partition.cell_left_of(twin(h))}) {
        auto const holding = cell ? map.cells[*cell].holding : no_holding;
        if (holding != no_holding) newest = std::max(newest, std::optional{map.holdings.all[holding].evidence});
    }
    return newest;
}

std::optional<Date> newest_evidence(ControlMap const& map)
{
    std::optional<Date> newest;
    for (auto const& holding : map.holdings.all) {
        if (!is_known(holding) || holding.evidence > map.on()) continue;
        newest = std::max(newest, std::optional{holding.evidence});
    }
    return newest;
}

}  // namespace

FrontEdges::FrontEdges(Partition const& partition, ControlMap const& map)
{
    for (auto const h : partition.inner_edges.half_edges) {
        auto const one = *partition.cell_left_of(h), other = *partition.cell_left_of(twin(h));
        if (map.cells[one].control == map.cells[other].control) continue;
        edges_.emplace(std::minmax(partition.origin(h), partition.target(h)), h);
    }
}

HalfEdgeIndex FrontEdges::at(Point from, Point to) const
{
    return edges_.at(std::minmax(from, to));
}

std::vector<SpotOnFront> spots_along(Line const& line, double step_km)
{
    auto const               whole  = length_of(line);
    auto const               pieces = std::max(1.0, std::round(whole / step_km));
    auto const               step   = whole / pieces;
    std::vector<SpotOnFront> spots;
    double                   begins_km = 0;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        auto const length = quick_distance_km(line[i], line[i + 1]);
        auto       along  = (static_cast<double>(spots.size()) + 0.5) * step;
        for (; along <= begins_km + length && static_cast<double>(spots.size()) < pieces; along += step) {
            auto const share = length > 0 ? (along - begins_km) / length : 0;
            spots.push_back({between(line[i], line[i + 1], share), line[i], line[i + 1], along, step});
        }
        begins_km += length;
    }
    return spots;
}

std::vector<SpotOnFront> ends_and_spots(Line const& line, double step_km)
{
    auto spots = spots_along(line, step_km);
    spots.insert(spots.begin(), {line.front(), line.front(), line[1], 0, 0});
    spots.push_back({line.back(), line[line.size() - 2], line.back(), length_of(line), 0});
    return spots;
}

std::optional<double> age_days(FrontLine const& front, Partition const& partition, FrontEdges const& edges,
                               ControlMap const& map)
{
    auto const newest = newest_evidence(map);
    double     sum = 0, length = 0;
    for (std::size_t i = 0; newest && i + 1 < front.line.size(); ++i) {
        auto const evidence = evidence_at(edges.at(front.line[i], front.line[i + 1]), partition, map);
        auto const km       = quick_distance_km(front.line[i], front.line[i + 1]);
        if (!evidence) continue;
        sum += km * static_cast<double>(std::max(Days{0}, *newest - *evidence).count());
        length += km;
    }
    return length > 0 ? std::optional{sum / length} : std::nullopt;
}

std::optional<Date> evidence_of(FrontLine const& front, Partition const& partition, FrontEdges const& edges,
                                ControlMap const& map)
{
    std::optional<Date> newest;
    for (std::size_t i = 0; i + 1 < front.line.size(); ++i) {
        newest = std::max(newest, evidence_at(edges.at(front.line[i], front.line[i + 1]), partition, map));
    }
    return newest;
}

}  // namespace frontline
