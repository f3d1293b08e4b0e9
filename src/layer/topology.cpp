// SPDX-License-Identifier: Apache-2.0
#include "layer/topology.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace frontline {

namespace {

/// A point's two neighbours on the first path that has it; another path with others makes it a junction.
struct Neighbours {
    Point one;
    Point other;
    bool  is_junction = false;
};

class Junctions {
public:
    void add(Ring const& ring)
    {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            add(ring[i], ring[(i + ring.size() - 1) % ring.size()], ring[(i + 1) % ring.size()]);
        }
    }

    void add_line(Line const& line)
    {
        if (line.front() == line.back()) return add(Ring{line.begin(), line.end() - 1});
        for (std::size_t i = 1; i + 1 < line.size(); ++i) add(line[i], line[i - 1], line[i + 1]);
        at_[line.front()].is_junction = true;
        at_[line.back()].is_junction  = true;
    }

    bool has(Point p) const { return at_.at(p).is_junction; }

private:
    std::unordered_map<Point, Neighbours> at_;

    void add(Point p, Point before, Point after)
    {
        auto const [one, other]    = std::minmax(before, after);
        auto const [found, is_new] = at_.try_emplace(p, Neighbours{one, other});
        auto& seen                 = found->second;
        if (!is_new && (seen.one != one || seen.other != other)) seen.is_junction = true;
    }
};

std::size_t hash_of(Line const& line)
{
    std::size_t hash = line.size();
    for (auto const p : line) hash = hash * 0x9E3779B97F4A7C15U + std::hash<Point>{}(p);
    return hash;
}

/// Each arc once, in the direction in which it is less.
class Arcs {
public:
    ArcReference reference(Line arc)
    {
        Line       reversed{arc.rbegin(), arc.rend()};
        auto const turned = reversed < arc;
        auto const number = number_of(turned ? std::move(reversed) : std::move(arc));
        return turned ? ~number : number;
    }

    std::vector<Line> taken() && { return std::move(arcs_); }

private:
    std::vector<Line>                                  arcs_;
    std::unordered_multimap<std::size_t, ArcReference> by_hash_;

    ArcReference number_of(Line arc)
    {
        auto const hash          = hash_of(arc);
        auto const [first, last] = by_hash_.equal_range(hash);
        for (auto found = first; found != last; ++found) {
            if (arcs_[static_cast<std::size_t>(found->second)] == arc) return found->second;
        }
        auto const number = static_cast<ArcReference>(arcs_.size());
        by_hash_.emplace(hash, number);
        arcs_.push_back(std::move(arc));
        return number;
    }
};

/// Cuts paths at junctions.
class Cutter {
public:
    explicit Cutter(Junctions const& junctions) : junctions_{junctions} {}

    ArcPath path(Line const& line)
    {
        if (line.front() == line.back()) return ring({line.begin(), line.end() - 1});
        return cut(line);
    }

    /// A ring without a junction begins at its least vertex, so that it is one arc with others of the same vertices.
    ArcPath ring(Ring ring)
    {
        auto const first = std::ranges::find_if(ring, [&](Point p) { return junctions_.has(p); });
        if (first == ring.end()) ring = begun_at_least(std::move(ring));
        else std::ranges::rotate(ring, first);
        ring.push_back(ring.front());
        return cut(ring);
    }

    std::vector<Line> arcs() && { return std::move(arcs_).taken(); }

private:
    Junctions const& junctions_;
    Arcs             arcs_;

    ArcPath cut(Line const& line)
    {
        ArcPath     path;
        std::size_t begin = 0;
        for (std::size_t i = 1; i < line.size(); ++i) {
            if (i + 1 < line.size() && !junctions_.has(line[i])) continue;
            path.push_back(arcs_.reference({line.begin() + static_cast<std::ptrdiff_t>(begin),
                                            line.begin() + static_cast<std::ptrdiff_t>(i) + 1}));
            begin = i;
        }
        return path;
    }
};

void add(Junctions& junctions, Geometry const& geometry)
{
    if (auto const* const line = std::get_if<Line>(&geometry)) junctions.add_line(*line);
    auto const* const polygon = std::get_if<Polygon>(&geometry);
    if (polygon == nullptr) return;
    junctions.add(polygon->outer);
    for (auto const& hole : polygon->holes) junctions.add(hole);
}

ArcPaths paths_of(Cutter& cutter, Geometry const& geometry)
{
    if (auto const* const line = std::get_if<Line>(&geometry)) return {cutter.path(*line)};
    auto const* const polygon = std::get_if<Polygon>(&geometry);
    if (polygon == nullptr) return {};
    ArcPaths paths{cutter.ring(polygon->outer)};
    for (auto const& hole : polygon->holes) paths.push_back(cutter.ring(hole));
    return paths;
}

}  // namespace

Topology topology_of(std::span<Layer const> layers)
{
    Junctions junctions;
    for (auto const& layer : layers) {
        for (auto const& feature : layer.features) add(junctions, feature.geometry);
    }
    Cutter   cutter{junctions};
    Topology topology;
    for (auto const& layer : layers) {
        auto& paths = topology.layers.emplace_back();
        for (auto const& feature : layer.features) paths.push_back(paths_of(cutter, feature.geometry));
    }
    topology.arcs = std::move(cutter).arcs();
    return topology;
}

}  // namespace frontline
