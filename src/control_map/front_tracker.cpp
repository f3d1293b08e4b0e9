// SPDX-License-Identifier: Apache-2.0
#include "control_map/front_tracker.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

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

}  // namespace

FrontTracker::FrontTracker(Partition const& partition, Strands const& strands, ControlMap const& map,
                           Actors const& actors)
    : partition_{partition}, strands_{strands}, table_{actors}, dates_{partition, map},
      is_relabelled_(partition.faces.size(), false)
{
    table_.move_to(map.on(), map.holdings.controls);
    start_over(map);
}

void FrontTracker::start_over(ControlMap const& map)
{
    for (LineIndex line = 0; line < tracks_.size(); ++line) {
        if (!tracks_[line].sides.empty()) gone_.push_back(line);
        tracks_[line].sides.clear();
    }
    pieces_.assign(strands_.count(), {});
    for (StrandIndex strand = 0; strand < strands_.count(); ++strand) find_pair(strand, map.holdings.controls);
    for (StrandIndex strand = 0; strand < strands_.count(); ++strand) follow(strand);
}

void FrontTracker::find_pair(StrandIndex strand, Controls const& controls)
{
    pieces_[strand] = {};
    if (!strands_.is_there(strand)) return;
    auto const left = strands_.label_left_of(2 * strand), right = strands_.label_left_of(2 * strand + 1);
    if (left == unlabelled || right == unlabelled) return;
    pieces_[strand].pair =
        table_.between(static_cast<ControlIndex>(left), static_cast<ControlIndex>(right), controls);
}

/// The other strand of the same pair where a side ends, if there is exactly one.
StrandSide FrontTracker::onwards(StrandSide side) const
{
    auto next   = no_side;
    bool is_one = true;
    strands_.for_each_beyond(side, [&](StrandSide beyond) {
        if (pieces_[beyond / 2].pair != pieces_[side / 2].pair) return;
        is_one = next == no_side;
        next   = beyond;
    });
    return is_one ? next : no_side;
}

FrontTracker::LineIndex FrontTracker::new_line()
{
    auto const line = free_.take(tracks_.size());
    if (line == tracks_.size()) tracks_.emplace_back();
    return line;
}

/// From a strand to the one end of its line, then to the other.
void FrontTracker::follow(StrandIndex start)
{
    if (pieces_[start].pair == FrontTable::no_pair || pieces_[start].line != none) return;
    auto const line  = new_line();
    auto&      track = tracks_[line];
    track.pair       = pieces_[start].pair;
    auto const go    = [&](StrandSide side) {
        for (; side != no_side && pieces_[side / 2].line == none; side = onwards(side)) {
            pieces_[side / 2].line = line;
            track.sides.push_back(side);
        }
    };
    go(2 * start + 1);
    std::ranges::reverse(track.sides);
    for (auto& side : track.sides) side = other(side);
    go(onwards(2 * start));
    changed_.push_back(line);
}

void FrontTracker::end_line(LineIndex line, std::vector<StrandIndex>& loose)
{
    if (line == none) return;
    for (auto const side : tracks_[line].sides) {
        pieces_[side / 2].line = none;
        loose.push_back(side / 2);
    }
    tracks_[line].sides.clear();
    gone_.push_back(line);
}

/// Those that go on along a strand now, or no longer do.
void FrontTracker::end_lines_beyond(StrandSide side, std::vector<StrandIndex>& loose)
{
    strands_.for_each_beyond(side, [&](StrandSide beyond) {
        if (pieces_[beyond / 2].pair == pieces_[side / 2].pair) end_line(pieces_[beyond / 2].line, loose);
    });
}

/// Where strands are gone others were made, so lines are looked at beside these.
void FrontTracker::move_on(ControlMap const& map, Moved const& moved)
{
    free_.add(gone_);
    changed_.clear();
    gone_.clear();
    auto const& newly_dated = dates_.move_on(map, moved);
    if (table_.move_to(map.on(), map.holdings.controls)) return start_over(map);
    pieces_.resize(strands_.count());
    std::vector<StrandIndex> loose;
    for (auto const strand : strands_.gone()) end_line(pieces_[strand].line, loose);
    for (auto const strand : strands_.gone()) pieces_[strand] = {};
    for (auto const strand : strands_.made()) find_pair(strand, map.holdings.controls);
    for (auto const strand : strands_.made()) {
        if (pieces_[strand].pair == FrontTable::no_pair) continue;
        loose.push_back(strand);
        end_lines_beyond(2 * strand, loose);
        end_lines_beyond(2 * strand + 1, loose);
    }
    for (auto const strand : loose) follow(strand);
    forget_evidence_beside(newly_dated);
}

/// All strands beside a face that was relabelled are new ones.
void FrontTracker::forget_evidence_beside(std::vector<FaceIndex> const& faces)
{
    mark_relabelled(true);
    for (auto const face : faces) {
        if (is_relabelled_[face]) continue;
        for (auto const h : partition_.border_of(face)) {
            if (auto const strand = strands_.at(h)) pieces_[*strand].is_told = false;
        }
    }
    mark_relabelled(false);
}

void FrontTracker::mark_relabelled(bool is_relabelled)
{
    for (auto const face : strands_.relabelled()) is_relabelled_[face] = is_relabelled;
}

void FrontTracker::tell(StrandIndex strand)
{
    auto& piece = pieces_[strand];
    if (piece.is_told) return;
    std::int64_t length_um = 0;
    auto         evidence  = first_date();
    for (auto const h : strands_[strand].edges) {
        auto const left = partition_.half_edges.face[h], right = partition_.half_edges.face[twin(h)];
        length_um += partition_.length_um(h);
        evidence = std::max({evidence, dates_.of(left), dates_.of(right)});
    }
    piece.length_um = length_um;
    piece.evidence  = evidence;
    piece.is_told   = true;
}

Line FrontTracker::points(Track const& track) const
{
    std::size_t count = 0;
    for (auto const side : track.sides) count += strands_[side / 2].points.size();
    Line line;
    line.reserve(count);
    for (auto const side : track.sides) {
        auto const& points = strands_[side / 2].points;
        if (!line.empty()) line.pop_back();
        if (side % 2 == 0) line.insert(line.end(), points.begin(), points.end());
        else line.insert(line.end(), points.rbegin(), points.rend());
    }
    return line;
}

FrontLine FrontTracker::described(Track const& track)
{
    auto const& [a, b] = table_.pair(track.pair);
    FrontLine    front{a, b, in_normal_direction(points(track)), 0, {}};
    std::int64_t length_um = 0;
    auto         evidence  = first_date();
    for (auto const side : track.sides) {
        tell(side / 2);
        length_um += pieces_[side / 2].length_um;
        evidence = std::max(evidence, pieces_[side / 2].evidence);
    }
    if (evidence > first_date()) front.evidence = evidence;
    front.length_km = static_cast<double>(length_um) * 1e-9;
    return front;
}

std::vector<FrontTracker::TrackedFront> FrontTracker::described()
{
    std::vector<TrackedFront> found;
    found.reserve(changed_.size());
    for (auto const line : changed_) {
        if (!tracks_[line].sides.empty()) found.push_back({line, described(tracks_[line])});
    }
    std::vector<std::uint32_t> order(found.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, {}, [&](std::uint32_t i) {
        return std::pair<PairIndex, Line const&>{table_.rank(tracks_[found[i].line].pair), found[i].front.line};
    });
    std::vector<TrackedFront> fronts;
    fronts.reserve(found.size());
    for (auto const i : order) fronts.push_back(std::move(found[i]));
    return fronts;
}

}  // namespace frontline
