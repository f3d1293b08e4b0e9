// SPDX-License-Identifier: Apache-2.0
#include "control_map/reporting.hpp"

#include <algorithm>
#include <cmath>

namespace frontline {

namespace {

constexpr float  cone_cosine    = 0.5F;  // 60 degrees
constexpr double cone_fades     = 1.5;
constexpr double theatre_weight = 10;    // places
constexpr double least_rate     = 1.0 / 32;  // below it a report would speak for land 20 km away
constexpr int    most_turns     = 5;

constexpr RateStep never = rate_steps;

bool may_be_swept(Stance stance)
{
    return stance == Stance::silent || stance == Stance::taken;
}

/// Half a place more on either side: a rate of nothing counted is one half, and it is never 0.
double rate_of_counted(double reported, double swept)
{
    return std::clamp((reported + 0.5) / (swept + 1), least_rate, 1.0);
}

}  // namespace

ReportingRate::Count& ReportingRate::Count::operator+=(Count other)
{
    swept += other.swept;
    reported += other.reported;
    return *this;
}

ReportingRate::ReportingRate(Memory const& memory, RateSquares const& squares, Testimony const& testimony,
                             double fade_km)
    : memory_{&memory}, squares_{&squares}, testimony_{&testimony}, heard_(memory.places().size()),
      sweeps_(memory.places().size()), nearest_sweep_(memory.places().size(), never), of_square_(squares.count()),
      taken_in_(squares.count()), silent_{memory.places().size()}, steps_(squares.count())
{
    for (RateStep step = 0; step < rate_steps; ++step) {
        reaches_[step] = distance_step(cone_fades * fade_km / std::sqrt(rate_of(step)));
    }
    for (SpotIndex place = 0; place < memory.told_places(); ++place) hear_again(place);
    settle();
}

void ReportingRate::hear_again(SpotIndex place)
{
    Heard const now{testimony_->stance(place), testimony_->told(place).land};
    if (now == heard_[place]) return;
    add(place, -1);
    heard_[place] = now;
    add(place, +1);
}

/// All that a place adds to what is counted, or takes away again.
void ReportingRate::add(SpotIndex place, int sign)
{
    auto const stance = heard_[place].stance;
    count(place, sign);
    if (stance == Stance::silent) silent_ += static_cast<std::size_t>(sign);
    if (stance != Stance::taken) return;
    taken_in_[squares_->of_place(place)] += sign;
    add_swept(place, sign);
}

/// What a place counts for where it has been swept over.
void ReportingRate::count(SpotIndex place, int sign)
{
    auto const reach  = nearest_sweep_[place];
    auto const stance = heard_[place].stance;
    if (reach == never || !may_be_swept(stance)) return;
    Count const one{sign, stance == Stance::taken ? sign : 0};
    of_square_[squares_->of_place(place)][reach] += one;
    of_all_[reach] += one;
}

void ReportingRate::add_swept(SpotIndex taken, int sign)
{
    if (!memory_->has_front(heard_[taken].taker)) return;
    auto const [places, distances] = memory_->around_places().of(taken);
    RateStep reach = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        while (reach < rate_steps && reaches_[reach] < distances[i]) ++reach;
        if (reach == rate_steps) return;
        if (lies_before(places[i], taken, distances[i])) sweep(places[i], reach, sign);
    }
}

void ReportingRate::sweep(SpotIndex place, RateStep reach, int sign)
{
    auto& sweeps  = sweeps_[place];
    sweeps[reach] = static_cast<std::uint16_t>(sweeps[reach] + sign);
    if (sign > 0 ? reach >= nearest_sweep_[place] : reach > nearest_sweep_[place] || sweeps[reach] > 0) return;
    count(place, -1);
    auto const nearest    = std::ranges::find_if(sweeps, [](auto count) { return count > 0; });
    nearest_sweep_[place] = static_cast<RateStep>(nearest - sweeps.begin());
    count(place, +1);
}

bool ReportingRate::lies_before(SpotIndex place, SpotIndex taken, DistanceStep distance) const
{
    auto const taker     = heard_[taken].taker;
    auto const nearer_km = memory_->depth_of_place_km(taken, taker) - memory_->depth_of_place_km(place, taker);
    return distance > 0 && nearer_km >= cone_cosine * km_of(distance);
}

std::vector<SquareIndex> ReportingRate::settle()
{
    auto const                counts = counts_up_to(settle_theatre());
    std::vector<SquareIndex> changed;
    for (SquareIndex square = 0; square < counts.size(); ++square) {
        RateStep step = 0;
        if (taken_in_[square] > 0 && silent_ > 0) {
            double swept = theatre_weight, reported = theatre_weight * of_theatre_;
            for (auto const [other, share] : squares_->around(square)) {
                swept += share * counts[other].swept;
                reported += share * counts[other].reported;
            }
            step = rate_step(std::clamp(reported / swept, least_rate, 1.0));
        }
        if (step != steps_[square]) changed.push_back(square);
        steps_[square] = step;
    }
    return changed;
}

/// The reach at which the places were counted last.
RateStep ReportingRate::settle_theatre()
{
    of_theatre_ = 1;
    if (silent_ == 0) return 0;
    RateStep reach = 0;
    for (int turn = 0; turn < most_turns; ++turn) {
        reach = rate_step(of_theatre_);
        Count all;
        for (RateStep step = 0; step <= reach; ++step) all += of_all_[step];
        of_theatre_ = rate_of_counted(all.reported, all.swept);
    }
    return reach;
}

std::vector<ReportingRate::Count> ReportingRate::counts_up_to(RateStep reach) const
{
    std::vector<Count> counts(of_square_.size());
    for (std::size_t square = 0; square < counts.size(); ++square) {
        for (RateStep step = 0; step <= reach; ++step) counts[square] += of_square_[square][step];
    }
    return counts;
}

}  // namespace frontline
