// SPDX-License-Identifier: Apache-2.0
#include "view/colour.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

namespace frontline {

namespace {

constexpr auto   nobodys_colour = "#888888";
constexpr double pastel_share   = 0.5;

int part(std::string_view colour, std::size_t index)
{
    int value = 0;
    if (colour.size() == 7) std::from_chars(colour.data() + 1 + 2 * index, colour.data() + 3 + 2 * index, value, 16);
    return value;
}

int mixed_part(std::string_view one, std::string_view other, double share, std::size_t index)
{
    return static_cast<int>(std::lround(share * part(one, index) + (1 - share) * part(other, index)));
}

}  // namespace

std::string mixed(std::string_view one, std::string_view other, double share)
{
    return fmt::format("#{:02x}{:02x}{:02x}", mixed_part(one, other, share, 0), mixed_part(one, other, share, 1),
                       mixed_part(one, other, share, 2));
}

std::string colour_of(Actors const& actors, ActorId const& id)
{
    auto const* const actor = actors.find(id);
    return actor == nullptr || actor->color.empty() ? nobodys_colour : actor->color;
}

std::string pastel_of(Actors const& actors, ActorId const& id)
{
    return mixed(colour_of(actors, id), colour::paper, pastel_share);
}

}  // namespace frontline
