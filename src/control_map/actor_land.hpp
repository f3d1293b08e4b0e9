// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "claims/actor.hpp"
#include "control_map/control_map.hpp"
#include "partition/components.hpp"

namespace frontline {

/// The land of a map by whose hands it is in, held, besieged and contested together: patches of one actor's land that
/// hang together over borders. Contested land is its last undisputed holder's. The partition must outlive it.
class ActorLand {
public:
    ActorLand(Partition const& partition, ControlMap const& map, Actors const& actors);

    /// What lies beyond a border, seen from the land on the left of a half-edge.
    enum class Beyond {
        own,      ///< land of the same actor
        enemy,    ///< of an actor who fights him
        open,     ///< of one who does not, of nobody known, the sea, another state
    };
    Beyond beyond(HalfEdgeIndex h) const;

    std::size_t    patches() const { return components_.count(); }
    PatchIndex     patch_of(FaceIndex face) const { return components_.of(face); }
    ActorId const& actor_of(PatchIndex patch) const { return actors_[label_of_patch_[patch]]; }
    Label          label_of(FaceIndex face) const { return labels_[face]; }  ///< equal for land of one actor
    ActorId const& actor_of_label(Label label) const { return actors_[label]; }

private:
    Partition const&               partition_;
    std::vector<ActorId>           actors_;  // of each label; the first is nobody known
    std::vector<Label>             labels_;  // of each face
    std::vector<std::vector<bool>> fight_;   // of each pair of labels
    Components                     components_;
    std::vector<Label>             label_of_patch_;

    static std::vector<ActorId> actors_on(ControlMap const& map);
    std::vector<Label>          labels_on(ControlMap const& map) const;
};

}  // namespace frontline
