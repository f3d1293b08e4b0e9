// SPDX-License-Identifier: Apache-2.0
#include "control_map/reporting.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace frontline {

namespace {

constexpr double cone_cosine        = 0.5;   // 60 degrees
constexpr double cone_fades         = 1.5;
constexpr double square_km          = 10;
constexpr double fade_of_rate_km    = 20;
constexpr double farthest_squares   = 6;     // exp(-60 / 20) is 5 %
constexpr double theatre_weight     = 10;    // places
constexpr double least_rate         = 0.03;  // below it a report would speak for land 20 km away
constexpr int    most_turns         = 5;

/// Places that must have changed hands, and those of them of which it is reported.
struct Count {
    double swept    = 0;
    double reported = 0;
};

class Sweeper {
public:
    Sweeper(Memory const& memory, PlaneIndex const& places, Testimony const& testimony)
        : memory_{memory}, places_{places}, testimony_{testimony}
    {
    }

    /// The places that lie before a place that was taken.
    std::vector<SpotIndex> swept(double rate, double fade_km) const
    {
        std::vector<bool>      is_swept(memory_.places().size());
        std::vector<SpotIndex> found;
        for (SpotIndex taken = 0; taken < testimony_.places.size(); ++taken) {
            if (testimony_.stances[taken] != Stance::taken) continue;
            for (auto const [place, distance] : around(taken, cone_fades * fade_km / std::sqrt(rate))) {
                if (is_swept[place] || !lies_before(place, taken, distance / 1e3)) continue;
                is_swept[place] = true;
                found.push_back(static_cast<SpotIndex>(place));
            }
        }
        return found;
    }

    bool is_reported(SpotIndex place) const { return testimony_.stances[place] == Stance::taken; }

private:
    Memory const&       memory_;
    PlaneIndex const& places_;
    Testimony const&    testimony_;

    std::vector<PlaneIndex::Neighbour> around(SpotIndex place, double reach_km) const
    {
        return places_.within(memory_.places()[place].at, reach_km * 1e3);
    }

    bool lies_before(std::size_t place, SpotIndex taken, double distance_km) const
    {
        auto const by     = testimony_.places[taken].land;
        auto const stance = testimony_.stances[place];
        if (distance_km <= 0 || !memory_.has_front(by) || stance == Stance::stays || stance == Stance::unclear)
            return false;
        auto const spot = static_cast<SpotIndex>(place);
        return memory_.places()[place].land == memory_.places()[taken].land
            && memory_.depth_of_place_km(taken, by) - memory_.depth_of_place_km(spot, by)
                   >= cone_cosine * distance_km;
    }
};

/// Half a place more on either side: a rate of nothing counted is one half, and it is never 0.
double rate_of(Count const& count)
{
    return std::clamp((count.reported + 0.5) / (count.swept + 1), least_rate, 1.0);
}

using Square = std::pair<long, long>;

Square square_of(PlanePoint p)
{
    return {std::lround(p.x / 1e3 / square_km), std::lround(p.y / 1e3 / square_km)};
}

double distance_in_squares(Square a, Square b)
{
    return std::hypot(static_cast<double>(a.first - b.first), static_cast<double>(a.second - b.second));
}

double local_rate(Square at, std::map<Square, Count> const& counts, double of_theatre)
{
    Count around{theatre_weight, theatre_weight * of_theatre};
    for (auto const& [square, count] : counts) {
        auto const distance = distance_in_squares(at, square);
        if (distance > farthest_squares) continue;
        auto const share = std::exp(-distance * square_km / fade_of_rate_km);
        around.swept += share * count.swept;
        around.reported += share * count.reported;
    }
    return std::clamp(around.reported / around.swept, least_rate, 1.0);
}

}  // namespace

ReportingRate::ReportingRate(Memory const& memory, PlaneIndex const& places, Testimony const& testimony,
                             double fade_km)
    : of_place_(testimony.places.size(), 1)
{
    if (std::ranges::find(testimony.stances, Stance::silent) == testimony.stances.end()) return;
    Sweeper const           sweeper{memory, places, testimony};
    std::map<Square, Count> counts;
    for (int turn = 0; turn < most_turns; ++turn) {
        counts.clear();
        Count all;
        for (auto const place : sweeper.swept(of_theatre_, fade_km)) {
            auto& count = counts[square_of(memory.places()[place].at)];
            ++count.swept;
            ++all.swept;
            count.reported += sweeper.is_reported(place);
            all.reported += sweeper.is_reported(place);
        }
        of_theatre_ = rate_of(all);
    }
    for (SpotIndex place = 0; place < testimony.places.size(); ++place) {
        if (!sweeper.is_reported(place)) continue;
        auto const [square, is_new] = at_square_.try_emplace(square_of(memory.places()[place].at));
        if (is_new) square->second = local_rate(square->first, counts, of_theatre_);
        of_place_[place] = static_cast<float>(square->second);
    }
}

double ReportingRate::at(PlanePoint p) const
{
    auto const found = at_square_.find(square_of(p));
    return found == at_square_.end() ? of_theatre_ : found->second;
}

}  // namespace frontline
