// SPDX-License-Identifier: Apache-2.0
#include "control_map/key_place.hpp"

#include <algorithm>
#include <tuple>

namespace frontline {

namespace {

constexpr auto none = std::numeric_limits<std::uint32_t>::max();

/// Land of one patch that stands and falls together: what one place paints, or a face that no place of the holder does.
struct Plot {
    HoldingIndex               place = no_holding;  ///< whose loss would be its loss; none: it cannot fall by one
    PatchIndex                 patch = no_patch;
    std::int64_t               area     = 0;      ///< in the partition's `area_unit_km2`
    std::size_t                places   = 0;
    bool                       at_front = false;
    bool                       is_open  = false;  ///< has something beside it that is no enemy's
    std::vector<std::uint32_t> neighbours;        ///< of the same patch
};

/// The land as plots, side by side.
class Plots {
public:
    Plots(Partition const& partition, ControlMap const& map, ActorLand const& land)
        : partition_{partition}, map_{map}, land_{land}, plot_of_(partition.faces.size(), none)
    {
        std::map<std::pair<PatchIndex, HoldingIndex>, std::uint32_t> of_place;
        for (FaceIndex face = 0; face < partition.faces.size(); ++face) place_face(face, of_place);
        for (FaceIndex face = 0; face < partition.faces.size(); ++face) look_around(face);
        for (auto& plot : plots_) {
            std::ranges::sort(plot.neighbours);
            auto const [first, last] = std::ranges::unique(plot.neighbours);
            plot.neighbours.erase(first, last);
        }
    }

    std::vector<Plot> const& all() const { return plots_; }

private:
    Partition const&             partition_;
    ControlMap const&            map_;
    ActorLand const&             land_;
    std::shared_ptr<Homes const> homes_ = homes_of(partition_, map_);
    std::vector<std::uint32_t>   plot_of_;
    std::vector<Plot>            plots_;

    void place_face(FaceIndex face, std::map<std::pair<PatchIndex, HoldingIndex>, std::uint32_t>& of_place)
    {
        auto const& [cell, is_main, area] = partition_.faces[face];
        auto const patch = land_.patch_of(face);
        auto const place = own_place(cell, patch);
        auto const next  = static_cast<std::uint32_t>(plots_.size());
        auto const plot  = place == no_holding ? next : of_place.try_emplace({patch, place}, next).first->second;
        if (plot == next) plots_.push_back({place, patch, 0, 0, false, false, {}});
        plot_of_[face] = plot;
        plots_[plot].area += area;
        if (!is_main) return;
        for (auto const holding : homes_->in(cell)) plots_[plot].places += is_known(map_.holdings.all[holding]) ? 1 : 0;
    }

    /// The place that a cell is painted by, where it is in the hands of the cell's holder itself.
    HoldingIndex own_place(CellIndex cell, PatchIndex patch) const
    {
        auto const holding = map_.cells[cell].holding;
        if (holding == no_holding) return no_holding;
        auto const& actor = map_.holdings.control_of(map_.holdings.all[holding]).actor;
        return actor == land_.actor_of(patch) ? holding : no_holding;
    }

    void look_around(FaceIndex face)
    {
        auto& plot = plots_[plot_of_[face]];
        for (auto const h : partition_.border_of(face)) {
            auto const beyond = land_.beyond(h);
            plot.at_front     = plot.at_front || beyond == ActorLand::Beyond::enemy;
            plot.is_open      = plot.is_open || beyond == ActorLand::Beyond::open;
            if (beyond != ActorLand::Beyond::own) continue;
            auto const other = plot_of_[partition_.half_edges.face[twin(h)]];
            if (other != plot_of_[face]) plot.neighbours.push_back(other);
        }
    }
};

/// What a patch falls into when one plot is lost.
class Loss {
public:
    explicit Loss(std::vector<Plot> const& plots) : plots_{plots}, seen_(plots.size(), none) {}

    /// The pieces that would have nothing but enemies around them; where all would, all but the largest.
    Plot cut_off_by(std::uint32_t lost)
    {
        std::vector<Plot> pieces;
        seen_[lost] = lost;
        for (auto const neighbour : plots_[lost].neighbours) {
            if (seen_[neighbour] != lost) pieces.push_back(piece_from(neighbour, lost));
        }
        Plot sum;
        if (pieces.size() < 2) return sum;
        if (std::ranges::none_of(pieces, &Plot::is_open)) {
            pieces.erase(std::ranges::max_element(pieces, {}, &Plot::area));
        }
        for (auto const& piece : pieces) {
            if (piece.is_open) continue;
            sum.area += piece.area;
            sum.places += piece.places;
        }
        return sum;
    }

private:
    std::vector<Plot> const&   plots_;
    std::vector<std::uint32_t> seen_;  // of each plot: the last loss that it was looked at for
    std::vector<std::uint32_t> open_{};

    Plot piece_from(std::uint32_t start, std::uint32_t lost)
    {
        Plot piece;
        open_        = {start};
        seen_[start] = lost;
        while (!open_.empty()) {
            auto const& plot = plots_[open_.back()];
            open_.pop_back();
            piece.area += plot.area;
            piece.places += plot.places;
            piece.is_open = piece.is_open || plot.is_open;
            for (auto const neighbour : plot.neighbours) {
                if (seen_[neighbour] == lost) continue;
                seen_[neighbour] = lost;
                open_.push_back(neighbour);
            }
        }
        return piece;
    }
};

}  // namespace

std::vector<KeyPlace> key_places(Partition const& partition, ControlMap const& map, ActorLand const& land)
{
    Plots const           plots{partition, map, land};
    Loss                  loss{plots.all()};
    std::vector<KeyPlace> keys;
    for (std::uint32_t i = 0; i < plots.all().size(); ++i) {
        auto const& plot = plots.all()[i];
        if (plot.place == no_holding || !plot.at_front || plot.neighbours.size() < 2) continue;
        auto const cut_off = loss.cut_off_by(i);
        if (cut_off.places == 0) continue;
        keys.push_back({map.holdings.all[plot.place].place, land.actor_of(plot.patch), partition.in_km2(cut_off.area),
                        cut_off.places});
    }
    std::ranges::sort(keys, [](auto const& one, auto const& other) {
        return std::tuple{one.actor, other.places, other.area_km2, one.place}
             < std::tuple{other.actor, one.places, one.area_km2, other.place};
    });
    return keys;
}

}  // namespace frontline
