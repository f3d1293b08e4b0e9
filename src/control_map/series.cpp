// SPDX-License-Identifier: Apache-2.0
#include "control_map/series.hpp"

#include <algorithm>
#include <limits>
#include <tuple>
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
        go_on(all_.size(), number);
        all_.push_back({std::move(thing), {day, {}}});
    }

    /// Nothing where none of that number stands.
    std::optional<std::size_t> end(Date day, std::uint32_t number)
    {
        if (number >= open_.size() || open_[number] == none) return std::nullopt;
        auto const index       = std::exchange(open_[number], none);
        all_[index].span.until = day;
        return index;
    }

    /// It stands still, under another number.
    void go_on(std::size_t index, std::uint32_t number)
    {
        if (number >= open_.size()) open_.resize(number + 1, none);
        open_[number] = index;
        if (index < all_.size()) all_[index].span.until.reset();
    }

    Thing const*                standing(std::uint32_t number) const
    {
        return number < open_.size() && open_[number] != none ? &all_[open_[number]].thing : nullptr;
    }
    Thing const&                thing(std::size_t index) const { return all_[index].thing; }
    std::vector<Lasting<Thing>> finished() && { return std::move(all_); }

private:
    static constexpr auto none = std::numeric_limits<std::size_t>::max();

    std::vector<Lasting<Thing>> all_;
    std::vector<std::size_t>    open_;  // of each number: which stands; none
};

/// The regions, front lines and places of a map that moves from day to day.
class Chronicle {
public:
    Chronicle(Partition const& partition, Actors const& actors, ControlMap const& first)
        : strands_{partition, control_labels(first)}, patchwork_{partition, strands_},
          tally_{partition, first, patchwork_}, fronts_{partition, strands_, first, actors}
    {
        begin_regions(first);
        begin_fronts(first, {});
        for (HoldingIndex i = 0; i < first.holdings.of_places().size(); ++i) begin_place(first, i);
    }

    void add(ControlMap const& map, Moved const& moved)
    {
        std::vector<Label> labels;
        for (auto const cell : moved.cells) labels.push_back(map.cells[cell].control);
        strands_.relabel(moved.cells, labels);
        add_regions(map, moved);
        add_fronts(map, moved);
        for (auto const holding : moved.holdings) {
            if (holding < map.holdings.of_places().size()) add_place(map, holding);
        }
    }

    Series finished() &&
    {
        return {std::move(kept_regions_).finished(), std::move(kept_fronts_).finished(),
                std::move(kept_places_).finished()};
    }

private:
    Strands               strands_;
    Patchwork             patchwork_;
    Tally                 tally_;
    FrontTracker          fronts_;
    SpanKeeper<Region>    kept_regions_;
    SpanKeeper<FrontLine> kept_fronts_;
    SpanKeeper<HeldPlace> kept_places_;

    void begin_regions(ControlMap const& map)
    {
        for (auto& [patch, region] : changed_regions(map, patchwork_, tally_)) {
            kept_regions_.begin(map.on(), patch, std::move(region));
        }
    }

    void add_regions(ControlMap const& map, Moved const& moved)
    {
        patchwork_.mend();
        tally_.move_on(map, moved);
        for (auto const patch : patchwork_.gone()) kept_regions_.end(map.on(), patch);
        begin_regions(map);
    }

    /// By what a front is the same as before though it was followed again.
    static auto key_of(FrontLine const& front) { return std::tie(front.actor_a, front.actor_b, front.line); }

    /// `ended`: in the order of their keys.
    void begin_fronts(ControlMap const& map, std::vector<std::size_t> const& ended)
    {
        auto const key = [this](std::size_t index) { return key_of(kept_fronts_.thing(index)); };
        for (auto& [line, front] : fronts_.described()) {
            auto const same = std::ranges::lower_bound(ended, key_of(front), {}, key);
            if (same != ended.end() && key(*same) == key_of(front)) kept_fronts_.go_on(*same, line);
            else kept_fronts_.begin(map.on(), line, std::move(front));
        }
    }

    void add_fronts(ControlMap const& map, Moved const& moved)
    {
        fronts_.move_on(map, moved);
        std::vector<std::size_t> ended;
        for (auto const line : fronts_.gone()) {
            if (auto const index = kept_fronts_.end(map.on(), line)) ended.push_back(*index);
        }
        std::ranges::sort(ended, {}, [this](std::size_t index) { return key_of(kept_fronts_.thing(index)); });
        begin_fronts(map, ended);
    }

    void begin_place(ControlMap const& map, HoldingIndex number)
    {
        auto const& holding = map.holdings.all[number];
        if (is_known(holding)) kept_places_.begin(map.on(), number, {map.holdings.control_of(holding), holding});
    }

    void add_place(ControlMap const& map, HoldingIndex number)
    {
        auto const&       holding  = map.holdings.all[number];
        auto const* const standing = kept_places_.standing(number);
        if (standing != nullptr && is_known(holding) && standing->holding.control == holding.control) return;
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
