// SPDX-License-Identifier: Apache-2.0
#include "control_map/actor_land.hpp"

#include <algorithm>
#include <set>

namespace frontline {

std::vector<ActorId> ActorLand::actors_on(ControlMap const& map)
{
    std::set<ActorId> actors{ActorId{}};
    for (std::size_t number = 0; number < map.holdings.controls.size(); ++number) {
        actors.insert(map.holdings.controls[static_cast<ControlIndex>(number)].actor);
    }
    return {actors.begin(), actors.end()};
}

std::vector<Label> ActorLand::labels_on(ControlMap const& map) const
{
    std::vector<Label> of_control;
    for (std::size_t number = 0; number < map.holdings.controls.size(); ++number) {
        auto const& actor = map.holdings.controls[static_cast<ControlIndex>(number)].actor;
        of_control.push_back(static_cast<Label>(std::ranges::find(actors_, actor) - actors_.begin()));
    }
    std::vector<Label> labels;
    for (auto const& face : partition_.faces) labels.push_back(of_control[map.cells[face.cell].control]);
    return labels;
}

ActorLand::ActorLand(Partition const& partition, ControlMap const& map, Actors const& actors)
    : partition_{partition}, actors_{actors_on(map)}, labels_{labels_on(map)}, components_{partition, labels_},
      label_of_patch_(components_.count())
{
    for (auto const& one : actors_) {
        auto& row = fight_.emplace_back();
        for (auto const& other : actors_) row.push_back(actors.fight(one, other, map.on()));
    }
    for (FaceIndex face = 0; face < partition.faces.size(); ++face) label_of_patch_[patch_of(face)] = labels_[face];
}

ActorLand::Beyond ActorLand::beyond(HalfEdgeIndex h) const
{
    auto const here = partition_.half_edges.face[h], there = partition_.half_edges.face[twin(h)];
    if (here == outside || there == outside) return Beyond::open;
    if (labels_[here] == labels_[there]) return Beyond::own;
    return fight_[labels_[here]][labels_[there]] ? Beyond::enemy : Beyond::open;
}

}  // namespace frontline
