// SPDX-License-Identifier: Apache-2.0
#include "control_map/rate_squares.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace frontline {

namespace {

constexpr double square_km        = 10;
constexpr double fade_of_rate_km  = 20;
constexpr long   farthest_squares = 6;  // exp(-60 / 20) is 5 %

/// Column and row.
using Square = std::pair<long, long>;

using Numbers = std::map<Square, SquareIndex>;

Square square_of(PlanePoint p)
{
    return {std::lround(p.x / 1e3 / square_km), std::lround(p.y / 1e3 / square_km)};
}

Numbers numbered(std::vector<Spot> const& places)
{
    Numbers numbers;
    for (auto const& place : places) numbers.emplace(square_of(place.at), 0);
    SquareIndex next = 0;
    for (auto& [square, number] : numbers) number = next++;
    return numbers;
}

std::vector<RateSquares::Share> shares_around(Square at, Numbers const& numbers)
{
    std::vector<RateSquares::Share> shares;
    for (auto column = at.first - farthest_squares; column <= at.first + farthest_squares; ++column) {
        auto const last = numbers.upper_bound({column, at.second + farthest_squares});
        for (auto found = numbers.lower_bound({column, at.second - farthest_squares}); found != last; ++found) {
            auto const distance = std::hypot(static_cast<double>(column - at.first),
                                             static_cast<double>(found->first.second - at.second));
            if (distance > farthest_squares) continue;
            shares.push_back({found->second, std::exp(-distance * square_km / fade_of_rate_km)});
        }
    }
    return shares;
}

}  // namespace

RateSquares::RateSquares(Memory const& memory)
{
    auto const numbers = numbered(memory.places());
    for (auto const& place : memory.places()) of_place_.push_back(numbers.at(square_of(place.at)));
    told_in_ = {numbers.size(), memory.told_places(), [this](std::uint32_t place) { return of_place_[place]; }};
    around_.resize(numbers.size());
    for (auto const& [square, number] : numbers) {
        if (!told_in(number).empty()) around_[number] = shares_around(square, numbers);
    }
}

}  // namespace frontline
