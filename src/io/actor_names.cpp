// SPDX-License-Identifier: Apache-2.0
#include "io/actor_names.hpp"

#include "base/shown_text.hpp"
#include "base/text.hpp"

namespace frontline {

ActorNames::ActorNames(Table const& table, Problems& problems)
{
    if (!has_columns(table, {"name", "actor"}, problems)) return;
    for (auto const* row : rows_by("name", table)) {
        RowView const view{table, *row};
        if (view["name"].empty()) continue;
        ActorId const id{std::string{view["actor"]}};
        auto const [entry, is_new] = by_name_.try_emplace(lowered(view["name"]), id);
        if (is_new || entry->second == id) continue;
        problems.push_back({Severity::error, "taken-name", view.where("name"),
                            "the name " + quoted(view["name"]) + " means " + quoted(entry->second.text) + " already",
                            "one row for each name"});
    }
}

std::optional<ActorId> ActorNames::actor(std::string_view name) const
{
    auto const found = by_name_.find(lowered(trimmed(name)));
    return found == by_name_.end() ? std::nullopt : std::optional{found->second};
}

}  // namespace frontline
