// SPDX-License-Identifier: Apache-2.0
#include "control_map/front_lengths.hpp"

namespace frontline {

FrontLengths::FrontLengths(Partition const& partition, ControlMap const& map, Actors const& actors)
    : partition_{partition}, table_{actors}, pair_of_(partition.half_edges.count() / 2, FrontTable::no_pair), um_of_{0}
{
    table_.move_to(map.on(), map.holdings.controls);
    measure_all(map);
}

void FrontLengths::measure_all(ControlMap const& map)
{
    for (auto const h : partition_.inner_edges.half_edges) measure(h, map);
}

void FrontLengths::measure(HalfEdgeIndex edge, ControlMap const& map)
{
    auto const left = partition_.cell_left_of(edge), right = partition_.cell_left_of(twin(edge));
    if (!left || !right) return;
    auto const one = map.cells[*left].control, other = map.cells[*right].control;
    auto const pair = one == other ? FrontTable::no_pair : table_.between(one, other, map.holdings.controls);
    if (um_of_.size() <= pair) um_of_.resize(pair + 1U, 0);
    um_of_[pair_of_[edge / 2]] -= partition_.length_um(edge);
    um_of_[pair] += partition_.length_um(edge);
    pair_of_[edge / 2] = pair;
}

void FrontLengths::move_on(ControlMap const& map, std::span<CellIndex const> cells)
{
    if (table_.move_to(map.on(), map.holdings.controls)) return measure_all(map);
    for (auto const cell : cells) {
        for (auto const face : partition_.faces_of(cell)) {
            for (auto const edge : partition_.border_of(face)) measure(edge, map);
        }
    }
}

std::map<ActorId, double> FrontLengths::km_by_actor() const
{
    std::map<ActorId, double> lengths;
    for (std::size_t pair = FrontTable::no_pair + 1U; pair < um_of_.size(); ++pair) {
        auto const& [a, b] = table_.pair(static_cast<PairIndex>(pair));
        lengths[a] += static_cast<double>(um_of_[pair]) * 1e-9;
        lengths[b] += static_cast<double>(um_of_[pair]) * 1e-9;
    }
    return lengths;
}

}  // namespace frontline
