// SPDX-License-Identifier: Apache-2.0
#include "control_map/painting.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

#include "base/parallel.hpp"
#include "control_map/sweep.hpp"
#include "control_map/vote.hpp"

namespace frontline {

namespace {

std::vector<std::uint32_t> all_of(std::size_t count)
{
    std::vector<std::uint32_t> numbers(count);
    std::iota(numbers.begin(), numbers.end(), 0U);
    return numbers;
}

bool can_be_contested(Controls const& controls)
{
    for (std::size_t i = 0; i < controls.size(); ++i) {
        if (controls[static_cast<ControlIndex>(i)].status == Status::contested) return true;
    }
    return false;
}

}  // namespace

ControlMap unpainted(Canvas const& canvas, Holdings holdings, std::shared_ptr<Homes const> homes)
{
    ControlMap map{std::move(holdings), std::vector<CellPaint>(canvas.partition.cells.size()), std::move(homes)};
    map.homes = homes_of(canvas.partition, map);
    return map;
}

/// Cells that may be painted with something else, each once.
class Painting::Affected {
public:
    explicit Affected(std::size_t cells) : is_affected_(cells) {}

    void add(CellIndex cell)
    {
        if (is_affected_[cell]) return;
        is_affected_[cell] = true;
        cells_.push_back(cell);
    }

    void add(std::span<CellIndex const> cells)
    {
        for (auto const cell : cells) add(cell);
    }

    std::vector<CellIndex> in_order() &&
    {
        std::ranges::sort(cells_);
        return std::move(cells_);
    }

private:
    std::vector<bool>      is_affected_;
    std::vector<CellIndex> cells_;
};

Painting::Painting(Canvas const& canvas, std::vector<ActorId> const& holders, ControlMap& map)
    : canvas_{&canvas}
{
    if (!holders.empty()) {
        map.remembered_from = canvas.since;
        told_.emplace(Told{{canvas.memory, places(map), holders, canvas.since, map.holdings}, {}});
        if (canvas.settings.method == PaintMethod::combined) {
            told_->rate.emplace(canvas.memory, canvas.squares, told_->testimony, canvas.settings.fade_km);
        }
    }
    paint(map, all_of(map.cells.size()));
}

PlacesOfHoldings const& Painting::places(ControlMap const& map)
{
    if (!places_) places_.emplace(canvas_->partition, map.holdings);
    return *places_;
}

/// Controls are numbered while places are painted; after that cells can be painted side by side.
void Painting::paint(ControlMap& map, std::span<CellIndex const> cells)
{
    std::vector<CellIndex> silent;  // no place of their own tells anything
    for (auto const cell : cells) {
        auto& paint = map.cells[cell];
        paint       = paint_of_places(map.holdings, map.homes->in(cell), canvas_->since);
        if (paint.holding == no_holding) paint = of_its_home(cell, map);
        if (paint.holding == no_holding) silent.push_back(cell);
    }
    if (!nearest_ && asks_for_nearest(map.holdings.controls, silent)) {
        nearest_.emplace(canvas_->points, places(map), canvas_->since, map.holdings);
    }
    in_two_halves(silent.size(), [&](std::size_t from, std::size_t until) {
        for (auto i = from; i < until; ++i) map.cells[silent[i]] = of_places_around(silent[i], map);
    });
    if (canvas_->grounds.is_empty()) return;
    for (auto const cell : cells) map.cells[cell] = of_its_ground(cell, map);
}

/// What is cut off from a place's cell is as the place, unless only the claim tells of the place whose border it is.
CellPaint Painting::of_its_home(CellIndex cell, ControlMap& map) const
{
    auto const home = canvas_->grounds.is_empty() ? std::nullopt : canvas_->grounds.home_of(cell);
    if (!home) return {};
    auto const of_home = paint_of_places(map.holdings, map.homes->in(*home), canvas_->since);
    auto const tells   = of_home.holding != no_holding && tells_of_land_around(map.holdings.all[of_home.holding]);
    return tells ? of_home : CellPaint{};
}

/// Of the cell of a place that is known the place tells.
CellPaint Painting::of_its_ground(CellIndex cell, ControlMap const& map) const
{
    auto const& paint = map.cells[cell];
    auto const  tract = canvas_->grounds.tract_of(cell);
    if (tract == no_tract) return paint;
    if (paint.holding != no_holding && map.homes->cell_of(paint.holding) == cell) return paint;
    return painted_over(paint, map.holdings.of_tract(tract), map.holdings, canvas_->since);
}

/// To find nearest places is not free, and where all is remembered and nothing can be contested nobody asks for them.
/// What can be does not change from day to day: a timeline's controls are those of all its days, and places that share
/// a point, which may disagree, are the same.
bool Painting::asks_for_nearest(Controls const& controls, std::vector<CellIndex> const& silent) const
{
    auto const is_open = [&](auto cell) { return canvas_->memory.cells()[cell].land == no_land; };
    if (std::ranges::any_of(silent, is_open)) return true;
    return !silent.empty() && (canvas_->points.are_shared() || can_be_contested(controls));
}

CellPaint Painting::of_places_around(CellIndex cell, ControlMap const& map) const
{
    auto const remembered = by_memory(cell, map);
    auto const nearest    = nearest_ ? nearest_->from(cell) : std::nullopt;
    if (!nearest) return remembered;
    auto const& settings  = canvas_->settings;
    Certainty const certainty{nearest->paint.certainty.share() * left_at(nearest->distance_km)};
    if (settings.method == PaintMethod::combined && nearest->distance_km <= settings.fade_km
        && map.holdings.controls[nearest->paint.control].status == Status::contested && map.homes->in(cell).empty()) {
        return {nearest->paint.control, nearest->paint.holding, certainty};
    }
    auto const is_in_reach =
        settings.method == PaintMethod::voronoi || nearest->distance_km <= settings.reach_km;
    if (canvas_->memory.cells()[cell].land != no_land || !is_in_reach) return remembered;
    return {nearest->holder, nearest->paint.holding, certainty};
}

CellPaint Painting::by_memory(CellIndex cell, ControlMap const& map) const
{
    if (!told_ || canvas_->memory.cells()[cell].land == no_land) return {};
    if (!told_->rate) return Sweep{canvas_->memory, told_->testimony}.on(cell);
    return Vote{canvas_->memory, told_->testimony, *told_->rate, canvas_->fades, map.holdings.controls}.on(cell);
}

double Painting::left_at(double distance_km) const
{
    auto const reach_km = canvas_->settings.reach_km;
    return reach_km > 0 ? std::max(0.0, 1 - distance_km / reach_km) : 0;
}

std::vector<CellIndex> Painting::mend(ControlMap& map, std::vector<HoldingIndex> const& holdings)
{
    Affected affected{map.cells.size()};
    for (auto const holding : holdings) add_own_land(holding, map, affected);
    if (told_) hear_again(map, holdings, affected);
    hear_points_again(map, holdings, affected);
    auto                   cells = std::move(affected).in_order();
    std::vector<CellPaint> before;
    for (auto const cell : cells) before.push_back(map.cells[cell]);
    paint(map, cells);
    std::size_t i = 0;
    std::erase_if(cells, [&](auto cell) { return map.cells[cell] == before[i++]; });
    return cells;
}

/// The cell of a place and what is cut off from it; the land of a tract.
void Painting::add_own_land(HoldingIndex holding, ControlMap const& map, Affected& affected) const
{
    auto const places = map.holdings.of_places().size();
    if (holding >= places) return affected.add(canvas_->grounds.cells_of(static_cast<TractIndex>(holding - places)));
    auto const home = map.homes->cell_of(holding);
    if (home == Homes::none) return;
    affected.add(home);
    canvas_->grounds.for_each_piece(home, [&](CellIndex piece) { affected.add(piece); });
}

/// Where there are grounds it matters since when a place is whose it is, though it tells no more than before.
void Painting::hear_again(ControlMap& map, std::vector<HoldingIndex> const& holdings, Affected& affected)
{
    if (!around_places_) around_places_ = canvas_->memory.voters().seen_from(canvas_->memory.told_places());
    std::vector<SpotIndex> heard;
    for (auto const holding : holdings) {
        auto const place = places(map).place_of[holding];
        if (place == PlacesOfHoldings::no_place) continue;
        auto const is_news = told_->testimony.hear(place, holding, map.holdings);
        if (is_news || !canvas_->grounds.is_empty()) heard.push_back(place);
    }
    auto const farthest = farthest_voted();
    for (auto const square : settle_rates(heard)) {
        for (auto const place : canvas_->squares.told_in(square)) {
            if (told_->testimony.stance(place) == Stance::taken) heard.push_back(place);
        }
    }
    auto const farthest_heard = std::max(farthest, farthest_voted());
    for (auto const place : heard) add_voted_on(place, farthest_heard, affected);
}

std::vector<SquareIndex> Painting::settle_rates(std::vector<SpotIndex> const& heard)
{
    if (!told_->rate) return {};
    for (auto const place : heard) told_->rate->hear_again(place);
    return told_->rate->settle();
}

/// From where a vote can count at all.
DistanceStep Painting::farthest_voted() const
{
    if (!told_->rate) return std::numeric_limits<DistanceStep>::max();
    return canvas_->fades[told_->rate->least()].farthest_heard();
}

void Painting::add_voted_on(SpotIndex place, DistanceStep farthest_heard, Affected& affected) const
{
    auto const [cells, distances] = around_places_->of(place);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (distances[i] <= farthest_heard) affected.add(cells[i]);
    }
}

/// Where nobody asked for the nearest places yet no cell is painted by them, and a cell that will ask now is painted
/// anew because its own place fell silent.
void Painting::hear_points_again(ControlMap& map, std::vector<HoldingIndex> const& holdings, Affected& affected)
{
    if (!nearest_) return;
    if (!around_points_) around_points_ = canvas_->points.cells_around();
    bool is_any_changed = false;
    for (auto const holding : holdings) {
        auto const place = places(map).place_of[holding];
        if (place == PlacesOfHoldings::no_place) continue;
        auto const point = canvas_->points.of_place(place);
        affected.add(around_points_->of(point).places);
        nearest_->hear(point, places(map), map.holdings);
        is_any_changed = true;
    }
    if (!is_any_changed) return;
    for (CellIndex cell = 0; cell < map.cells.size(); ++cell) {
        if (looks_farther(cell, map)) affected.add(cell);
    }
}

/// Whether a cell is not painted by a place of its own, and by none of its nearest few.
bool Painting::looks_farther(CellIndex cell, ControlMap const& map) const
{
    if (canvas_->points.is_complete(cell)) return false;
    auto const by = map.cells[cell].holding;
    if (by != no_holding && map.homes->cell_of(by) == cell) return false;
    return std::ranges::none_of(canvas_->points.nearest_few(cell),
                                [this](auto point) { return nearest_->is_known(point); });
}

}  // namespace frontline
