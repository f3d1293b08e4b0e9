// SPDX-License-Identifier: Apache-2.0
#include "claims/actor.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "base/text.hpp"

namespace frontline {

namespace {

bool shares_one(std::vector<ActorId> const& a, std::vector<ActorId> const& b)
{
    return std::ranges::any_of(a, [&](auto const& id) { return std::ranges::find(b, id) != b.end(); });
}

}  // namespace

std::optional<Level> parse_level(std::string_view text)
{
    if (text == "group") return Level::group;
    if (text == "alliance") return Level::alliance;
    if (text == "side") return Level::side;
    return std::nullopt;
}

Actors::Actors(std::vector<Actor> actors) : actors_{std::move(actors)}
{
    std::ranges::sort(actors_, {}, &Actor::id);
    for (std::size_t i = 0; i < actors_.size(); ++i) {
        by_id_.emplace(actors_[i].id, i);
        by_name_.insert_or_assign(lowered(actors_[i].id.text), i);
    }
    for (std::size_t i = 0; i < actors_.size(); ++i) {
        by_name_.emplace(lowered(actors_[i].name), i);
        for (auto const& alias : actors_[i].aliases) by_name_.emplace(lowered(alias), i);
    }
}

Actor const* Actors::find(ActorId const& id) const
{
    auto const found = by_id_.find(id);
    return found == by_id_.end() ? nullptr : &actors_[found->second];
}

Actor const* Actors::named(std::string_view name) const
{
    auto const found = by_name_.find(lowered(trimmed(name)));
    return found == by_name_.end() ? nullptr : &actors_[found->second];
}

std::set<Date> Actors::days_of_new_allegiance() const
{
    std::set<Date> days;
    for (auto const& actor : actors_) {
        for (auto const& allegiance : actor.allegiances) {
            days.insert(allegiance.from);
            if (allegiance.until) days.insert(*allegiance.until);
        }
    }
    return days;
}

Allegiance const* Actors::allegiance(ActorId const& id, Date date) const
{
    auto const* const actor = find(id);
    if (actor == nullptr) return nullptr;
    for (auto const& allegiance : actor->allegiances) {
        if (DateSpan{allegiance.from, allegiance.until}.contains(date)) return &allegiance;
    }
    return nullptr;
}

ActorId Actors::parent(ActorId const& id, Date date) const
{
    auto const* const found = allegiance(id, date);
    return found == nullptr ? ActorId{} : found->parent;
}

/// The actor, what it belongs to, what that belongs to …; each once, should the file go round in a circle.
std::vector<ActorId> Actors::line_of(ActorId const& id, Date date) const
{
    std::vector<ActorId> line;
    for (auto next = id; !next.empty() && std::ranges::find(line, next) == line.end(); next = parent(next, date)) {
        line.push_back(next);
    }
    return line;
}

ActorId Actors::alliance(ActorId const& id, Date date) const
{
    return id.empty() ? id : line_of(id, date).back();
}

std::vector<ActorId> Actors::friends(ActorId const& id, Date date) const
{
    std::vector<ActorId> friends;
    for (auto const& other : actors_) {
        if (other.id != id && !fight(id, other.id, date)) friends.push_back(other.id);
    }
    return friends;
}

bool Actors::stands_between(ActorId const& id, Date date) const
{
    auto const all = friends(id, date);
    return std::ranges::any_of(all, [&](auto const& a) {
        return std::ranges::any_of(all, [&](auto const& b) { return fight(a, b, date); });
    });
}

ActorId Actors::side(ActorId const& id, Date date) const
{
    if (id.empty() || stands_between(id, date)) return id;
    std::set<ActorId>    met{id};
    std::vector<ActorId> open{id};
    while (!open.empty()) {
        auto const one = open.back();
        open.pop_back();
        for (auto const& other : friends(one, date)) {
            if (!stands_between(other, date) && met.insert(other).second) open.push_back(other);
        }
    }
    return *met.begin();
}

ActorId Actors::at_level(ActorId const& id, Level level, Date date) const
{
    switch (level) {
        case Level::group: return id;
        case Level::alliance: return alliance(id, date);
        case Level::side: return side(id, date);
    }
    return id;
}

bool Actors::names_as_ally(ActorId const& a, ActorId const& b, Date date) const
{
    auto const* const found = allegiance(a, date);
    return found != nullptr && std::ranges::find(found->allies, b) != found->allies.end();
}

bool Actors::are_allied(ActorId const& a, ActorId const& b, Date date) const
{
    auto const line_of_b = line_of(b, date);
    for (auto const& x : line_of(a, date)) {
        for (auto const& y : line_of_b) {
            if (names_as_ally(x, y, date) || names_as_ally(y, x, date)) return true;
        }
    }
    return false;
}

bool Actors::fight(ActorId const& a, ActorId const& b, Date date) const
{
    if (a.empty() || b.empty()) return false;
    return !shares_one(line_of(a, date), line_of(b, date)) && !are_allied(a, b, date);
}

std::vector<std::string> Actors::ids() const
{
    std::vector<std::string> ids;
    for (auto const& actor : actors_) ids.push_back(actor.id.text);
    return ids;
}

}  // namespace frontline
