// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <functional>
#include <string>

namespace frontline {

/// A name by which one kind of thing is known. Ids of two kinds do not convert into one another, so that swapping two
/// does not compile. An empty one names nothing.
template <typename Tag>
struct Id {
    std::string text;

    bool empty() const { return text.empty(); }
    auto operator<=>(Id const&) const = default;
};

}  // namespace frontline

template <typename Tag>
struct std::hash<frontline::Id<Tag>> {
    std::size_t operator()(frontline::Id<Tag> const& id) const { return std::hash<std::string>{}(id.text); }
};
