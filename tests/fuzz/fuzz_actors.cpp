// SPDX-License-Identifier: Apache-2.0
// Whatever the bytes: every actor has an id, a name and a color, belongs to and is allied to actors of the file alone,
// and nobody fights himself; the order of rows does not matter.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "claims/read_claims.hpp"
#include "fuzz/demand.hpp"
#include "io/read_table.hpp"

using namespace frontline;

namespace {

void demand_sound(Actor const& actor, Actors const& actors)
{
    fuzz::demand(!actor.id.empty() && !actor.name.empty());
    fuzz::demand(actor.color.size() == 7 && actor.color.front() == '#');
    fuzz::demand(actors.named(actor.id.text) == &actor);
    for (auto const& allegiance : actor.allegiances) {
        fuzz::demand(!allegiance.until || allegiance.from < *allegiance.until);
        fuzz::demand(allegiance.parent.empty() || actors.find(allegiance.parent) != nullptr);
        for (auto const& ally : allegiance.allies) fuzz::demand(actors.find(ally) != nullptr);
    }
    auto const day = parse_date("2020-03-02").value();
    fuzz::demand(!actors.fight(actor.id, actor.id, day));
    for (auto const level : {Level::group, Level::alliance, Level::side}) {
        fuzz::demand(actors.find(actors.at_level(actor.id, level, day)) != nullptr);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    Problems   problems;
    auto       table  = parse_csv({reinterpret_cast<char const*>(data), size}, "fuzz.csv", problems);
    auto const actors = read_actors(table, problems);
    for (auto const& actor : actors.all()) demand_sound(actor, actors);
    fuzz::demand_sound(problems);
    std::ranges::reverse(table.rows);
    Problems   ignored;
    auto const reversed = read_actors(table, ignored);
    fuzz::demand(actors.ids() == reversed.ids());
    for (auto const& actor : actors.all()) {
        fuzz::demand(actor.name == reversed.find(actor.id)->name && actor.color == reversed.find(actor.id)->color);
    }
    return 0;
}
