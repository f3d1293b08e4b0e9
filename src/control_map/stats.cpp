// SPDX-License-Identifier: Apache-2.0
#include "control_map/stats.hpp"

#include <utility>

#include "control_map/front_lengths.hpp"

namespace frontline {

namespace {

/// What land and places of one control come to; areas in the partition's units.
struct Sums {
    std::int64_t area      = 0;
    std::int64_t inhabited = 0;
    std::int64_t people    = 0;
    std::size_t  places    = 0;
};

/// Counts what a moving map has, and what changed hands since it was last asked.
class Count {
public:
    Count(Partition const& partition, Actors const& actors, Inhabitants const& inhabitants, ControlMap const& map)
        : partition_{partition}, inhabitants_{inhabitants}, fronts_{partition, map, actors},
          control_of_cell_(map.cells.size(), unknown_control),
          control_of_place_(map.holdings.all.size(), unknown_control)
    {
        sums_.resize(map.holdings.controls.size());
        for (CellIndex cell = 0; cell < map.cells.size(); ++cell) {
            add_cell(cell, control_of_cell_[cell] = map.cells[cell].control, +1);
        }
        for (HoldingIndex i = 0; i < map.holdings.all.size(); ++i) {
            control_of_place_[i] = control_of(map, i);
            ++sums_[control_of_place_[i]].places;
        }
    }

    void move_on(ControlMap const& map, Moved const& moved)
    {
        sums_.resize(map.holdings.controls.size());
        for (auto const cell : moved.cells) move_cell(cell, map);
        for (auto const holding : moved.holdings) move_place(holding, map);
        fronts_.move_on(map, moved.cells);
    }

    /// All since the last call, or since the beginning.
    DayStats taken(Date on, Controls const& controls)
    {
        DayStats day{on, {}};
        for (std::size_t number = 0; number < sums_.size(); ++number) {
            add(day, controls[static_cast<ControlIndex>(number)], sums_[number]);
        }
        for (auto const& [actor, km] : fronts_.km_by_actor()) {
            if (km > 0) day.actors[actor].front_km = km;
        }
        for (auto const& [actor, balance] : std::exchange(since_, {})) day.actors[actor].since = balance;
        return day;
    }

private:
    Partition const&           partition_;
    Inhabitants const&         inhabitants_;
    FrontLengths               fronts_;
    std::vector<ControlIndex>  control_of_cell_;
    std::vector<ControlIndex>  control_of_place_;  // of each holding; unknown: nothing is known of it
    std::vector<Sums>          sums_;              // of each control
    std::map<ActorId, Balance> since_;

    static ControlIndex control_of(ControlMap const& map, HoldingIndex number)
    {
        auto const& holding = map.holdings.all[number];
        return is_known(holding) ? holding.control : unknown_control;
    }

    void add_cell(CellIndex cell, ControlIndex control, int times)
    {
        auto const area = partition_.area_of(partition_.faces_of(cell)) * times;
        auto&      sums = sums_[control];
        sums.area += area;
        sums.inhabited += inhabitants_.is_inhabited[cell] ? area : 0;
        sums.people += inhabitants_.people[cell] * times;
    }

    void move_cell(CellIndex cell, ControlMap const& map)
    {
        auto const from = std::exchange(control_of_cell_[cell], map.cells[cell].control);
        auto const to   = map.cells[cell].control;
        if (from == to) return;
        add_cell(cell, from, -1);
        add_cell(cell, to, +1);
        auto const& loser = map.holdings.controls[from].actor;
        auto const& taker = map.holdings.controls[to].actor;
        if (loser == taker) return;
        since_[loser].lost.area_km2 += partition_.cells[cell].area_km2;
        since_[taker].gained.area_km2 += partition_.cells[cell].area_km2;
    }

    void move_place(HoldingIndex number, ControlMap const& map)
    {
        auto const to   = control_of(map, number);
        auto const from = std::exchange(control_of_place_[number], to);
        if (from == to) return;
        --sums_[from].places;
        ++sums_[to].places;
        auto const& loser = map.holdings.controls[from].actor;
        auto const& taker = map.holdings.controls[to].actor;
        if (loser == taker) return;
        ++since_[loser].lost.places;
        ++since_[taker].gained.places;
    }

    void add(DayStats& day, Control const& control, Sums const& sums) const
    {
        if (sums.places == 0 && sums.area == 0) return;
        auto&      actor    = day.actors[control.actor];
        auto const area_km2 = partition_.in_km2(sums.area);
        actor.area_km2 += area_km2;
        actor.contested_km2 += control.status == Status::contested ? area_km2 : 0;
        actor.inhabited_km2 += partition_.in_km2(sums.inhabited);
        actor.people += sums.people;
        // Of a place that nothing is known of there is nothing to count.
        actor.places += control.status == Status::unknown ? 0 : sums.places;
    }
};

}  // namespace

std::vector<DayStats> stats(Partition const& partition, Actors const& actors, Inhabitants const& inhabitants,
                            StatsQuestion const& question, MovingMap map, Progress const& progress)
{
    Count                 count{partition, actors, inhabitants, map.map()};
    std::vector<DayStats> days;
    std::size_t           next = 1;
    for (auto const row : question.rows) {
        for (; next < question.changes.size() && question.changes[next] <= row; ++next) {
            auto const moved = map.move_on(question.changes[next]);
            count.move_on(map.map(), moved);
        }
        if (progress) progress(next, question.changes.size());
        days.push_back(count.taken(row, map.map().holdings.controls));
    }
    return days;
}

}  // namespace frontline
