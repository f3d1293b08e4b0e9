// SPDX-License-Identifier: Apache-2.0
#include "theatre/watch_list.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "timeline/watch.hpp"

namespace frontline {

namespace {

std::string shown(Control const& control)
{
    switch (control.status) {
        case Status::unknown: return "nobody knows whose";
        case Status::held: return control.actor.text;
        case Status::besieged: return control.actor.text + ", besieged by " + control.rival.text;
        case Status::contested: return control.actor.text + ", contested by " + control.rival.text;
    }
    return {};
}

std::string shown(Claim const& claim)
{
    auto const source = claim.source.empty() ? std::string{"no source"} : claim.source->text;
    return claim.id.text + " (" + to_iso(claim.date) + ", " + std::string{to_string(claim.kind)} + " "
         + claim.actor->text + (claim.from.empty() ? "" : " from " + claim.from->text) + ", " + source + ")";
}

class WatchWords {
public:
    WatchWords(Theatre const& theatre, Precedence const& precedence) : theatre_{theatre}, precedence_{precedence} {}

    Problem problem(Watch const& watch) const
    {
        switch (watch.concern) {
            case Concern::stale: return stale(watch);
            case Concern::disputed: return disputed(watch);
            case Concern::unsupported: return unsupported(watch);
        }
        return {};
    }

    /// Of all that rest on one source and are weak for one reason, in order of the log.
    Problem unsupported(std::vector<Watch> const& watches) const
    {
        if (watches.size() == 1) return unsupported(watches.front());
        constexpr std::size_t most_named = 5;
        std::string           names;
        for (std::size_t i = 0; i < std::min(watches.size(), most_named); ++i) {
            names += (i == 0 ? "" : ", ") + place(watches[i].place);
        }
        if (watches.size() > most_named) names += " and " + std::to_string(watches.size() - most_named) + " more";
        auto const& claim  = *watches.front().claim;
        auto const  rest   = claim.source.empty() ? std::string{" places each rest on one claim"}
                                                  : " places rest on '" + claim.source->text + "'";
        return {Severity::warning, "unsupported-claim", claim.row().where,
                std::to_string(watches.size()) + rest + " alone, " + weakness(claim) + ": " + names,
                "look for other sources; -v lists each place with its claim"};
    }

    /// What puts unsupported places on one line.
    std::tuple<std::string, std::string> weak_source(Watch const& watch) const
    {
        return {watch.claim->source.empty() ? "" : watch.claim->source->text, weakness(*watch.claim)};
    }

private:
    Theatre const&    theatre_;
    Precedence const& precedence_;

    std::string place(PlaceId const& id) const
    {
        auto const place = theatre_.gazetteer.find(id);
        return (place ? place->name : id.text) + " (" + id.text + ")";
    }

    std::string state(Watch const& watch) const
    {
        auto const since = watch.span.from == first_date() ? "from the start" : "since " + to_iso(watch.span.from);
        return place(watch.place) + ": " + shown(watch.control) + " " + since;
    }

    Problem stale(Watch const& watch) const
    {
        return {Severity::warning, "stale-place", watch.claim->row().where,
                state(watch) + ", and fighting was reported later: " + shown(*watch.claim),
                "look for who held it afterwards: takes are reported, retakes often are not"};
    }

    Problem disputed(Watch const& watch) const
    {
        auto const beside = watch.beside == nullptr ? "" : ", against " + shown(*watch.beside);
        return {Severity::warning, "disputed-place", watch.claim->row().where,
                state(watch) + "; otherwise says " + shown(*watch.claim) + beside,
                "'frontline why' tells what decided"};
    }

    Problem unsupported(Watch const& watch) const
    {
        return {Severity::warning, "unsupported-claim", watch.claim->row().where,
                state(watch) + " by " + shown(*watch.claim) + " alone, " + weakness(*watch.claim),
                "look for another source"};
    }

    std::string weakness(Claim const& claim) const
    {
        if (claim.source.empty()) return "which names no source";
        if (is_in_own_interest(claim, precedence_)) return "whose source favours the side for which it is good news";
        return "which is poorly graded";
    }
};

/// Whether the two parties of a dispute are one as seen at the level.
bool is_of_one(Watch const& watch, Actors const& actors, Level level)
{
    if (watch.concern != Concern::disputed || watch.beside == nullptr) return false;
    auto const day = watch.claim->counts_from();
    return actors.at_level(watch.claim->actor, level, day) == actors.at_level(watch.beside->actor, level, day)
        && watch.claim->actor != watch.beside->actor;
}

}  // namespace

Problems watch_list(Theatre const& theatre, MapQuestion const& question, WeakSources weak)
{
    auto const       precedence = precedence_of(theatre, question.rule);
    Timeline const   timeline{theatre.claims, precedence, question.known};
    WatchWords const words{theatre, precedence};
    Problems         list;
    std::map<std::tuple<std::string, std::string>, std::vector<Watch>> unsupported;
    for (auto const& place : timeline.places()) {
        for (auto const& watch : watches(timeline, theatre.claims, place, precedence)) {
            if (is_of_one(watch, theatre.actors, question.level)) continue;
            auto const is_summed_up = watch.concern == Concern::unsupported && weak == WeakSources::summed_up;
            if (is_summed_up) unsupported[words.weak_source(watch)].push_back(watch);
            else list.push_back(words.problem(watch));
        }
    }
    for (auto& [source, watches] : unsupported) {
        std::ranges::sort(watches, {}, [](Watch const& watch) -> auto const& { return watch.claim->row().where; });
        list.push_back(words.unsupported(watches));
    }
    sort_problems(list);
    return list;
}

}  // namespace frontline
