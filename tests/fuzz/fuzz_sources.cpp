// SPDX-License-Identifier: Apache-2.0
// Whatever the bytes: every source has an id, is rated A to F or not at all, and favours an actor that there is; the
// order of rows does not matter.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "claims/read_claims.hpp"
#include "fuzz/demand.hpp"
#include "io/read_table.hpp"

using namespace frontline;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    static Actors const actors{{{{"SAA"}, "Army", "#ff0000", {}, {}}}};
    Problems            problems;
    auto                table   = parse_csv({reinterpret_cast<char const*>(data), size}, "fuzz.csv", problems);
    auto const          sources = read_sources({table}, actors, problems);
    for (auto const& [id, source] : sources) {
        fuzz::demand(!id.empty() && source.id == id);
        fuzz::demand(!source.reliability || (*source.reliability >= 'A' && *source.reliability <= 'F'));
        fuzz::demand(source.favours.empty() || actors.find(source.favours) != nullptr);
    }
    fuzz::demand_sound(problems);
    std::ranges::reverse(table.rows);
    Problems   ignored;
    auto const reversed = read_sources({table}, actors, ignored);
    fuzz::demand(std::ranges::equal(sources, reversed, [](auto const& a, auto const& b) {
        return a.first == b.first && a.second.name == b.second.name && a.second.note == b.second.note;
    }));
    return 0;
}
