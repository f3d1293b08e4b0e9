// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <utility>
#include <vector>

#include "partition/arrangement.hpp"
#include "partition/edge_table.hpp"
#include "partition/line_sides.hpp"

namespace frontline {

/// Tells for each cycle of the graph what it belongs to. The cycles around one area of the graph belong together. Graph
/// and table must outlive it.
class Survey {
public:
    Survey(PlanarGraph const& graph, EdgeTable const& table, std::function<SiteIndex(Point)> const& nearest_site);

    Belonging const& belonging(HalfEdgeIndex h) const { return belonging_[outer_[graph_.cycle[h]]]; }

    /// Whether the two sides of an edge are one area of the graph.
    bool has_one_area(HalfEdgeIndex h) const { return outer_[graph_.cycle[h]] == outer_[graph_.cycle[twin(h)]]; }

    TractNumbers tracts() && { return std::move(tracts_); }

private:
    /// In which areas something lies: sorted, more than once where their polygons overlap.
    using Inside = std::vector<AreaIndex>;

    static constexpr auto untold = std::numeric_limits<std::uint32_t>::max();

    PlanarGraph const&                      graph_;
    EdgeTable const&                        table_;
    std::vector<std::uint32_t>              outer_;
    std::vector<HalfEdgeIndex>              start_;      // a half-edge of each cycle
    std::vector<std::vector<std::uint32_t>> cycles_of_;  // the other cycles of an outer one
    std::vector<std::uint32_t>              inside_;     // of each outer cycle: index into kinds_
    std::vector<Inside>                     kinds_;
    std::map<Inside, std::uint32_t>         kind_numbers_;
    std::vector<Belonging>                  belonging_;  // of each outer cycle
    TractNumbers                            tracts_;
    std::vector<std::uint32_t>              told_;       // outer cycles to go on from

    std::uint32_t kind(Inside inside);
    void          tell_areas();
    void          tell(std::uint32_t area, std::uint32_t kind);
    void          look_across(std::uint32_t area, std::uint32_t cycle);
    std::uint32_t kind_across(std::uint32_t here, HalfEdgeIndex h);
    bool          is_on_land(std::uint32_t area) const;
    AreaIndex     zone(std::uint32_t area) const;
    TractIndex    tract(std::uint32_t area);
    SiteIndex     named(HalfEdgeIndex h) const;
    void          tell_sites(std::function<SiteIndex(Point)> const& nearest_site);
    SiteIndex     elected(std::uint32_t area) const;
};

}  // namespace frontline
