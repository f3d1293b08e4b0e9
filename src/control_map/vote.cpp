// SPDX-License-Identifier: Apache-2.0
#include "control_map/vote.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace frontline {

namespace {

constexpr double fades_heard   = 5;    // farther away a vote is below 1 %
constexpr double least_km      = 0.3;  // a village is that wide: nearer, no vote grows
constexpr double direction     = 0.5;  // how much more a taken place tells of the land before it
constexpr double half_life_days = 365;

// As a claim whose source and information cannot be judged.
constexpr double weight_of_baseline = 0.25;

double distance_km(PlanePoint a, PlanePoint b)
{
    return std::hypot(a.x - b.x, a.y - b.y) / 1e3;
}

/// How a vote falls with distance.
double strength(double distance_km, double fade_km)
{
    auto const d = std::max(distance_km, least_km);
    return std::exp(-d / fade_km) / std::sqrt(d);
}

double silence(double rate)
{
    return rate / (2 - rate);
}

/// Who can win a cell from its holder. More than three takers around one cell are not told apart.
struct Candidate {
    ControlIndex holder = unknown_control;
    LandIndex    land   = no_land;
    double       votes  = 0;
    SpotIndex    nearest = 0;  ///< the place that votes for him from nearest by
};

class Candidates {
public:
    void vote(Told const& told, SpotIndex place, double votes)
    {
        for (auto& each : all_) {
            if (each.holder == unknown_control) each = {told.holder, told.land, 0, place};
            if (each.holder != told.holder) continue;
            each.votes += votes;
            return;
        }
    }

    /// Of equals the first by the order of controls, whatever the order of votes.
    Candidate const& leader() const
    {
        return *std::ranges::max_element(all_, [](auto const& a, auto const& b) {
            return a.votes < b.votes || (a.votes == b.votes && a.holder > b.holder);
        });
    }

private:
    std::array<Candidate, 3> all_{};
};

/// The votes on one cell.
class Count {
public:
    Count(Memory const& memory, Testimony const& testimony, CellIndex cell, double rate, double fade_km)
        : memory_{memory}, testimony_{testimony}, cell_{cell}, rate_{rate}, fade_km_{fade_km},
          places_{voters()}
    {
    }

    Candidate leading_taker() const
    {
        Candidates takers;
        for (auto const place : places_) {
            auto const& told = testimony_.places[place];
            if (told.stance == Stance::taken) takers.vote(told, place, vote_for_taker(place, told.land));
        }
        return takers.leader();
    }

    /// Against the taker from that land.
    double votes_for_holder(LandIndex taker) const
    {
        double votes = 0;
        for (auto const place : places_) votes += weight_for_holder(place) * vote_for_holder(place, taker);
        return votes;
    }

    std::optional<SpotIndex> nearest_told_to_stay() const
    {
        auto const found = std::ranges::find_if(
            places_, [&](auto place) { return testimony_.places[place].stance == Stance::stays; });
        return found == places_.end() ? std::nullopt : std::optional{*found};
    }

    double fade_km() const { return fade_km_ / std::sqrt(rate_); }
    double distance_to(SpotIndex place) const
    {
        return distance_km(memory_.cells()[cell_].at, memory_.places()[place].at);
    }

private:
    Memory const&              memory_;
    Testimony const&           testimony_;
    CellIndex                  cell_;
    double                     rate_;
    double                     fade_km_;
    std::span<SpotIndex const> places_;

    /// Those that are near enough to be heard.
    std::span<SpotIndex const> voters() const
    {
        auto const all     = memory_.nearest_places(cell_);
        auto const too_far = std::ranges::partition_point(
            all, [&](auto place) { return distance_to(place) <= fades_heard * fade_km(); });
        return all.first(static_cast<std::size_t>(too_far - all.begin()));
    }

    /// 1 where the place lies straight behind the cell, seen from the front of a land; -1 where straight before it.
    double behind(SpotIndex place, LandIndex from) const
    {
        if (!memory_.has_front(from)) return 0;
        auto const deeper = double{memory_.depth_of_place_km(place, from)} - memory_.depth_of_cell_km(cell_, from);
        return std::clamp(deeper / std::max(distance_to(place), least_km), -1.0, 1.0);
    }

    double vote_for_taker(SpotIndex place, LandIndex taker) const
    {
        auto const depth = memory_.has_front(taker) ? memory_.depth_of_place_km(place, taker) : INFINITY;
        auto const fade  = std::min(fade_km(), fade_km_ + depth);
        return strength(distance_to(place), fade) * (1 + direction * behind(place, taker));
    }

    double vote_for_holder(SpotIndex place, LandIndex taker) const
    {
        return strength(distance_to(place), fade_km()) * (1 - direction * behind(place, taker));
    }

    double weight_for_holder(SpotIndex place) const
    {
        switch (testimony_.places[place].stance) {
            case Stance::silent: return silence(rate_);
            case Stance::stays: return 1;
            case Stance::taken: return 0;
            case Stance::unclear: return 0;
        }
        return 0;
    }
};

}  // namespace

Vote::Vote(Memory const& memory, Testimony const& testimony, ReportingRate const& rate, Holdings const& holdings,
           double fade_km)
    : memory_{memory}, testimony_{testimony}, rate_{rate}, holdings_{holdings}, fade_km_{fade_km}
{
}

CellPaint Vote::on(CellIndex cell) const
{
    auto const taken = nearest_taken(memory_.nearest_places(cell));
    if (!taken) return remembered(cell);
    Count const count{memory_, testimony_, cell, rate_.at(memory_.places()[*taken].at), fade_km_};
    auto const  taker = count.leading_taker();
    if (taker.votes <= 0) return remembered(cell);
    auto const  for_holder = count.votes_for_holder(taker.land);
    auto const  lead       = (taker.votes - for_holder) / (taker.votes + for_holder);
    auto const  certain    = [&](SpotIndex place) {
        auto const holding = testimony_.places[place].holding;
        return std::abs(lead) * holdings_.all[holding].weight * std::exp(-count.distance_to(place) / count.fade_km())
             * freshness_of(holding);
    };
    if (lead > 0) return {taker.holder, testimony_.places[taker.nearest].holding, certain(taker.nearest)};
    auto paint = remembered(cell);
    paint.certainty *= -lead;
    if (auto const told = count.nearest_told_to_stay()) {
        paint.holding   = testimony_.places[*told].holding;
        paint.certainty = std::max(paint.certainty, certain(*told));
    }
    return paint;
}

std::optional<SpotIndex> Vote::nearest_taken(std::span<SpotIndex const> places) const
{
    auto const found =
        std::ranges::find_if(places, [&](auto place) { return testimony_.places[place].stance == Stance::taken; });
    return found == places.end() ? std::nullopt : std::optional{*found};
}

CellPaint Vote::remembered(CellIndex cell) const
{
    return {testimony_.remembered[memory_.cells()[cell].land], no_holding, weight_of_baseline};
}

double Vote::freshness_of(HoldingIndex holding) const
{
    auto const age = testimony_.newest_evidence - holdings_.all[holding].evidence;
    return std::exp2(-static_cast<double>(age.count()) / half_life_days);
}

}  // namespace frontline
