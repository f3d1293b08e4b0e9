// SPDX-License-Identifier: Apache-2.0
#include "control_map/series.hpp"

#include <map>
#include <tuple>
#include <utility>

namespace frontline {

namespace {

/// What must stay the same for a thing to last.
auto identity(Region const& region)
{
    return std::tuple{region.control, region.faces};
}

auto identity(FrontLine const& front)
{
    return std::tuple{front.actor_a, front.actor_b, front.line};
}

auto identity(HeldPlace const& held)
{
    return std::tuple{held.holding.place, held.control};
}

/// Collects things day by day and closes the span of each that is not there any more.
template <typename Thing>
class SpanKeeper {
public:
    void add(Date day, std::vector<Thing> things)
    {
        std::map<Identity, std::size_t> standing;
        for (auto& thing : things) {
            auto id = identity(thing);
            if (auto const open = open_.find(id); open != open_.end()) {
                standing.insert(open_.extract(open));
                continue;
            }
            standing.emplace(std::move(id), all_.size());
            all_.push_back({std::move(thing), {day, {}}});
        }
        for (auto const& [id, index] : open_) all_[index].span.until = day;
        open_ = std::move(standing);
    }

    std::vector<Lasting<Thing>> finished() && { return std::move(all_); }

private:
    using Identity = decltype(identity(std::declval<Thing const&>()));

    std::vector<Lasting<Thing>>     all_;
    std::map<Identity, std::size_t> open_;
};

template <typename Thing>
std::vector<Lasting<Thing>> lasting(std::vector<Thing> things, DateSpan span)
{
    std::vector<Lasting<Thing>> all;
    for (auto& thing : things) all.push_back({std::move(thing), span});
    return all;
}

std::vector<HeldPlace> known_holdings(Holdings const& holdings)
{
    std::vector<HeldPlace> known;
    for (auto const& holding : holdings.all) {
        if (!holding.claims.empty()) known.push_back({holdings.control_of(holding), holding});
    }
    return known;
}

}  // namespace

Series series(Partition const& partition, Actors const& actors, std::vector<Date> const& days,
              std::function<ControlMap(Date)> const& map_on, Progress const& progress)
{
    SpanKeeper<Region>    kept_regions;
    SpanKeeper<FrontLine> kept_fronts;
    SpanKeeper<HeldPlace> kept_holdings;
    std::size_t           done = 0;
    for (auto const day : days) {
        if (progress) progress(done++, days.size());
        auto const map = map_on(day);
        kept_regions.add(day, regions(partition, map));
        kept_fronts.add(day, front_lines(partition, map, actors));
        kept_holdings.add(day, known_holdings(map.holdings));
    }
    return {std::move(kept_regions).finished(), std::move(kept_fronts).finished(), std::move(kept_holdings).finished()};
}

Series snapshot(Partition const& partition, Actors const& actors, ControlMap const& map)
{
    DateSpan const day{map.on(), map.on() + Days{1}};
    return {lasting(regions(partition, map), day), lasting(front_lines(partition, map, actors), day),
            lasting(known_holdings(map.holdings), day)};
}

}  // namespace frontline
