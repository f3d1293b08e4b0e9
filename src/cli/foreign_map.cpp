// SPDX-License-Identifier: Apache-2.0
#include "cli/foreign_map.hpp"

#include <fmt/format.h>

#include <set>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "io/read_polygons.hpp"

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

}  // namespace

std::vector<ActorArea> read_foreign_map(std::string const& source, std::string const& actor_field, Problems& problems)
{
    auto const             features = read_polygons(source, problems);
    std::vector<ActorArea> map;
    for (auto const& [polygons, attributes] : features) {
        auto const actor = attributes.find(actor_field);
        if (actor != attributes.end()) map.push_back({actor->second, polygons});
    }
    if (map.empty()) refuse_field(source, actor_field, fields_of(features));
    return map;
}

}  // namespace frontline
