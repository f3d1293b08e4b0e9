// SPDX-License-Identifier: Apache-2.0
#include "gazetteer/name_parts.hpp"

#include <string_view>

#include "base/text.hpp"
#include "gazetteer/name_key.hpp"

namespace frontline {

namespace {

using Parts = std::vector<NamePart>;

/// Both sides of a separator, where both have letters.
Parts split_at(std::string_view name, std::string_view separator)
{
    auto const at = name.find(separator);
    if (at == std::string_view::npos) return {};
    NamePart part{std::string{trimmed(name.substr(0, at))}, std::string{trimmed(name.substr(at + separator.size()))}};
    if (name_key(part.name).empty() || name_key(part.beside).empty()) return {};
    return {part};
}

}  // namespace

std::vector<NamePart> parts_of(std::string const& name)
{
    // A comma is written as the Arabic one too; the closing bracket has no letters and does not matter.
    for (auto const* const mark : {"(", "（", ", ", "،"}) {
        if (auto parts = split_at(name, mark); !parts.empty()) return parts;
    }
    for (auto const* const mark : {" - ", " – ", " — ", "/"}) {
        auto parts = split_at(name, mark);
        if (parts.empty()) continue;
        parts.push_back({parts.front().beside, parts.front().name});
        return parts;
    }
    return {};
}

}  // namespace frontline
