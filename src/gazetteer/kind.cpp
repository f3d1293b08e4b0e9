// SPDX-License-Identifier: Apache-2.0
#include "gazetteer/kind.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "base/text.hpp"

namespace frontline {

namespace {

using Family = std::vector<std::string_view>;

constexpr std::array<std::string_view, 11> areas{"province",     "governorate", "district", "subdistrict",
                                                 "region",       "state",       "municipality", "county",
                                                 "oblast",       "raion",       "country"};

// A kind may belong to several families.
std::vector<Family> const& families()
{
    static std::vector<Family> const all{
        {areas.begin(), areas.end()},
        {"settlement", "capital", "city", "town", "village", "hamlet", "locality", "farm", "isolated_dwelling"},
        {"district", "quarter", "suburb", "neighbourhood", "borough", "locality"},
        {"quarter", "suburb", "neighbourhood", "town", "village", "settlement", "locality"},
        {"base", "airbase", "camp", "barracks", "military", "checkpoint"},
        {"airport", "airbase", "airfield", "aerodrome"},
    };
    return all;
}

bool contains(std::span<std::string_view const> family, std::string_view kind)
{
    return std::ranges::find(family, kind) != family.end();
}

}  // namespace

bool is_area(std::string_view kind)
{
    return contains(areas, kind);
}

bool kinds_agree(std::string_view asked, std::string_view kind)
{
    auto const wanted = lowered(asked);
    if (wanted.empty() || kind.empty() || wanted == kind) return true;
    return std::ranges::any_of(families(), [&](Family const& family) {
        return contains(family, wanted) && contains(family, kind);
    });
}

}  // namespace frontline
