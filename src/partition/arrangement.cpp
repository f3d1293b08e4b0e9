// SPDX-License-Identifier: Apache-2.0
#include "partition/arrangement.hpp"

#include <utility>

#include "partition/edge_table.hpp"
#include "partition/line_sides.hpp"
#include "partition/survey.hpp"

namespace frontline {

Arrangement arranged(std::vector<BoundaryLine> const& lines, std::function<SiteIndex(Point)> const& nearest_site)
{
    EdgeTable const   table{lines};
    auto const        graph = table.graph();
    Survey            survey{graph, table, nearest_site};
    std::vector<bool> kept;
    for (HalfEdgeIndex h = 0; h < graph.next.size(); h += 2) {
        auto const& left  = survey.belonging(h);
        auto const& right = survey.belonging(twin(h));
        auto const  parts = table.edges()[h / 2].parts && left.site != off_land && !survey.has_one_area(h);
        kept.push_back(!(left == right) || parts);
    }
    Arrangement arrangement{with_edges(graph, kept), {}, {}};
    arrangement.belonging.resize(arrangement.graph.cycles);
    HalfEdgeIndex at = 0;
    for (HalfEdgeIndex h = 0; h < graph.next.size(); ++h) {
        if (kept[h / 2]) arrangement.belonging[arrangement.graph.cycle[at++]] = survey.belonging(h);
    }
    auto tracts = std::move(survey).tracts();
    add_line_sides(arrangement, among_kept(table.line_edges(), kept), tracts);
    arrangement.tracts = std::move(tracts).all();
    return arrangement;
}

}  // namespace frontline
