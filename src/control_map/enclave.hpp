// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "control_map/actor_land.hpp"
#include "control_map/moving_map.hpp"
#include "geo/shape.hpp"

namespace frontline {

/// Land of one actor that hangs together and has nothing but enemies around it: no friend's land, no sea, no other
/// state, and no land of which nobody is known.
struct Enclave {
    ActorId              actor;
    std::vector<ActorId> by;            ///< who encloses it, with the longest border first
    Date                 since;         ///< since then land of it has been enclosed without a break
    Polygon              polygon;
    double               area_km2  = 0;
    double               border_km = 0;
    std::vector<PlaceId> places;        ///< known ones in it, in order
    std::size_t          besieged = 0;  ///< how many of them claims call besieged
};

/// The enclaves of a map that moves from day to day; each day costs a look at all borders. The partition and the actors
/// must outlive it.
class Enclaves {
public:
    Enclaves(Partition const& partition, ControlMap const& map, Actors const& actors);

    void move_on(ControlMap const& map);

    /// Of the map of the last call, in order of actor, the largest first.
    std::vector<Enclave> all(ControlMap const& map) const;

private:
    static constexpr auto none = std::numeric_limits<std::uint32_t>::max();

    /// An enclave as the faces know it.
    struct Enclosed {
        Label                         label;
        Date                          since;
        std::map<Label, std::int64_t> border_um;  ///< by the label of who is beyond
    };

    Partition const&           partition_;
    Actors const&              actors_;
    std::optional<ActorLand>   land_;  ///< always there
    std::vector<Enclosed>      enclosed_;
    std::vector<std::uint32_t> enclosed_of_;  // of each face; none: not enclosed

    void find(Date day, std::vector<Enclosed> const& before, std::vector<std::uint32_t> const& before_of,
              std::vector<ActorId> const& actor_before);
    std::vector<ActorId> enclosers(Enclosed const& enclosed) const;
};

}  // namespace frontline
