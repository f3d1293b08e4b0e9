// SPDX-License-Identifier: Apache-2.0
#include "control_map/vote.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace frontline {

namespace {

constexpr float direction = 0.5F;  // how much more a taken place tells of the land before it

constexpr double half_life_days = 4 * 365.25;

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

/// The votes on one cell, counted in one go.
class Count {
public:
    /// `rate`: of reporting. `at_best`: the fading where all is reported.
    Count(Memory const& memory, Testimony const& testimony, CellIndex cell, Neighbours voters, double rate,
          Fading const& fading, Fading const& at_best)
        : memory_{memory}, testimony_{testimony}, cell_{cell}, voters_{voters}, heard_{heard_of(voters, fading)},
          weights_{silence(rate), 1, 0, 0}, fading_{fading}, least_fade_km_{at_best.fade_km()}
    {
    }

    struct Result {
        Candidate            taker;
        float                for_holder = 0;
        std::optional<Voter> nearest_to_stay;  ///< told to be the holder's
        Date                 newest_evidence = first_date();
    };

    /// `expected`: the land of who will lead, most likely.
    Result result(Controls const& controls, LandIndex expected) const
    {
        Result     result;
        Candidates takers{controls};
        for (Voter voter = 0; voter < heard_; ++voter) {
            auto const stance = testimony_.stance(voters_.places[voter]);
            result.for_holder += vote_for_holder(voter, stance, expected);
            if (stance == Stance::silent) continue;
            auto const& told       = testimony_.told(voters_.places[voter]);
            result.newest_evidence = std::max(result.newest_evidence, told.evidence);
            if (stance == Stance::taken) takers.vote(told, voter, vote_for_taker(voter, told.land));
            if (stance == Stance::stays && !result.nearest_to_stay) result.nearest_to_stay = voter;
        }
        result.taker = takers.leader();
        if (result.taker.land != expected) result.for_holder = votes_for_holder(result.taker.land);
        return result;
    }

    Told const& told(Voter voter) const { return testimony_.told(voters_.places[voter]); }

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

    float vote_for_holder(Voter voter, Stance stance, LandIndex taker) const
    {
        auto const strength = fading_.at(voters_.distances[voter]);
        return weights_[static_cast<std::size_t>(stance)] * strength.of_vote
             * (1 - by_direction(voter, taker, strength.per_deeper_km));
    }

    float votes_for_holder(LandIndex taker) const
    {
        float votes = 0;
        for (Voter voter = 0; voter < heard_; ++voter) {
            votes += vote_for_holder(voter, testimony_.stance(voters_.places[voter]), taker);
        }
        return votes;
    }
};

std::optional<SpotIndex> nearest_taken(Testimony const& testimony, std::span<SpotIndex const> places)
{
    auto const found =
        std::ranges::find_if(places, [&](auto place) { return testimony.stance(place) == Stance::taken; });
    return found == places.end() ? std::nullopt : std::optional{*found};
}

/// How likely it is that who leads the vote has the land, if all claims are true: the odds are those of the votes to
/// the power of 3/2 (docs/accuracy.md).
double chance_of_right(double votes, double votes_against)
{
    auto const won = votes * std::sqrt(votes), lost = votes_against * std::sqrt(votes_against);
    return won / (won + lost);
}

double left_with_age(Date evidence, Date newest)
{
    return std::exp2(-static_cast<double>((newest - evidence).count()) / half_life_days);
}

}  // namespace

CellPaint Vote::on(CellIndex cell) const
{
    auto const voters = memory_.voters().of(cell);
    auto const taken  = nearest_taken(testimony_, voters.places);
    if (!taken) return remembered(cell);
    auto const  rate = rate_.at(*taken);
    Count const count{memory_, testimony_, cell, voters, rate_of(rate), fades_[rate], fades_.front()};
    auto const  result = count.result(controls_, testimony_.told(*taken).land);
    auto const  votes  = result.taker.votes;
    if (votes <= 0) return remembered(cell);
    auto const weight = [&](Told const& told) {
        return told.weight * left_with_age(told.evidence, result.newest_evidence);
    };
    if (votes > result.for_holder) {
        auto const& told = count.told(result.taker.nearest);
        return {result.taker.holder, told.holding,
                Certainty{weight(told) * chance_of_right(votes, result.for_holder)}};
    }
    auto paint = remembered(cell);
    auto sure  = weight_of_baseline;
    if (result.nearest_to_stay) {
        auto const& told = count.told(*result.nearest_to_stay);
        paint.holding    = told.holding;
        sure             = std::max(sure, weight(told));
    }
    paint.certainty = Certainty{sure * chance_of_right(result.for_holder, votes)};
    return paint;
}

CellPaint Vote::remembered(CellIndex cell) const
{
    return {testimony_.remembered(memory_.cells()[cell].land), no_holding, Certainty{weight_of_baseline}};
}

}  // namespace frontline
