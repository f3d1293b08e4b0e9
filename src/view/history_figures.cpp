// SPDX-License-Identifier: Apache-2.0
#include "view/history_figures.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "geo/geodesic.hpp"

namespace frontline {

namespace {

/// Calls `visit(control, from, until)` for each span of days in which a piece was painted alike.
template <typename Visit>
void for_each_span(Piece const& piece, std::size_t days, Visit visit)
{
    for (std::size_t i = 0; i < piece.painted.size(); ++i) {
        auto const until = i + 1 < piece.painted.size() ? piece.painted[i + 1].day : days;
        visit(piece.painted[i].control, piece.painted[i].day, until);
    }
}

using ActorPair = std::pair<ActorId, ActorId>;

class FrontLengths {
public:
    FrontLengths(LandHistory const& history, std::vector<FrontRule> const& rules, std::size_t days)
        : history_{history}, days_{days}
    {
        for (auto const& rule : rules) rules_[{rule.one, rule.other}] = &rule;
    }

    void add(PieceBorder const& border)
    {
        if (border.right == no_piece) return;
        auto const length = length_km(border.line);
        for_each_span(history_.pieces[border.left], days_, [&](auto left, auto from, auto until) {
            for_each_span(history_.pieces[border.right], days_, [&](auto right, auto start, auto end) {
                add(std::minmax(left, right), length, std::max<std::size_t>(from, start), std::min(until, end));
            });
        });
    }

    std::map<ActorPair, std::vector<double>> finished() && { return std::move(lengths_); }

private:
    LandHistory const&                                              history_;
    std::size_t                                                     days_;
    std::map<std::pair<ControlIndex, ControlIndex>, FrontRule const*> rules_;
    std::map<ActorPair, std::vector<double>>                        lengths_;

    void add(std::pair<ControlIndex, ControlIndex> controls, double length, std::size_t from, std::size_t until)
    {
        auto const rule = rules_.find(controls);
        if (rule == rules_.end()) return;
        for (auto day = from; day < until; ++day) {
            auto const pair = pair_on(*rule->second, day);
            if (!pair.first.empty()) lengths_.try_emplace(pair, days_, 0.0).first->second[day] += length;
        }
    }

    static ActorPair pair_on(FrontRule const& rule, std::size_t day)
    {
        ActorPair pair;
        for (auto const& span : rule.spans) {
            if (span.day <= day) pair = {span.actor_a, span.actor_b};
        }
        return pair;
    }
};

}  // namespace

std::vector<Curve> areas_over_time(LandHistory const& history, std::size_t days)
{
    std::map<ActorId, std::vector<double>> areas;
    for (auto const& piece : history.pieces) {
        for_each_span(piece, days, [&](auto control, auto from, auto until) {
            auto const& actor = history.controls[control].actor;
            if (actor.empty()) return;
            auto& values = areas.try_emplace(actor, days, 0.0).first->second;
            for (std::size_t day = from; day < until; ++day) values[day] += piece.area_km2;
        });
    }
    std::vector<Curve> curves;
    for (auto& [actor, values] : areas) curves.push_back({{actor}, std::move(values)});
    return curves;
}

std::vector<Curve> fronts_over_time(LandHistory const& history, std::vector<FrontRule> const& rules, std::size_t days)
{
    FrontLengths lengths{history, rules, days};
    for (auto const& border : history.borders) lengths.add(border);
    std::vector<Curve> curves;
    for (auto& [pair, values] : std::move(lengths).finished()) {
        curves.push_back({{pair.first, pair.second}, std::move(values)});
    }
    return curves;
}

std::vector<Turnover> turnovers(LandHistory const& history, std::size_t days)
{
    std::map<ActorId, Turnover> all;
    auto const of = [&](ActorId const& actor) -> Turnover& {
        Turnover const none{actor, std::vector<double>(days), std::vector<double>(days)};
        return all.try_emplace(actor, none).first->second;
    };
    for (auto const& piece : history.pieces) {
        for (std::size_t i = 1; i < piece.painted.size(); ++i) {
            auto const& loser  = history.controls[piece.painted[i - 1].control].actor;
            auto const& gainer = history.controls[piece.painted[i].control].actor;
            if (loser == gainer) continue;
            if (!gainer.empty()) of(gainer).gained[piece.painted[i].day] += piece.area_km2;
            if (!loser.empty()) of(loser).lost[piece.painted[i].day] += piece.area_km2;
        }
    }
    std::vector<Turnover> turnovers;
    for (auto& [actor, turnover] : all) turnovers.push_back(std::move(turnover));
    return turnovers;
}

}  // namespace frontline
