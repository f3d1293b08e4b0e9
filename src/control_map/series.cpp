// SPDX-License-Identifier: Apache-2.0
#include "control_map/series.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "control_map/front_tracker.hpp"

namespace frontline {

namespace {

/// Things by the number that they are known by while they last.
template <typename Thing>
class SpanKeeper {
public:
    void begin(Date day, std::uint32_t number, Thing thing)
    {
        open_[number] = all_.size();
        all_.push_back({std::move(thing), {day, {}}});
    }

    /// Nothing where none of that number stands.
    std::optional<std::size_t> end(Date day, std::uint32_t number)
    {
        auto const open = open_.find(number);
        if (open == open_.end()) return std::nullopt;
        auto const index       = open->second;
        all_[index].span.until = day;
        open_.erase(open);
        return index;
    }

    /// It stands still, under another number.
    void go_on(std::size_t index, std::uint32_t number)
    {
        all_[index].span.until.reset();
        open_[number] = index;
    }

    Thing const&                thing(std::size_t index) const { return all_[index].thing; }
    std::vector<Lasting<Thing>> finished() && { return std::move(all_); }

private:
    std::vector<Lasting<Thing>>                    all_;
    std::unordered_map<std::uint32_t, std::size_t> open_;
};

/// The regions, front lines and places of a map that moves from day to day.
class Chronicle {
public:
    Chronicle(Partition const& partition, Actors const& actors, ControlMap const& first)
        : partition_{partition}, patchwork_{partition, control_labels(first)}, fronts_{partition, first, actors}
    {
        begin_regions(first);
        begin_fronts(first, {});
        for (HoldingIndex i = 0; i < first.holdings.all.size(); ++i) begin_place(first, i);
    }

    void add(ControlMap const& map, Moved const& moved)
    {
        add_regions(map, moved);
        add_fronts(map, moved);
        for (auto const holding : moved.holdings) add_place(map, holding);
    }

    Series finished() &&
    {
        return {std::move(kept_regions_).finished(), std::move(kept_fronts_).finished(),
                std::move(kept_places_).finished()};
    }

private:
    using FrontKey = std::tuple<ActorId, ActorId, Line>;

    Partition const&                                partition_;
    Patchwork                                       patchwork_;
    FrontTracker                                    fronts_;
    SpanKeeper<Region>                              kept_regions_;
    SpanKeeper<FrontLine>                           kept_fronts_;
    SpanKeeper<HeldPlace>                           kept_places_;
    std::unordered_map<HoldingIndex, ControlIndex>  control_of_place_;  // of those that stand

    void begin_regions(ControlMap const& map)
    {
        auto const homes = homes_of(partition_, map);
        for (auto& [patch, region] : regions_of(partition_, map, *homes, patchwork_, patchwork_.changed())) {
            kept_regions_.begin(map.on(), patch, std::move(region));
        }
    }

    void add_regions(ControlMap const& map, Moved const& moved)
    {
        std::vector<Label> labels;
        for (auto const cell : moved.cells) labels.push_back(map.cells[cell].control);
        patchwork_.relabel(moved.cells, labels);
        for (auto const patch : patchwork_.gone()) kept_regions_.end(map.on(), patch);
        if (!patchwork_.changed().empty()) begin_regions(map);
    }

    static FrontKey key_of(FrontLine const& front) { return {front.actor_a, front.actor_b, front.line}; }

    /// A line that was followed again and is the same as before goes on.
    void begin_fronts(ControlMap const& map, std::map<FrontKey, std::size_t> const& ended)
    {
        for (auto& [line, front] : fronts_.described(fronts_.changed(), map)) {
            auto const same = ended.find(key_of(front));
            if (same != ended.end()) kept_fronts_.go_on(same->second, line);
            else kept_fronts_.begin(map.on(), line, std::move(front));
        }
    }

    void add_fronts(ControlMap const& map, Moved const& moved)
    {
        fronts_.move_on(map, moved.cells);
        std::map<FrontKey, std::size_t> ended;
        for (auto const line : fronts_.gone()) {
            if (auto const index = kept_fronts_.end(map.on(), line)) ended[key_of(kept_fronts_.thing(*index))] = *index;
        }
        begin_fronts(map, ended);
    }

    void begin_place(ControlMap const& map, HoldingIndex number)
    {
        auto const& holding = map.holdings.all[number];
        if (!is_known(holding)) return;
        control_of_place_[number] = holding.control;
        kept_places_.begin(map.on(), number, {map.holdings.control_of(holding), holding});
    }

    void add_place(ControlMap const& map, HoldingIndex number)
    {
        auto const& holding = map.holdings.all[number];
        auto const  stands  = control_of_place_.find(number);
        if (stands != control_of_place_.end() && is_known(holding) && stands->second == holding.control) return;
        if (stands != control_of_place_.end()) control_of_place_.erase(stands);
        kept_places_.end(map.on(), number);
        begin_place(map, number);
    }
};

template <typename Thing>
std::vector<Lasting<Thing>> for_a_day(std::vector<Lasting<Thing>> things)
{
    for (auto& thing : things) thing.span.until = thing.span.from + Days{1};
    return things;
}

}  // namespace

Series series(Partition const& partition, Actors const& actors, std::vector<Date> const& days, MovingMap map,
              Progress const& progress)
{
    Chronicle chronicle{partition, actors, map.map()};
    for (std::size_t done = 1; done < days.size(); ++done) {
        if (progress) progress(done, days.size());
        auto const moved = map.move_on(days[done]);
        chronicle.add(map.map(), moved);
    }
    return std::move(chronicle).finished();
}

Series snapshot(Partition const& partition, Actors const& actors, ControlMap const& map)
{
    auto series = Chronicle{partition, actors, map}.finished();
    return {for_a_day(std::move(series.regions)), for_a_day(std::move(series.fronts)),
            for_a_day(std::move(series.holdings))};
}

}  // namespace frontline
