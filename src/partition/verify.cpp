// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "partition/noding.hpp"
#include "partition/partition.hpp"
#include "partition/walk.hpp"

namespace frontline {

namespace {

using Findings = std::vector<std::string>;

std::string text_of(Point p)
{
    return fmt::format("{:.7f},{:.7f}", p.lat(), p.lon());
}

void check_links(Partition const& partition, Findings& findings)
{
    std::vector<bool> is_next(partition.half_edges.count(), false);
    for (auto const next : partition.half_edges.next) {
        if (is_next[next]) findings.push_back("two half-edges lead into one");
        is_next[next] = true;
    }
    for (HalfEdgeIndex h = 0; h < partition.half_edges.count(); ++h) {
        auto const face = partition.half_edges.face[h];
        auto const next = partition.half_edges.next[h];
        if (face == outside) continue;
        if (partition.origin(next) != partition.target(h) || partition.half_edges.face[next] != face) {
            findings.push_back("the border of a face breaks at " + text_of(partition.target(h)));
        }
    }
}

void check_sides(Partition const& partition, Findings& findings)
{
    for (HalfEdgeIndex h = 0; h < partition.half_edges.count(); h += 2) {
        if (partition.half_edges.origin[h] == partition.half_edges.origin[twin(h)]) {
            findings.push_back("an edge has no length at " + text_of(partition.origin(h)));
        }
        if (partition.cell_left_of(h) == partition.cell_left_of(twin(h))) {
            findings.push_back("an edge has one cell on both sides at " + text_of(partition.origin(h)));
        }
    }
}

void check_cells(Partition const& partition, Findings& findings)
{
    for (auto const& cell : partition.cells) {
        if (!(cell.area_km2 > 0)) findings.push_back("a cell has no land: " + text_of(cell.site));
    }
}

/// Areas measured edge by edge: around each face, and around the outline from the other side of its edges.
void check_measures(Partition const& partition, Findings& findings)
{
    std::vector<std::int64_t> areas(partition.faces.size(), 0);
    std::int64_t              of_faces = 0, beyond = 0;
    for (HalfEdgeIndex h = 0; h < partition.half_edges.count(); ++h) {
        auto const face = partition.half_edges.face[h];
        if (face == outside) beyond += partition.area_beside(h);
        else areas[face] += partition.area_beside(h);
    }
    for (FaceIndex face = 0; face < partition.faces.size(); ++face) {
        of_faces += areas[face];
        if (areas[face] != partition.faces[face].area) findings.push_back("a face has not the area of its border");
    }
    if (of_faces != -beyond) findings.push_back("the areas of the faces do not add up to the outline's");
}

/// Faces counted by their half-edges must fill the outline to the last digit.
void check_areas(Partition const& partition, Findings& findings)
{
    Wide sum = 0;
    for (HalfEdgeIndex h = 0; h < partition.half_edges.count(); ++h) {
        if (partition.half_edges.face[h] == outside) continue;
        auto const a = partition.origin(h);
        auto const b = partition.target(h);
        sum += Wide{a.lon_e7} * b.lat_e7 - Wide{b.lon_e7} * a.lat_e7;
    }
    if (sum != twice_area_e14(partition.outline)) findings.push_back("the faces do not add up to the outline");
}

void check_crossings(Partition const& partition, Findings& findings)
{
    std::vector<Segment> edges;
    for (HalfEdgeIndex h = 0; h < partition.half_edges.count(); h += 2) {
        edges.push_back({partition.origin(h), partition.target(h)});
    }
    for (auto const p : unnoded_meetings(edges)) findings.push_back("edges meet outside a vertex at " + text_of(p));
}

void check_places(Partition const& partition, Findings& findings)
{
    std::vector<Label> labels(partition.cells.size());
    for (CellIndex cell = 0; cell < labels.size(); ++cell) {
        labels[cell] = partition.cells[cell].places.empty() ? unlabelled : cell;
    }
    std::vector<Side> best(partition.cells.size(), Side::outside);
    for (auto const& [label, polygon, faces] : polygons_of(partition, labels)) {
        best[label] = std::max(best[label], side_of(partition.cells[label].site, polygon));
    }
    for (auto const& [place, cell] : partition.cell_of_place) {
        auto const site = partition.cells[cell].site;
        if (best[cell] == Side::outside && side_of(site, partition.outline) != Side::outside) {
            findings.push_back("place " + place.text + " is outside its cell");
        }
    }
}

}  // namespace

std::vector<std::string> verify(Partition const& partition)
{
    Findings findings;
    check_links(partition, findings);
    check_sides(partition, findings);
    check_cells(partition, findings);
    check_areas(partition, findings);
    check_measures(partition, findings);
    check_crossings(partition, findings);
    check_places(partition, findings);
    return findings;
}

}  // namespace frontline
