// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"

namespace frontline {

using ActorId = Id<struct ActorTag>;

/// What an actor belonged to, and with whom it was allied, for a span of time.
struct Allegiance {
    Date                 from;   ///< first_date(): always
    std::optional<Date>  until;  ///< exclusive; none: still
    ActorId              parent; ///< empty: none
    std::vector<ActorId> allies;
};

/// A party of the conflict.
struct Actor {
    ActorId                  id;
    std::string              name;
    std::string              color;  ///< `#rrggbb`
    std::vector<std::string> aliases;
    std::vector<Allegiance>  allegiances;
    std::vector<std::string> shared_names{};  ///< `jihadists`: of several actors; the one named before is meant
};

/// How fine actors are told apart: as claims name them, as what they belong to, or as who fights together.
enum class Level { group, alliance, side };

std::optional<Level> parse_level(std::string_view text);

/// All actors of a theatre, in order of id.
class Actors {
public:
    Actors() = default;

    /// Precondition: ids differ, and every parent and ally is one of them (read_actors() sees to that).
    explicit Actors(std::vector<Actor> actors);

    std::vector<Actor> const& all() const { return actors_; }

    Actor const* find(ActorId const& id) const;

    /// By id, name or alias, whatever the case.
    Actor const* named(std::string_view name) const;

    /// What `id` belongs to on a date; empty: nothing bigger.
    ActorId parent(ActorId const& id, Date date) const;

    /// The biggest actor that `id` belongs to on a date, itself if none.
    ActorId alliance(ActorId const& id, Date date) const;

    /// The first actor by id of all who stand together with `id` on a date, directly or through others. Who stands with
    /// two that fight each other (a neutral) joins no side: he is one of his own.
    ActorId side(ActorId const& id, Date date) const;

    ActorId at_level(ActorId const& id, Level level, Date date) const;

    /// Two actors fight each other unless one belongs to the other, both have one parent, or they (or what they belong
    /// to) are allied on that date. Nobody fights himself, or no one (an empty id).
    bool fight(ActorId const& a, ActorId const& b, Date date) const;

    /// The days on which somebody's membership or alliances change.
    std::set<Date> days_of_new_allegiance() const;

    /// The ids, for "did you mean".
    std::vector<std::string> ids() const;

private:
    std::vector<Actor>                              actors_;
    std::map<ActorId, std::size_t>                  by_id_;
    std::map<std::string, std::size_t, std::less<>> by_name_;

    Allegiance const*    allegiance(ActorId const& id, Date date) const;
    std::vector<ActorId> line_of(ActorId const& id, Date date) const;
    std::vector<ActorId> friends(ActorId const& id, Date date) const;
    bool                 stands_between(ActorId const& id, Date date) const;
    bool                 names_as_ally(ActorId const& a, ActorId const& b, Date date) const;
    bool                 are_allied(ActorId const& a, ActorId const& b, Date date) const;
};

}  // namespace frontline
