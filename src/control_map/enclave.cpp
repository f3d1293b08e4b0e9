// SPDX-License-Identifier: Apache-2.0
#include "control_map/enclave.hpp"

#include <algorithm>
#include <utility>

namespace frontline {

namespace {

/// Which patches have anything but enemies beyond their borders.
std::vector<bool> open_patches(Partition const& partition, ActorLand const& land)
{
    std::vector<bool> is_open(land.patches(), false);
    for (auto const h : partition.coast) is_open[land.patch_of(partition.half_edges.face[h])] = true;
    for (auto const h : partition.inner_edges.half_edges) {
        if (land.beyond(h) != ActorLand::Beyond::open) continue;
        for (auto const side : {h, twin(h)}) is_open[land.patch_of(partition.half_edges.face[side])] = true;
    }
    return is_open;
}

}  // namespace

Enclaves::Enclaves(Partition const& partition, ControlMap const& map, Actors const& actors)
    : partition_{partition}, actors_{actors}, land_{std::in_place, partition, map, actors}
{
    find(map.on(), {}, std::vector<std::uint32_t>(partition.faces.size(), none), {});
}

void Enclaves::move_on(ControlMap const& map)
{
    std::vector<ActorId> actors;
    for (auto const& enclosed : enclosed_) actors.push_back(land_->actor_of_label(enclosed.label));
    auto const before    = std::exchange(enclosed_, {});
    auto const before_of = std::exchange(enclosed_of_, {});
    land_.emplace(partition_, map, actors_);
    find(map.on(), before, before_of, actors);
}

void Enclaves::find(Date day, std::vector<Enclosed> const& before, std::vector<std::uint32_t> const& before_of,
                    std::vector<ActorId> const& actor_before)
{
    auto const                 is_open = open_patches(partition_, *land_);
    std::vector<std::uint32_t> number(land_->patches(), none);
    enclosed_of_.assign(partition_.faces.size(), none);
    for (FaceIndex face = 0; face < partition_.faces.size(); ++face) {
        auto const patch = land_->patch_of(face);
        if (is_open[patch] || land_->actor_of(patch).empty()) continue;
        if (number[patch] == none) {
            number[patch] = static_cast<std::uint32_t>(enclosed_.size());
            enclosed_.push_back({land_->label_of(face), day, {}});
        }
        enclosed_of_[face]  = number[patch];
        auto&      enclosed = enclosed_[number[patch]];
        auto const was      = before_of[face];
        if (was != none && actor_before[was] == land_->actor_of(patch)) {
            enclosed.since = std::min(enclosed.since, before[was].since);
        }
        for (auto const h : partition_.border_of(face)) {
            if (land_->beyond(h) != ActorLand::Beyond::enemy) continue;
            auto const beyond = land_->label_of(partition_.half_edges.face[twin(h)]);
            enclosed.border_um[beyond] += partition_.length_um(h);
        }
    }
}

std::vector<ActorId> Enclaves::enclosers(Enclosed const& enclosed) const
{
    std::vector<std::pair<std::int64_t, Label>> by_length;
    for (auto const& [label, um] : enclosed.border_um) by_length.emplace_back(-um, label);
    std::ranges::sort(by_length);
    std::vector<ActorId> actors;
    for (auto const& [um, label] : by_length) actors.push_back(land_->actor_of_label(label));
    return actors;
}

std::vector<Enclave> Enclaves::all(ControlMap const& map) const
{
    auto const             homes = homes_of(partition_, map);
    std::vector<CellIndex> cells;
    std::vector<Label>     labels;
    for (CellIndex cell = 0; cell < partition_.cells.size(); ++cell) {
        auto const faces = partition_.faces_of(cell);
        auto const found = std::ranges::find_if(faces, [&](FaceIndex face) { return enclosed_of_[face] != none; });
        if (found == faces.end()) continue;
        cells.push_back(cell);
        labels.push_back(enclosed_of_[*found]);
    }
    std::vector<Enclave> enclaves;
    for (auto& [label, polygon, faces] : polygons_of(partition_, cells, labels)) {
        // Fragments of such cells beyond a bay are not enclosed.
        if (enclosed_of_[faces.front()] != label) continue;
        auto const& enclosed = enclosed_[label];
        Enclave     enclave{land_->actor_of_label(enclosed.label), enclosers(enclosed), enclosed.since,
                        std::move(polygon), 0, 0, {}, 0};
        for (auto const& [other, um] : enclosed.border_um) enclave.border_km += static_cast<double>(um) * 1e-9;
        enclave.area_km2 = partition_.in_km2(partition_.area_of(faces));
        for (auto const face : faces) {
            if (!partition_.faces[face].is_main) continue;
            for (auto const holding : homes->in(partition_.faces[face].cell)) {
                if (!is_known(map.holdings.all[holding])) continue;
                enclave.places.push_back(map.holdings.all[holding].place);
                auto const& control = map.holdings.control_of(map.holdings.all[holding]);
                enclave.besieged += control.status == Status::besieged ? 1 : 0;
            }
        }
        std::ranges::sort(enclave.places);
        enclaves.push_back(std::move(enclave));
    }
    std::ranges::sort(enclaves, [](auto const& one, auto const& other) {
        return std::pair{one.actor, -one.area_km2} < std::pair{other.actor, -other.area_km2};
    });
    return enclaves;
}

}  // namespace frontline
