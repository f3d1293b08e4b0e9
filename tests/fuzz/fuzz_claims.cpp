// SPDX-License-Identifier: Apache-2.0
// Whatever the bytes: each claim is of known actors, in the order of the log, under an id of its own; its rows are as
// sound; what is denied is in the log; and the order of rows does not matter.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string_view>
#include <tuple>

#include "claims/read_claims.hpp"
#include "fuzz/demand.hpp"
#include "io/read_table.hpp"

using namespace frontline;

namespace {

Place place(char const* name, double lat, double lon)
{
    Place place;
    place.id    = {name};
    place.name  = name;
    place.point = snapped(lon, lat);
    return place;
}

Actors const& actors()
{
    static Actors const actors{
        {{{"SAA"}, "Army", "#ff0000", {"the army"}, {}}, {{"OPP"}, "Rebels", "#00ff00", {}, {}}}};
    return actors;
}

ClaimLog read(Table const& table, Problems& problems)
{
    static Sources const   sources{{{"sana"}, {{"sana"}, "SANA", 'D', {"SAA"}, "", "", {}}}};
    static Gazetteer const gazetteer{{place("Saraqib", 35.86, 36.8), place("Nayrab", 36.18, 37.23)}};
    std::vector<Place>     places;
    return read_claims({table}, {actors(), sources, gazetteer}, places, problems);
}

bool is_in_order(Claim const& a, Claim const& b)
{
    return std::tie(a.date.last, a.date.first, a.id) < std::tie(b.date.last, b.date.first, b.id);
}

void demand_sound(Statement const& said, std::set<ClaimId>& ids)
{
    fuzz::demand(!said.id.empty() && ids.insert(said.id).second);
    fuzz::demand(said.reliability >= 'A' && said.reliability <= 'F');
    fuzz::demand(said.credibility >= '1' && said.credibility <= '6');
    fuzz::demand(said.row.where.line > 1);
}

void demand_sound(Claim const& claim, std::set<ClaimId>& ids)
{
    for (auto const& said : statements(claim)) demand_sound(said, ids);
    fuzz::demand(claim.date.first <= claim.date.last && (!claim.until || claim.date.last < *claim.until));
    fuzz::demand(actors().find(claim.actor) != nullptr);
    fuzz::demand(claim.from.empty() || actors().find(claim.from) != nullptr);
    fuzz::demand(claim.place.empty() || claim.ground() == nullptr);
    fuzz::demand(!claim.is_about_area() || claim.ground()->lines.empty());
    fuzz::demand(parse_date_range(to_iso(claim.date)) == claim.date);
}

void demand_sound(ClaimLog const& log)
{
    std::set<ClaimId> ids;
    for (auto const& claim : log.all()) demand_sound(claim, ids);
    fuzz::demand(std::ranges::is_sorted(log.all(), is_in_order));
    for (auto const& [place, claims] : log.by_place()) fuzz::demand(!place.empty() && !claims.empty());
    for (auto const& claim : log.all()) {
        for (auto const* denied : log.denied_by(claim)) fuzz::demand(log.find(denied->id) == denied);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    Problems   problems;
    auto       table = parse_csv({reinterpret_cast<char const*>(data), size}, "fuzz.csv", problems);
    auto const log   = read(table, problems);
    demand_sound(log);
    fuzz::demand_sound(problems);
    std::ranges::reverse(table.rows);
    Problems   ignored;
    auto const reversed = read(table, ignored);
    fuzz::demand(std::ranges::equal(log.all(), reversed.all(), {}, &Claim::id, &Claim::id));
    return 0;
}
