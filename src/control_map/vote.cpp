// SPDX-License-Identifier: Apache-2.0
#include "control_map/vote.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace frontline {

namespace {

constexpr float fades_heard = 4;     // farther away a vote is below 2 %
constexpr float least_km    = 0.3F;  // a village is that wide: nearer, no vote grows
constexpr float direction   = 0.5F;  // how much more a taken place tells of the land before it

constexpr double half_life_days = 365;

// As a claim whose source and information cannot be judged.
constexpr double weight_of_baseline = 0.25;

/// How a vote falls with distance.
float strength(float distance_km, float fade_km)
{
    auto const d = std::max(distance_km, least_km);
    return std::exp(-d / fade_km) / std::sqrt(d);
}

float silence(float rate)
{
    return rate / (2 - rate);
}

/// Who can win a cell from its holder. More than three takers around one cell are not told apart.
struct Candidate {
    ControlIndex holder = unknown_control;
    LandIndex    land   = no_land;
    float        votes  = 0;
    Neighbour    nearest{};  ///< the place that votes for him from nearest by
};

class Candidates {
public:
    void vote(Told const& told, Neighbour const& voter, float votes)
    {
        for (auto& each : all_) {
            if (each.holder == unknown_control) each = {told.holder, told.land, 0, voter};
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
    /// `rate`: of reporting. `fade_km`: where all is reported.
    Count(Memory const& memory, Testimony const& testimony, CellIndex cell, float rate, float fade_km)
        : memory_{memory}, testimony_{testimony}, cell_{cell}, silence_{silence(rate)}, least_fade_km_{fade_km},
          fade_km_{fade_km / std::sqrt(rate)}, voters_{heard(memory.nearest_places(cell), fade_km_)}
    {
    }

    Candidate leading_taker() const
    {
        Candidates takers;
        for (auto const& voter : voters_) {
            if (testimony_.stances[voter.place] != Stance::taken) continue;
            auto const& told = testimony_.places[voter.place];
            takers.vote(told, voter, vote_for_taker(voter, told.land));
        }
        return takers.leader();
    }

    /// Against the taker from that land.
    float votes_for_holder(LandIndex taker) const
    {
        float votes = 0;
        for (auto const& voter : voters_) {
            auto const weight = weight_for_holder(testimony_.stances[voter.place]);
            if (weight > 0) votes += weight * vote_for_holder(voter, taker);
        }
        return votes;
    }

    std::optional<Neighbour> nearest_told_to_stay() const
    {
        auto const found = std::ranges::find_if(
            voters_, [&](auto const& voter) { return testimony_.stances[voter.place] == Stance::stays; });
        return found == voters_.end() ? std::nullopt : std::optional{*found};
    }

    float fade_km() const { return fade_km_; }

private:
    Memory const&              memory_;
    Testimony const&           testimony_;
    CellIndex                  cell_;
    float                      silence_;
    float                      least_fade_km_;
    float                      fade_km_;
    std::span<Neighbour const> voters_;

    static std::span<Neighbour const> heard(std::span<Neighbour const> all, float fade_km)
    {
        auto const too_far =
            std::ranges::lower_bound(all, fades_heard * fade_km, std::less_equal{}, &Neighbour::distance_km);
        return all.first(static_cast<std::size_t>(too_far - all.begin()));
    }

    /// 1 where the place lies straight behind the cell, seen from the front of a land; -1 where straight before it.
    float behind(Neighbour const& voter, LandIndex from) const
    {
        if (from == no_land) return 0;
        auto const deeper_km = memory_.depth_of_place_km(voter.place, from) - memory_.depth_of_cell_km(cell_, from);
        return std::clamp(deeper_km / std::max(voter.distance_km, least_km), -1.0F, 1.0F);
    }

    float vote_for_taker(Neighbour const& voter, LandIndex taker) const
    {
        auto const depth_km = memory_.has_front(taker) ? memory_.depth_of_place_km(voter.place, taker) : INFINITY;
        auto const fade_km  = std::min(fade_km_, least_fade_km_ + depth_km);
        return strength(voter.distance_km, fade_km) * (1 + direction * behind(voter, taker));
    }

    float vote_for_holder(Neighbour const& voter, LandIndex taker) const
    {
        return strength(voter.distance_km, fade_km_) * (1 - direction * behind(voter, taker));
    }

    float weight_for_holder(Stance stance) const
    {
        switch (stance) {
            case Stance::silent: return silence_;
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
    auto const  rate = static_cast<float>(rate_.of(*taken));
    Count const count{memory_, testimony_, cell, rate, static_cast<float>(fade_km_)};
    auto const  taker = count.leading_taker();
    if (taker.votes <= 0) return remembered(cell);
    auto const for_holder = count.votes_for_holder(taker.land);
    auto const lead       = (taker.votes - for_holder) / (taker.votes + for_holder);
    auto const certain    = [&](Neighbour const& voter) {
        auto const holding = testimony_.places[voter.place].holding;
        auto const faded   = std::exp(-voter.distance_km / count.fade_km());
        return holdings_.all[holding].weight * freshness_of(holding) * std::abs(lead) * faded;
    };
    if (lead > 0) return {taker.holder, testimony_.places[taker.nearest.place].holding, certain(taker.nearest)};
    auto paint = remembered(cell);
    paint.certainty *= -lead;
    if (auto const told = count.nearest_told_to_stay()) {
        paint.holding   = testimony_.places[told->place].holding;
        paint.certainty = std::max(paint.certainty, certain(*told));
    }
    return paint;
}

std::optional<SpotIndex> Vote::nearest_taken(std::span<Neighbour const> places) const
{
    auto const found = std::ranges::find_if(
        places, [&](auto const& each) { return testimony_.stances[each.place] == Stance::taken; });
    return found == places.end() ? std::nullopt : std::optional{found->place};
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
