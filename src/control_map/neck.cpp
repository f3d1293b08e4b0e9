// SPDX-License-Identifier: Apache-2.0
#include "control_map/neck.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>

#include "geo/geodesic.hpp"
#include "geo/plane_index.hpp"

namespace frontline {

namespace {

constexpr auto none = std::numeric_limits<std::uint32_t>::max();

double distance(PlanePoint a, PlanePoint b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

/// The ends of patches, as points close to one another.
class Walls {
public:
    Walls(Partition const& partition, ActorLand const& land) : partition_{partition}, index_{collect(land)} {}

    struct Wall {
        PlanePoint at;
        double     distance;
        bool       is_enemy;
    };

    std::optional<Wall> nearest(PlanePoint p) const
    {
        auto const found = index_.nearest(p);
        return found ? std::optional{wall(found->index, found->distance)} : std::nullopt;
    }

    /// The nearest one on the other side of `p`, seen from a wall.
    std::optional<Wall> opposite(PlanePoint p, Wall const& wall_here, double within) const
    {
        for (auto const& each : index_.within(p, within)) {
            auto const q = points_[each.index];
            auto const dot = (q.x - p.x) * (wall_here.at.x - p.x) + (q.y - p.y) * (wall_here.at.y - p.y);
            if (dot < 0) return wall(each.index, each.distance);
        }
        return std::nullopt;
    }

private:
    static constexpr double step_m = 250;

    Partition const&        partition_;
    std::vector<PlanePoint> points_{};
    std::vector<bool>       is_enemy_{};
    PlaneIndex              index_;

    Wall wall(std::size_t index, double distance) const { return {points_[index], distance, is_enemy_[index]}; }

    PlaneIndex collect(ActorLand const& land)
    {
        for (auto const h : partition_.coast) add(h, false);
        for (auto const h : partition_.inner_edges.half_edges) {
            auto const beyond = land.beyond(h);
            if (beyond != ActorLand::Beyond::own) add(h, beyond == ActorLand::Beyond::enemy);
        }
        return PlaneIndex{points_};
    }

    void add(HalfEdgeIndex h, bool is_enemy)
    {
        auto const a     = partition_.projection.to_plane(partition_.origin(h));
        auto const b     = partition_.projection.to_plane(partition_.target(h));
        auto const parts = std::max(1.0, std::ceil(distance(a, b) / step_m));
        for (double i = 0; i < parts; ++i) {
            points_.push_back({a.x + (b.x - a.x) * i / parts, a.y + (b.y - a.y) * i / parts});
            is_enemy_.push_back(is_enemy);
        }
    }
};

/// A part of a patch: what flows to one place of greatest distance from all borders.
struct Part {
    double       peak_m = 0;
    std::int64_t area   = 0;  ///< in the partition's `area_unit_km2`
    std::size_t  places = 0;
};

/// Where two parts meet, and which stand on either side.
struct Pass {
    FaceIndex     face;
    std::uint32_t one;
    std::uint32_t other;
};

/// The parts of all land and the widest passes between them, by flooding faces from the farthest inland outwards.
class Watershed {
public:
    Watershed(Partition const& partition, ActorLand const& land, std::vector<double> const& inland_m, double wide_m)
        : partition_{partition}, land_{land}, inland_m_{inland_m}, wide_m_{wide_m},
          part_of_(partition.faces.size(), none)
    {
        std::vector<FaceIndex> faces(partition.faces.size());
        std::iota(faces.begin(), faces.end(), 0U);
        std::ranges::stable_sort(faces, std::ranges::greater{}, [&](FaceIndex face) { return inland_m_[face]; });
        for (auto const face : faces) flood(face);
    }

    std::vector<Pass> const& passes() const { return passes_; }

    /// The part that a face belongs to, narrow ones counted to the wide one that they hang on.
    std::uint32_t part_of(FaceIndex face) { return root_in(merged_, part_of_[face]); }
    std::uint32_t part(std::uint32_t part) { return root_in(merged_, part); }
    std::size_t   count() const { return peaks_.size(); }

private:
    Partition const&           partition_;
    ActorLand const&           land_;
    std::vector<double> const& inland_m_;
    double                     wide_m_;
    std::vector<std::uint32_t> part_of_;
    std::vector<double>        peaks_;      // of each part
    std::vector<std::uint32_t> merged_;     // narrow parts into the part that they hang on
    std::vector<std::uint32_t> connected_;  // all parts that hang together already
    std::vector<double>        widest_;     // of all that hang together: the greatest peak
    std::vector<Pass>          passes_;

    static std::uint32_t root_in(std::vector<std::uint32_t>& parent, std::uint32_t one)
    {
        while (parent[one] != one) one = parent[one] = parent[parent[one]];
        return one;
    }

    void flood(FaceIndex face)
    {
        for (auto const beyond : partition_.beyond(face)) {
            if (beyond == outside || part_of_[beyond] == none) continue;
            if (land_.label_of(beyond) != land_.label_of(face)) continue;
            if (part_of_[face] == none) part_of_[face] = part_of_[beyond];
            else meet(face, part_of_[face], part_of_[beyond]);
        }
        if (part_of_[face] != none) return;
        part_of_[face] = static_cast<std::uint32_t>(peaks_.size());
        merged_.push_back(part_of_[face]);
        connected_.push_back(part_of_[face]);
        peaks_.push_back(inland_m_[face]);
        widest_.push_back(inland_m_[face]);
    }

    void meet(FaceIndex face, std::uint32_t one, std::uint32_t other)
    {
        auto const a = root_in(connected_, one), b = root_in(connected_, other);
        if (a == b) return;
        if (widest_[a] >= wide_m_ && widest_[b] >= wide_m_ && inland_m_[face] < wide_m_) {
            passes_.push_back({face, root_in(merged_, one), root_in(merged_, other)});
        } else {
            merge_narrow(one, other, widest_[a] < widest_[b]);
        }
        connected_[std::max(a, b)] = std::min(a, b);
        widest_[std::min(a, b)]    = std::max(widest_[a], widest_[b]);
    }

    void merge_narrow(std::uint32_t one, std::uint32_t other, bool one_is_narrower)
    {
        auto const a = root_in(merged_, one), b = root_in(merged_, other);
        if (a != b) merged_[one_is_narrower ? a : b] = one_is_narrower ? b : a;
    }
};

/// What lies on each side of each pass: passes join the parts of a patch as edges a tree.
class Sides {
public:
    Sides(std::vector<Part> parts, std::vector<Pass> const& passes, Watershed& watershed)
        : parts_{std::move(parts)}, neighbours_(parts_.size())
    {
        for (std::size_t i = 0; i < passes.size(); ++i) {
            auto const one = watershed.part(passes[i].one), other = watershed.part(passes[i].other);
            neighbours_[one].push_back({other, i});
            neighbours_[other].push_back({one, i});
        }
    }

    /// All that hangs on a part when a pass is closed.
    Part beyond(std::size_t pass, std::uint32_t from) const
    {
        Part                                                sum = parts_[from];
        std::vector<std::pair<std::uint32_t, std::size_t>> open{{from, pass}};
        while (!open.empty()) {
            auto const [at, came_by] = open.back();
            open.pop_back();
            for (auto const& [next, by] : neighbours_[at]) {
                if (by == came_by || by == pass) continue;
                sum.area += parts_[next].area;
                sum.places += parts_[next].places;
                open.emplace_back(next, by);
            }
        }
        return sum;
    }

private:
    std::vector<Part>                                               parts_;
    std::vector<std::vector<std::pair<std::uint32_t, std::size_t>>> neighbours_;
};

std::vector<Part> parts_of(Partition const& partition, ControlMap const& map, Watershed& watershed)
{
    auto const        homes = homes_of(partition, map);
    std::vector<Part> parts(watershed.count());
    for (FaceIndex face = 0; face < partition.faces.size(); ++face) {
        auto&       part           = parts[watershed.part_of(face)];
        auto const& [cell, is_main, area] = partition.faces[face];
        part.area += area;
        if (!is_main) continue;
        for (auto const holding : homes->in(cell)) part.places += is_known(map.holdings.all[holding]) ? 1 : 0;
    }
    return parts;
}

std::vector<double> distances_inland(Partition const& partition, Walls const& walls)
{
    std::vector<double> distances;
    for (auto const& face : partition.faces) {
        // Fragments beyond a bay are nobody's heartland.
        auto const wall = face.is_main ? walls.nearest(partition.cells[face.cell].in_plane) : std::nullopt;
        distances.push_back(wall ? wall->distance : 0);
    }
    return distances;
}

}  // namespace

std::vector<Neck> necks(Partition const& partition, ControlMap const& map, ActorLand const& land, double narrower_km)
{
    Walls const       walls{partition, land};
    auto const        inland = distances_inland(partition, walls);
    Watershed         watershed{partition, land, inland, narrower_km * 500};
    Sides const       sides{parts_of(partition, map, watershed), watershed.passes(), watershed};
    std::vector<Neck> necks;
    for (std::size_t i = 0; i < watershed.passes().size(); ++i) {
        auto const& pass  = watershed.passes()[i];
        auto const& actor = land.actor_of_label(land.label_of(pass.face));
        auto const  at    = partition.cells[partition.faces[pass.face].cell].in_plane;
        auto const  wall  = walls.nearest(at);
        if (actor.empty() || !wall) continue;
        auto const other = walls.opposite(at, *wall, narrower_km * 1e3);
        if (!other || !(wall->is_enemy || other->is_enemy)) continue;
        auto const from = partition.projection.to_earth(wall->at), to = partition.projection.to_earth(other->at);
        auto const one  = sides.beyond(i, watershed.part(pass.one));
        auto const rest = sides.beyond(i, watershed.part(pass.other));
        auto const& less = one.area < rest.area ? one : rest;
        Neck const  neck{actor, from, to, distance_km(from, to), partition.in_km2(less.area), less.places};
        if (neck.width_km < narrower_km) necks.push_back(neck);
    }
    std::ranges::stable_sort(necks, {}, [](auto const& neck) { return std::pair{neck.actor, neck.width_km}; });
    return necks;
}

}  // namespace frontline
