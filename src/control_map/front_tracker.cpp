// SPDX-License-Identifier: Apache-2.0
#include "control_map/front_tracker.hpp"

#include <algorithm>
#include <tuple>

namespace frontline {

namespace {

/// The same line whichever end it was begun at; a closed one begins at its least vertex.
Line in_normal_direction(Line line)
{
    if (line.front() == line.back()) {
        line.pop_back();
        std::ranges::rotate(line, std::ranges::min_element(line));
        line.push_back(line.front());
    }
    if (line.back() < line.front() || (line.back() == line.front() && line[line.size() - 2] < line[1])) {
        std::ranges::reverse(line);
    }
    return line;
}

std::optional<Date> evidence_at(ControlMap const& map, CellIndex cell)
{
    auto const holding = map.cells[cell].holding;
    return holding == no_holding ? map.remembered_from : std::optional{map.holdings.all[holding].evidence};
}

}  // namespace

FrontTable::PairIndex FrontTable::judge(Control const& one, Control const& other)
{
    auto const& [least, most] = std::minmax(one, other);
    auto const front          = front_between(least, most, actors_, date_);
    if (!front) return no_pair;
    auto const [entry, is_new] = numbers_.try_emplace(*front, static_cast<PairIndex>(pairs_.size()));
    if (is_new) pairs_.push_back(*front);
    return entry->second;
}

bool FrontTable::move_to(Date date, Controls const& controls)
{
    date_        = date;
    bool differs = false;
    for (std::size_t one = 0; one < known_.size(); ++one) {
        for (std::size_t other = 0; other < known_[one].size(); ++other) {
            auto& pair = known_[one][other];
            if (pair == not_asked) continue;
            auto const now =
                judge(controls[static_cast<ControlIndex>(one)], controls[static_cast<ControlIndex>(other)]);
            differs        = differs || now != pair;
            pair           = now;
        }
    }
    return differs;
}

FrontTable::PairIndex FrontTable::between(ControlIndex one, ControlIndex other, Controls const& controls)
{
    if (known_.size() < controls.size()) {
        known_.resize(controls.size());
        for (auto& row : known_) row.resize(controls.size(), not_asked);
    }
    auto& pair = known_[one][other];
    if (pair == not_asked) pair = judge(controls[one], controls[other]);
    return pair;
}

FrontTracker::FrontTracker(Partition const& partition, ControlMap const& map, Actors const& actors)
    : partition_{partition}, table_{actors}, pair_of_(partition.half_edges.size() / 2, FrontTable::no_pair),
      line_of_(partition.half_edges.size() / 2, none)
{
    table_.move_to(map.on(), map.holdings.controls);
    start_over(map);
}

void FrontTracker::start_over(ControlMap const& map)
{
    for (LineIndex line = 0; line < tracks_.size(); ++line) {
        if (!tracks_[line].edges.empty()) gone_.push_back(line);
        tracks_[line] = {};
    }
    std::ranges::fill(line_of_, none);
    std::ranges::fill(pair_of_, FrontTable::no_pair);
    controls_.clear();
    for (auto const& face : partition_.faces) controls_.push_back(map.cells[face.cell].control);
    std::vector<HalfEdgeIndex> fronts;
    for (auto const& [left, right, h] : partition_.inner_edges) {
        if (controls_[left] == controls_[right]) continue;
        pair_of_[h / 2] = table_.between(controls_[left], controls_[right], map.holdings.controls);
        if (pair_of_[h / 2] != FrontTable::no_pair) fronts.push_back(h);
    }
    for (auto const h : fronts) follow(h);
}

FrontTracker::PairIndex FrontTracker::pair_at(HalfEdgeIndex h, Controls const& controls)
{
    auto const left = partition_.half_edges[h].face, right = partition_.half_edges[twin(h)].face;
    if (left == outside || right == outside) return FrontTable::no_pair;
    auto const one = controls_[left], other = controls_[right];
    return one == other ? FrontTable::no_pair : table_.between(one, other, controls);
}

/// The other edge of the same pair where a half-edge arrives, if there is exactly one.
std::optional<HalfEdgeIndex> FrontTracker::onwards(HalfEdgeIndex h) const
{
    std::optional<HalfEdgeIndex> next;
    for (auto out = partition_.half_edges[h].next; out != twin(h); out = partition_.half_edges[twin(out)].next) {
        if (pair_of_[out / 2] != pair_of_[h / 2]) continue;
        if (next) return std::nullopt;
        next = out;
    }
    return next;
}

/// From an edge to the one end of its line, then to the other.
void FrontTracker::follow(HalfEdgeIndex start)
{
    if (line_of_[start / 2] != none) return;
    auto const line  = static_cast<LineIndex>(tracks_.size());
    auto&      track = tracks_.emplace_back(Track{{}, pair_of_[start / 2]});
    auto const go    = [&](std::optional<HalfEdgeIndex> h) {
        for (; h && line_of_[*h / 2] == none; h = onwards(*h)) {
            line_of_[*h / 2] = line;
            track.edges.push_back(*h);
        }
    };
    go(twin(start));
    std::ranges::reverse(track.edges);
    for (auto& h : track.edges) h = twin(h);
    go(onwards(start));
    changed_.push_back(line);
}

/// Ends all lines that come to the vertex from which `out` leaves.
void FrontTracker::end_lines_at(HalfEdgeIndex out, std::vector<HalfEdgeIndex>& loose)
{
    auto h = out;
    do {
        auto const line = line_of_[h / 2];
        if (line != none) {
            for (auto const edge : tracks_[line].edges) line_of_[edge / 2] = none;
            loose.insert(loose.end(), tracks_[line].edges.begin(), tracks_[line].edges.end());
            tracks_[line] = {};
            gone_.push_back(line);
        }
        h = partition_.half_edges[twin(h)].next;
    } while (h != out);
}

void FrontTracker::move_on(ControlMap const& map, std::span<CellIndex const> cells)
{
    changed_.clear();
    gone_.clear();
    if (table_.move_to(map.on(), map.holdings.controls)) return start_over(map);
    std::vector<HalfEdgeIndex> loose;
    for (auto const cell : cells) {
        for (auto const face : partition_.faces_of(cell)) controls_[face] = map.cells[cell].control;
    }
    for (auto const cell : cells) {
        for (auto const face : partition_.faces_of(cell)) {
            for (auto const h : partition_.border_of(face)) {
                auto const pair = pair_at(h, map.holdings.controls);
                if (pair == pair_of_[h / 2]) continue;
                end_lines_at(h, loose);
                end_lines_at(twin(h), loose);
                pair_of_[h / 2] = pair;
                loose.push_back(h);
            }
        }
    }
    for (auto const h : loose) {
        if (pair_of_[h / 2] != FrontTable::no_pair) follow(h);
    }
}

Line FrontTracker::points(Track const& track) const
{
    Line line{partition_.origin(track.edges.front())};
    for (auto const h : track.edges) line.push_back(partition_.target(h));
    return line;
}

FrontLine FrontTracker::described(Track const& track, ControlMap const& map) const
{
    auto const& [a, b] = table_.pair(track.pair);
    FrontLine    front{a, b, in_normal_direction(points(track)), 0, {}};
    std::int64_t length_um = 0;
    for (auto const h : track.edges) {
        length_um += partition_.measures[h / 2].length_um;
        front.evidence = std::max({front.evidence, evidence_at(map, *partition_.cell_left_of(h)),
                                   evidence_at(map, *partition_.cell_left_of(twin(h)))});
    }
    front.length_km = static_cast<double>(length_um) * 1e-9;
    return front;
}

std::vector<FrontTracker::TrackedFront> FrontTracker::described(std::span<LineIndex const> lines,
                                                                ControlMap const&          map) const
{
    std::vector<TrackedFront> fronts;
    for (auto const line : lines) fronts.push_back({line, described(tracks_[line], map)});
    std::ranges::sort(fronts, [](auto const& one, auto const& other) {
        auto const &a = one.front, &b = other.front;
        return std::tie(a.actor_a, a.actor_b, a.line) < std::tie(b.actor_a, b.actor_b, b.line);
    });
    return fronts;
}

}  // namespace frontline
