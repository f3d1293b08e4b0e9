// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <map>
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

    /// The first row of an actor tells its name and color; the aliases of all its rows count.
    void describe(Actor& actor) const
    {
        if (actor.name.empty()) actor.name = row_["name"];
        if (actor.color.empty()) actor.color = color();
        for (auto& alias : split_list(row_["aliases"])) actor.aliases.push_back(std::move(alias));
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

/// Takes out what refers to no actor of the file.
class ReferenceCheck {
public:
    ReferenceCheck(std::map<ActorId, Actor> const& actors, Where where, Problems& problems)
        : actors_{actors}, where_{std::move(where)}, problems_{problems}
    {
        for (auto const& [id, actor] : actors) ids_.push_back(id.text);
    }

    void check(Actor& actor)
    {
        for (auto& allegiance : actor.allegiances) {
            if (!allegiance.parent.empty() && !is_known(actor, allegiance.parent)) allegiance.parent = {};
            if (allegiance.parent == actor.id) allegiance.parent = {};
            std::erase_if(allegiance.allies, [&](auto const& ally) { return !is_known(actor, ally); });
        }
    }

private:
    std::map<ActorId, Actor> const& actors_;
    Where                           where_;
    Problems&                       problems_;
    std::vector<std::string>        ids_;

    bool is_known(Actor const& actor, ActorId const& named)
    {
        if (actors_.contains(named)) return true;
        problems_.push_back({Severity::error, "unknown-actor", where_,
                             "actor '" + named.text + "', named by '" + actor.id.text + "', has no row",
                             did_you_mean(named.text, ids_)});
        return false;
    }
};

}  // namespace

Actors read_actors(Table const& table, Problems& problems)
{
    std::map<ActorId, Actor> actors;
    for (auto const& row : table.rows) {
        ActorRow const actor_row{{table, row}, problems};
        if (!actor_row.has_id()) {
            actor_row.report("missing-value", "id", "an actor without an id", "give it a short one, such as 'SAA'");
            continue;
        }
        auto& actor = actors[actor_row.id()];
        actor.id    = actor_row.id();
        actor_row.describe(actor);
        if (auto allegiance = actor_row.allegiance()) actor.allegiances.push_back(std::move(*allegiance));
    }
    ReferenceCheck     references{actors, {table.file, 0, 0}, problems};
    std::vector<Actor> all;
    for (auto& [id, actor] : actors) {
        references.check(actor);
        if (actor.name.empty()) actor.name = id.text;
        if (actor.color.empty()) actor.color = default_color;
        std::ranges::sort(actor.allegiances, {}, &Allegiance::from);
        all.push_back(actor);
    }
    return Actors{std::move(all)};
}

Sources read_sources(Table const& table, Actors const& actors, Problems& problems)
{
    Sources sources;
    for (auto const& row : table.rows) {
        RowView const view{table, row};
        Source source{{std::string{view["id"]}}, std::string{view["name"]}, {}, {}, std::string{view["url"]}};
        auto const report = [&](std::string id, std::string_view column, std::string what, std::string hint) {
            problems.push_back({Severity::error, std::move(id), view.where(column), std::move(what), std::move(hint)});
        };
        if (source.id.empty()) {
            report("missing-value", "id", "a source without an id", "give it a short one, such as 'sana'");
            continue;
        }
        if (auto const letter = view["reliability"]; !letter.empty()) {
            if (letter.size() == 1 && letter[0] >= 'A' && letter[0] <= 'F') source.reliability = letter[0];
            else report("bad-reliability", "reliability", "reliability '" + std::string{letter} + "' is not A to F",
                        "A: completely reliable … E: unreliable, F: cannot be judged");
        }
        if (auto const favours = view["favours"]; !favours.empty()) {
            if (auto const* const actor = actors.named(favours)) source.favours = actor->id;
            else report("unknown-actor", "favours", "actor '" + std::string{favours} + "' is not known",
                        did_you_mean(favours, actors.ids()));
        }
        if (!sources.emplace(source.id, source).second) {
            report("repeated-id", "id", "source '" + source.id.text + "' has a row already", "one row for each source");
        }
    }
    return sources;
}

}  // namespace frontline
