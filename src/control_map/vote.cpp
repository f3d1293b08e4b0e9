// SPDX-License-Identifier: Apache-2.0
#include "control_map/vote.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace frontline {

namespace {

constexpr float direction = 0.5F;  // how much more a taken place tells of the land before it

constexpr double half_life_days = 365;

// As a claim whose source and information cannot be judged.
constexpr double weight_of_baseline = 0.25;

float silence(double rate)
{
    return static_cast<float>(rate / (2 - rate));
}

/// Of a cell's voters one, by its number among them.
using Voter = std::size_t;

/// Who can win a cell from its holder. More than three takers around one cell are not told apart.
struct Candidate {
    ControlIndex holder = unknown_control;
    LandIndex    land   = no_land;
    float        votes  = 0;
    Voter        nearest = 0;  ///< who votes for him from nearest by
};

class Candidates {
public:
    explicit Candidates(Controls const& controls) : controls_{controls} {}

    void vote(Told const& told, Voter voter, float votes)
    {
        for (auto& each : all_) {
            if (each.holder == unknown_control) each = {told.holder, told.land, 0, voter};
            if (each.holder != told.holder) continue;
            each.votes += votes;
            return;
        }
    }

    /// Of equals the first by name, however controls are numbered.
    Candidate const& leader() const
    {
        return *std::ranges::max_element(all_, [&](auto const& a, auto const& b) {
            return a.votes < b.votes || (a.votes == b.votes && controls_[b.holder] < controls_[a.holder]);
        });
    }

private:
    Controls const&          controls_;
    std::array<Candidate, 3> all_{};
};

/// The votes on one cell.
class Count {
public:
    /// `rate`: of reporting. `at_best`: the fading where all is reported.
    Count(Memory const& memory, Testimony const& testimony, CellIndex cell, Neighbours voters, double rate,
          Fading const& fading, Fading const& at_best)
        : memory_{memory}, testimony_{testimony}, cell_{cell}, voters_{voters}, heard_{heard_of(voters, fading)},
          weights_{silence(rate), 1, 0, 0}, fading_{fading}, least_fade_km_{at_best.fade_km()}
    {
    }

    Candidate leading_taker(Controls const& controls) const
    {
        Candidates takers{controls};
        for (Voter voter = 0; voter < heard_; ++voter) {
            auto const place = voters_.places[voter];
            if (testimony_.stance(place) != Stance::taken) continue;
            auto const& told = testimony_.told(place);
            takers.vote(told, voter, vote_for_taker(voter, told.land));
        }
        return takers.leader();
    }

    /// Against the taker from that land.
    float votes_for_holder(LandIndex taker) const
    {
        float votes = 0;
        for (Voter voter = 0; voter < heard_; ++voter) {
            auto const weight = weights_[static_cast<std::size_t>(testimony_.stance(voters_.places[voter]))];
            if (weight > 0) votes += weight * vote_for_holder(voter, taker);
        }
        return votes;
    }

    std::optional<Voter> nearest_told_to_stay() const
    {
        for (Voter voter = 0; voter < heard_; ++voter) {
            if (testimony_.stance(voters_.places[voter]) == Stance::stays) return voter;
        }
        return std::nullopt;
    }

    Told const& told(Voter voter) const { return testimony_.told(voters_.places[voter]); }

    /// How much of a voter's evidence is left with its distance and age.
    double left_of(Voter voter) const
    {
        auto const age = newest_evidence() - told(voter).evidence;
        return std::exp(-km_of(voters_.distances[voter]) / fading_.fade_km())
             * std::exp2(-static_cast<double>(age.count()) / half_life_days);
    }

private:
    Memory const&        memory_;
    Testimony const&     testimony_;
    CellIndex            cell_;
    Neighbours           voters_;
    std::size_t          heard_;
    std::array<float, 4> weights_;  ///< for the holder, of each stance
    Fading const&        fading_;
    float                least_fade_km_;

    static std::size_t heard_of(Neighbours const& voters, Fading const& fading)
    {
        auto const too_far = std::ranges::upper_bound(voters.distances, fading.farthest_heard());
        return static_cast<std::size_t>(too_far - voters.distances.begin());
    }

    /// How much more a vote counts by its direction, as seen from the front of the taker: it is most for a place that
    /// lies straight behind the cell, least for one straight before it.
    float by_direction(Voter voter, LandIndex taker, float per_deeper_km) const
    {
        if (taker == no_land) return 0;
        auto const deeper_km =
            memory_.depth_of_place_km(voters_.places[voter], taker) - memory_.depth_of_cell_km(cell_, taker);
        return direction * std::clamp(deeper_km * per_deeper_km, -1.0F, 1.0F);
    }

    float vote_for_taker(Voter voter, LandIndex taker) const
    {
        auto const distance = voters_.distances[voter];
        auto const strength = fading_.at(distance);
        auto const limit_km = memory_.has_front(taker)
                                ? least_fade_km_ + memory_.depth_of_place_km(voters_.places[voter], taker)
                                : INFINITY;
        auto const of_vote  = limit_km < fading_.fade_km() ? faded(distance, limit_km) : strength.of_vote;
        return of_vote * (1 + by_direction(voter, taker, strength.per_deeper_km));
    }

    float vote_for_holder(Voter voter, LandIndex taker) const
    {
        auto const strength = fading_.at(voters_.distances[voter]);
        return strength.of_vote * (1 - by_direction(voter, taker, strength.per_deeper_km));
    }

    Date newest_evidence() const
    {
        auto newest = first_date();
        for (Voter voter = 0; voter < heard_; ++voter) {
            if (testimony_.stance(voters_.places[voter]) != Stance::silent) {
                newest = std::max(newest, told(voter).evidence);
            }
        }
        return newest;
    }
};

std::optional<SpotIndex> nearest_taken(Testimony const& testimony, std::span<SpotIndex const> places)
{
    auto const found =
        std::ranges::find_if(places, [&](auto place) { return testimony.stance(place) == Stance::taken; });
    return found == places.end() ? std::nullopt : std::optional{*found};
}

}  // namespace

CellPaint Vote::on(CellIndex cell) const
{
    auto const voters = memory_.voters().of(cell);
    auto const taken  = nearest_taken(testimony_, voters.places);
    if (!taken) return remembered(cell);
    auto const  rate = rate_.at(*taken);
    Count const count{memory_, testimony_, cell, voters, rate_of(rate), fades_[rate], fades_.front()};
    auto const  taker = count.leading_taker(controls_);
    if (taker.votes <= 0) return remembered(cell);
    auto const for_holder = count.votes_for_holder(taker.land);
    auto const lead       = (taker.votes - for_holder) / (taker.votes + for_holder);
    auto const certain    = [&](Voter voter) {
        return count.told(voter).weight * std::abs(lead) * count.left_of(voter);
    };
    if (lead > 0) return {taker.holder, count.told(taker.nearest).holding, certain(taker.nearest)};
    auto paint = remembered(cell);
    paint.certainty *= -lead;
    if (auto const stays = count.nearest_told_to_stay()) {
        paint.holding   = count.told(*stays).holding;
        paint.certainty = std::max(paint.certainty, certain(*stays));
    }
    return paint;
}

CellPaint Vote::remembered(CellIndex cell) const
{
    return {testimony_.remembered(memory_.cells()[cell].land), no_holding, weight_of_baseline};
}

}  // namespace frontline
