// SPDX-License-Identifier: Apache-2.0
#include "control_map/front_line.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "geo/geodesic.hpp"

namespace frontline {

namespace {

using Pair = std::pair<ActorId, ActorId>;

/// Who stands on land of a control, the holder first.
std::vector<ActorId> parties(Control const& control)
{
    if (control.status == Status::unknown) return {};
    if (control.status == Status::contested) return {control.actor, control.rival};
    return {control.actor};
}

/// front_between() remembered: a map has few pairs of controls and many borders.
class FrontJudge {
public:
    FrontJudge(Actors const& actors, Date date) : actors_{actors}, date_{date} {}

    std::optional<Pair> const& between(Control const& one, Control const& other)
    {
        auto const key             = std::minmax(one, other);
        auto const [entry, is_new] = known_.try_emplace({key.first, key.second});
        if (is_new) entry->second = front_between(key.first, key.second, actors_, date_);
        return entry->second;
    }

private:
    Actors const&                                             actors_;
    Date                                                      date_;
    std::map<std::pair<Control, Control>, std::optional<Pair>> known_;
};

/// One edge of a front and the evidence on its two sides.
struct FrontEdge {
    VertexIndex         a;
    VertexIndex         b;
    std::optional<Date> evidence;
};

/// Joins edges to lines that run as long as exactly two edges meet.
class Chain {
public:
    Chain(Partition const& partition, std::vector<FrontEdge> const& edges)
        : partition_{partition}, edges_{edges}, used_(edges.size(), false)
    {
        for (std::size_t i = 0; i < edges.size(); ++i) {
            at_[edges[i].a].push_back(i);
            at_[edges[i].b].push_back(i);
        }
    }

    /// Open lines first, from each end or junction; what is left are closed ones.
    template <typename Visit>
    void for_each_line(Visit visit)
    {
        for (auto const& [vertex, edges] : at_) {
            if (edges.size() == 2) continue;
            for (auto const edge : edges) follow(vertex, edge, visit);
        }
        for (auto const& [vertex, edges] : at_) follow(vertex, edges.front(), visit);
    }

private:
    Partition const&                                partition_;
    std::vector<FrontEdge> const&                   edges_;
    std::vector<bool>                               used_;
    std::map<VertexIndex, std::vector<std::size_t>> at_;

    template <typename Visit>
    void follow(VertexIndex vertex, std::size_t edge, Visit visit)
    {
        if (used_[edge]) return;
        Line                line{partition_.vertices[vertex]};
        std::optional<Date> evidence;
        for (auto next = std::optional{edge}; next; next = onwards(vertex)) {
            auto const& [a, b, date] = edges_[*next];
            used_[*next]             = true;
            vertex                   = vertex == a ? b : a;
            evidence                 = std::max(evidence, date);
            line.push_back(partition_.vertices[vertex]);
        }
        visit(std::move(line), evidence);
    }

    std::optional<std::size_t> onwards(VertexIndex vertex) const
    {
        auto const& edges = at_.at(vertex);
        if (edges.size() != 2) return std::nullopt;
        for (auto const edge : edges) {
            if (!used_[edge]) return edge;
        }
        return std::nullopt;
    }
};

std::optional<Date> evidence_at(ControlMap const& map, CellIndex cell)
{
    auto const holding = map.cells[cell].holding;
    return holding == no_holding ? std::nullopt : std::optional{map.holdings.all[holding].evidence};
}

std::map<Pair, std::vector<FrontEdge>> front_edges(Partition const& partition, ControlMap const& map,
                                                   Actors const& actors)
{
    FrontJudge                             judge{actors, map.on()};
    std::map<Pair, std::vector<FrontEdge>> edges;
    for (HalfEdgeIndex h = 0; h < partition.half_edges.size(); h += 2) {
        auto const left  = partition.cell_left_of(h);
        auto const right = partition.cell_left_of(twin(h));
        if (!left || !right || map.cells[*left].control == map.cells[*right].control) continue;
        auto const& front = judge.between(map.control_of(*left), map.control_of(*right));
        if (!front) continue;
        edges[*front].push_back({partition.half_edges[h].origin, partition.half_edges[twin(h)].origin,
                                 std::max(evidence_at(map, *left), evidence_at(map, *right))});
    }
    return edges;
}

/// The same line whichever end it was begun at.
Line in_normal_direction(Line line)
{
    if (line.back() < line.front() || (line.back() == line.front() && line[line.size() - 2] < line[1])) {
        std::ranges::reverse(line);
    }
    return line;
}

}  // namespace

std::optional<Pair> front_between(Control const& one, Control const& other, Actors const& actors, Date date)
{
    for (auto const& a : parties(one)) {
        for (auto const& b : parties(other)) {
            if (actors.fight(a, b, date)) return std::minmax(a, b);
        }
    }
    return std::nullopt;
}

std::vector<FrontLine> front_lines(Partition const& partition, ControlMap const& map, Actors const& actors)
{
    std::vector<FrontLine> fronts;
    for (auto const& [pair, edges] : front_edges(partition, map, actors)) {
        Chain{partition, edges}.for_each_line([&](Line line, std::optional<Date> evidence) {
            auto const length = length_km(line);
            fronts.push_back({pair.first, pair.second, in_normal_direction(std::move(line)), length, evidence});
        });
    }
    std::ranges::sort(fronts, [](auto const& a, auto const& b) {
        return std::tie(a.actor_a, a.actor_b, a.line) < std::tie(b.actor_a, b.actor_b, b.line);
    });
    return fronts;
}

}  // namespace frontline
