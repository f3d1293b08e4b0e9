// SPDX-License-Identifier: Apache-2.0
#include "control_map/front_segments.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <tuple>

#include "control_map/region.hpp"
#include "geo/geodesic.hpp"
#include "geo/plane_index.hpp"

namespace frontline {

namespace {

constexpr double nearest_km = 20;

/// Which of the segments that ended a line that begins may go on with, the best first.
struct Succession {
    double      measure;  ///< the less the better
    std::size_t begun;
    std::size_t ended;

    auto operator<=>(Succession const&) const = default;
};

using Edge = std::pair<Point, Point>;

Edge edge_at(Line const& line, std::size_t i)
{
    return std::minmax(line[i], line[i + 1]);
}

bool is_same_pair(FrontLine const& a, FrontLine const& b)
{
    return a.actor_a == b.actor_a && a.actor_b == b.actor_b;
}

/// By the border that they share.
std::vector<Succession> by_shared_border(std::vector<FrontTracker::TrackedFront> const& begun,
                                         std::vector<FrontSegment> const&               ended)
{
    std::map<Edge, std::size_t> owner;
    for (std::size_t e = 0; e < ended.size(); ++e) {
        auto const& line = ended[e].front.line;
        for (std::size_t i = 0; i + 1 < line.size(); ++i) owner[edge_at(line, i)] = e;
    }
    std::map<std::pair<std::size_t, std::size_t>, double> shared_km;
    for (std::size_t b = 0; b < begun.size(); ++b) {
        auto const& line = begun[b].front.line;
        for (std::size_t i = 0; i + 1 < line.size(); ++i) {
            auto const found = owner.find(edge_at(line, i));
            if (found == owner.end() || !is_same_pair(begun[b].front, ended[found->second].front)) continue;
            shared_km[{b, found->second}] += quick_distance_km(line[i], line[i + 1]);
        }
    }
    std::vector<Succession> all;
    for (auto const& [lines, km] : shared_km) all.push_back({-km, lines.first, lines.second});
    return all;
}

std::vector<PlanePoint> in_plane(Line const& line, Projection const& projection)
{
    std::vector<PlanePoint> points;
    for (auto const p : line) points.push_back(projection.to_plane(p));
    return points;
}

double distance_km(std::vector<PlanePoint> const& a, PlaneIndex const& b)
{
    double least = INFINITY;
    for (auto const p : a) least = std::min(least, b.nearest(p)->distance / 1e3);
    return least;
}

/// By nearness of their vertices.
std::vector<Succession> by_nearness(std::vector<FrontTracker::TrackedFront> const& begun,
                                    std::vector<FrontSegment> const& ended, Projection const& projection)
{
    std::vector<Succession> all;
    for (std::size_t e = 0; e < ended.size(); ++e) {
        PlaneIndex const index{in_plane(ended[e].front.line, projection)};
        for (std::size_t b = 0; b < begun.size(); ++b) {
            if (!is_same_pair(begun[b].front, ended[e].front)) continue;
            auto const km = distance_km(in_plane(begun[b].front.line, projection), index);
            if (km <= nearest_km) all.push_back({km, b, e});
        }
    }
    return all;
}

/// Each line that begins with at most one segment that ended, the best pairs first.
class Successions {
public:
    Successions(std::size_t begun, std::size_t ended) : ended_of_(begun), is_taken_(ended, false) {}

    void take(std::vector<Succession> all)
    {
        std::ranges::sort(all);
        for (auto const& [measure, begun, ended] : all) {
            if (ended_of_[begun] || is_taken_[ended]) continue;
            ended_of_[begun] = ended;
            is_taken_[ended] = true;
        }
    }

    bool is_complete() const
    {
        auto const is_open = [](auto const& ended) { return !ended; };
        return std::ranges::none_of(ended_of_, is_open) || std::ranges::all_of(is_taken_, [](bool t) { return t; });
    }

    std::optional<std::size_t> ended_of(std::size_t begun) const { return ended_of_[begun]; }

private:
    std::vector<std::optional<std::size_t>> ended_of_;
    std::vector<bool>                       is_taken_;
};

}  // namespace

FrontSegments::FrontSegments(Partition const& partition, ControlMap const& map, Actors const& actors)
    : partition_{partition}, strands_{partition, control_labels(map)},
      tracker_{partition, strands_, map, actors}
{
    begin(tracker_.described(), {}, map.on());
}

void FrontSegments::move_on(ControlMap const& map, Moved const& moved)
{
    std::vector<Label> labels;
    for (auto const cell : moved.cells) labels.push_back(map.cells[cell].control);
    strands_.relabel(moved.cells, labels);
    tracker_.move_on(map, moved);
    std::vector<FrontSegment> ended;
    for (auto const line : tracker_.gone()) {
        if (auto const segment = segments_.extract(line)) ended.push_back(segment.mapped());
    }
    std::ranges::sort(ended, {}, &FrontSegment::id);
    begin(tracker_.described(), std::move(ended), map.on());
}

void FrontSegments::begin(std::vector<FrontTracker::TrackedFront> lines, std::vector<FrontSegment> ended, Date day)
{
    Successions successions{lines.size(), ended.size()};
    successions.take(by_shared_border(lines, ended));
    if (!successions.is_complete()) successions.take(by_nearness(lines, ended, partition_.projection));
    for (std::size_t b = 0; b < lines.size(); ++b) {
        auto& [number, front] = lines[b];
        auto const before     = successions.ended_of(b);
        auto const pair       = front.actor_a.text + "-" + front.actor_b.text + "-";
        auto const id         = before ? ended[*before].id
                                       : pair + std::to_string(++numbers_[{front.actor_a, front.actor_b}]);
        segments_[number]     = {id, before ? ended[*before].since : day, std::move(front)};
    }
}

std::vector<FrontSegment> FrontSegments::all() const
{
    std::vector<FrontSegment> all;
    for (auto const& [line, segment] : segments_) all.push_back(segment);
    std::ranges::sort(all, [](auto const& one, auto const& other) {
        auto const &a = one.front, &b = other.front;
        return std::tie(a.actor_a, a.actor_b, a.line) < std::tie(b.actor_a, b.actor_b, b.line);
    });
    return all;
}

}  // namespace frontline
