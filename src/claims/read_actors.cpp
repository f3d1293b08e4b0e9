// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

#include "base/text.hpp"
#include "claims/read_claims.hpp"

namespace frontline {

namespace {

constexpr std::string_view default_color = "#808080";

bool is_hex(std::string_view digits)
{
    return digits.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// `#rrggbb` in lower case of `#rgb` or `#rrggbb`.
std::optional<std::string> parse_color(std::string_view text)
{
    auto const color = lowered(text);
    if (!color.starts_with('#') || !is_hex(std::string_view{color}.substr(1))) return std::nullopt;
    if (color.size() == 7) return color;
    if (color.size() != 4) return std::nullopt;
    return std::string{'#', color[1], color[1], color[2], color[2], color[3], color[3]};
}

/// One row: an actor for one span.
class ActorRow {
public:
    ActorRow(RowView row, Problems& problems) : row_{row}, problems_{problems} {}

    ActorId id() const { return {std::string{row_["id"]}}; }
    bool    has_id() const { return !row_["id"].empty(); }

    /// The row of an actor's first span tells its name and color; the aliases of all its rows count.
    void describe(Actor& actor) const
    {
        if (actor.name.empty()) actor.name = row_["name"];
        if (actor.color.empty()) actor.color = color();
        for (auto& alias : split_list(row_["aliases"])) actor.aliases.push_back(std::move(alias));
        for (auto& name : split_list(row_["shared_names"])) actor.shared_names.push_back(std::move(name));
    }

    std::optional<Allegiance> allegiance() const
    {
        Allegiance allegiance{first_date(), {}, {std::string{row_["parent"]}}, {}};
        if (auto const from = date("from")) allegiance.from = *from;
        allegiance.until = date("until");
        for (auto& ally : split_list(row_["allies"])) allegiance.allies.push_back({std::move(ally)});
        if (!allegiance.until || allegiance.from < *allegiance.until) return allegiance;
        report("bad-span", "until",
               "span of '" + id().text + "' ends on '" + std::string{row_["until"]} + "' before it begins",
               "`until` is the first day on which it is over");
        return std::nullopt;
    }

    void report(std::string id, std::string_view column, std::string what, std::string hint) const
    {
        problems_.push_back({Severity::error, std::move(id), row_.where(column), std::move(what), std::move(hint)});
    }

private:
    RowView   row_;
    Problems& problems_;

    std::string color() const
    {
        if (row_["color"].empty()) return {};
        if (auto const color = parse_color(row_["color"])) return *color;
        report("bad-color", "color", "'" + std::string{row_["color"]} + "' is not a color", "write #rgb or #rrggbb");
        return {};
    }

    std::optional<Date> date(std::string_view column) const
    {
        if (row_[column].empty()) return std::nullopt;
        auto const date = parse_date(row_[column]);
        if (!date) {
            report("bad-date", column, "'" + std::string{row_[column]} + "' is not a date", "write it as 2020-03-02");
        }
        return date;
    }
};

using ActorMap = std::map<ActorId, Actor>;

/// Takes out what refers to no actor of the file; report_references() tells of it.
void drop_unknown_references(Actor& actor, ActorMap const& actors)
{
    for (auto& allegiance : actor.allegiances) {
        if (!actors.contains(allegiance.parent) || allegiance.parent == actor.id) allegiance.parent = {};
        std::erase_if(allegiance.allies, [&](auto const& ally) { return !actors.contains(ally); });
    }
}

void report_references(ActorRow const& row, std::string_view column, std::vector<std::string> const& named,
                       Actors const& actors)
{
    for (auto const& id : named) {
        if (actors.find({id}) != nullptr) continue;
        auto const ids   = actors.ids();
        auto const guess = did_you_mean(id, ids);
        row.report("unknown-actor", column, "actor '" + id + "', named by '" + row.id().text + "', has no row",
                   guess.empty() ? "actors: " + joined(ids, ", ") : guess);
    }
}

/// A name that two actors have is that of one of them only.
void report_taken_names(ActorRow const& row, std::string_view column, std::vector<std::string> const& names,
                        Actors const& actors)
{
    for (auto const& name : names) {
        auto const* const actor = actors.named(name);
        if (actor == nullptr || actor->id == row.id()) continue;
        row.report("taken-name", column,
                   "'" + name + "' means '" + actor->id.text + "' already; it is not taken as a name of '"
                       + row.id().text + "'",
                   "take it out of one of the two");
    }
}

void report_names(RowView view, Actors const& actors, Problems& problems)
{
    ActorRow const row{view, problems};
    if (!row.has_id()) return;
    report_references(row, "parent", split_list(view["parent"]), actors);
    report_references(row, "allies", split_list(view["allies"]), actors);
    if (!view["name"].empty()) report_taken_names(row, "name", {std::string{view["name"]}}, actors);
    report_taken_names(row, "aliases", split_list(view["aliases"]), actors);
}

}  // namespace

Actors read_actors(Table const& table, Problems& problems)
{
    if (!has_columns(table, {"id"}, problems)) return {};
    ActorMap actors;
    for (auto const* row : rows_by("from", table)) {
        ActorRow const actor_row{{table, *row}, problems};
        if (!actor_row.has_id()) {
            actor_row.report("missing-value", "id", "an actor without an id", "give it a short one, such as 'SAA'");
            continue;
        }
        auto& actor = actors[actor_row.id()];
        actor.id    = actor_row.id();
        actor_row.describe(actor);
        if (auto allegiance = actor_row.allegiance()) actor.allegiances.push_back(std::move(*allegiance));
    }
    std::vector<Actor> all;
    for (auto& [id, actor] : actors) {
        drop_unknown_references(actor, actors);
        if (actor.name.empty()) actor.name = id.text;
        if (actor.color.empty()) actor.color = default_color;
        std::ranges::stable_sort(actor.allegiances, {}, &Allegiance::from);
        all.push_back(actor);
    }
    Actors result{std::move(all)};
    for (auto const& row : table.rows) report_names({table, row}, result, problems);
    return result;
}

}  // namespace frontline
