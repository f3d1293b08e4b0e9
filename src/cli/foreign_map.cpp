// SPDX-License-Identifier: Apache-2.0
#include "cli/foreign_map.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/failure.hpp"
#include "base/shown_text.hpp"
#include "base/text.hpp"
#include "io/read_polygons.hpp"
#include "io/read_table.hpp"

namespace frontline {

namespace {

std::vector<std::string> fields_of(std::vector<AttributedPolygons> const& features)
{
    std::set<std::string> names;
    for (auto const& feature : features) {
        for (auto const& [name, value] : feature.attributes) names.insert(name);
    }
    return {names.begin(), names.end()};
}

[[noreturn]] void refuse_field(std::string const& source, std::string const& field,
                               std::vector<std::string> const& known)
{
    auto const guess = did_you_mean(field, known);
    throw Failure{fmt::format("no feature of '{}' has a value in field '{}'", source, field),
                  fmt::format("{}{}name the field with --actor-field; there are: {}", guess, guess.empty() ? "" : " ",
                              joined(known, ", "))};
}

/// Drivers write dates as 2020-03-02 or 2020/03/02, and some a time behind it.
std::optional<Date> date_in(AttributedPolygons const& feature, std::string const& field)
{
    auto const found = feature.attributes.find(field);
    if (found == feature.attributes.end()) return std::nullopt;
    auto text = found->second.substr(0, 10);
    std::ranges::replace(text, '/', '-');
    return parse_date(text);
}

std::string our_name(std::string const& theirs, ActorNames const& ours)
{
    auto const found = ours.find(theirs);
    return found == ours.end() ? theirs : found->second;
}

}  // namespace

ActorNames read_actor_names(std::string const& file, Problems& problems)
{
    auto const table = read_table(file, problems);
    if (!has_columns(table, {"name", "actor"}, problems)) {
        throw Failure{"'" + file + "' does not say what actors are called", "it needs the columns name and actor"};
    }
    ActorNames names;
    for (auto const& row : table.rows) {
        RowView const view{table, row};
        names[std::string{view["name"]}] = std::string{view["actor"]};
    }
    return names;
}

std::vector<DatedArea> read_foreign_map(std::string const& source, ForeignNames const& names, Problems& problems)
{
    auto const             features = read_polygons(source, problems);
    std::vector<DatedArea> map;
    for (auto const& feature : features) {
        auto const actor = feature.attributes.find(names.actor_field);
        if (actor == feature.attributes.end()) continue;
        DateSpan const span{date_in(feature, "valid_from").value_or(first_date()), date_in(feature, "valid_to")};
        map.push_back({our_name(actor->second, names.ours), feature.polygons, span});
    }
    if (map.empty()) refuse_field(source, names.actor_field, fields_of(features));
    return map;
}

std::vector<ActorArea> areas_on(std::vector<DatedArea> const& map, std::optional<Date> day)
{
    std::vector<ActorArea> areas;
    for (auto const& [actor, area, span] : map) {
        if (!day || span.contains(*day)) areas.push_back({actor, area});
    }
    return areas;
}

TidyMap mended(std::vector<ActorArea> const& map, std::string const& name, double most_gap_km2, Problems& problems)
{
    auto        tidy = tidied(map, most_gap_km2);
    Where const where{name, 0, 0};
    for (auto const& [actor, other, km2] : tidy.repair.overlaps) {
        problems.push_back({Severity::warning, "overlapping-land", where,
                            fmt::format("{:.6f} km² are given to both {} and {}", km2, frontline::quoted(actor),
                                        frontline::quoted(other)),
                            "the one whose polygon comes later in the source is taken, as it is drawn on top"});
    }
    if (tidy.repair.gaps > 0) {
        problems.push_back({Severity::warning, "closed-gaps", where,
                            fmt::format("gaps between polygons were closed: {}, of {:.6f} km² in all",
                                        tidy.repair.gaps, tidy.repair.gaps_km2),
                            "each went to the neighbour with the longest border; --gap-km2 0 leaves them open"});
    }
    return tidy;
}

}  // namespace frontline
