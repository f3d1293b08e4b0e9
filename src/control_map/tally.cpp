// SPDX-License-Identifier: Apache-2.0
#include "control_map/tally.hpp"

#include <algorithm>
#include <utility>

namespace frontline {

/// Claims about grounds stand behind many holdings, and are counted for each patch.
Tally::Known Tally::hear(HoldingIndex index, Holdings const& holdings)
{
    auto const& holding = holdings.all[index];
    if (!of_grounds_.empty()) of_grounds_[index].clear();
    if (holding.basis == Basis::place) return {holding.evidence, static_cast<std::uint32_t>(holding.claims.size())};
    Known known;
    of_grounds_.resize(holdings.all.size());
    for (auto const* claim : holding.claims) {
        if (claim->ground() != nullptr) of_grounds_[index].push_back(claim);
        else known = {std::max(known.evidence, claim->counts_from()), known.claims + 1};
    }
    return known;
}

Tally::GroundClaims const Tally::no_grounds;

void Tally::Sum::add(GroundClaims const& more)
{
    for (auto const* claim : more) ++of_grounds[claim];
}

void Tally::Sum::subtract(GroundClaims const& fewer)
{
    for (auto const* claim : fewer) {
        if (--of_grounds[claim] == 0) of_grounds.erase(claim);
    }
}

void Tally::Sum::subtract(HoldingIndex index, Known const& known)
{
    if (known.claims == 0) return;
    claims -= known.claims;
    newest.remove(index, known.evidence);
}

Tally::Tally(Partition const& partition, ControlMap const& map, Patchwork const& patchwork)
    : partition_{&partition}, patchwork_{&patchwork}, homes_{homes_of(partition, map)},
      counted_in_(partition.faces.size(), no_patch), sums_(patchwork.patches()),
      presence_{map.holdings.all.size(), [&](HoldingIndex i) { return hear(i, map.holdings); }}
{
    painted_.reserve(map.cells.size());
    for (auto const& paint : map.cells) painted_.push_back({paint.holding, paint.certainty});
    for (FaceIndex face = 0; face < partition.faces.size(); ++face) add(face, map.holdings);
}

/// `visit(holding, is_place)` for each that stands behind a face: those of places in it, and the one that it is painted
/// with where that is at home elsewhere.
template <typename Visit>
void Tally::for_each_behind(FaceIndex face, Visit visit) const
{
    auto const [cell, is_main, area] = partition_->faces[face];
    auto const painted               = painted_[cell].holding;
    bool       is_at_home            = false;
    if (is_main) {
        for (auto const holding : homes_->in(cell)) {
            is_at_home = is_at_home || holding == painted;
            visit(holding, is_any_known(holding));
        }
    }
    if (painted != no_holding && !is_at_home) visit(painted, false);
}

void Tally::add(FaceIndex face, Holdings const& holdings)
{
    auto const patch = patchwork_->patch_of(face);
    if (counted_in_[face] != no_patch) return;
    counted_in_[face] = patch;
    auto&       sum   = sums_[patch];
    auto const& [cell, is_main, area] = partition_->faces[face];
    sum.area += area;
    sum.certainty += Wide{area} * painted_[cell].certainty.parts();
    for_each_behind(face, [&](HoldingIndex holding, bool is_place) {
        sum.places += is_place ? 1 : 0;
        if (!presence_.add(holding, patch)) return;
        sum.add(holding, presence_.known(holding), holdings.all[holding]);
        if (!of_grounds_.empty()) sum.add(of_grounds_[holding]);
    });
}

void Tally::subtract(FaceIndex face)
{
    auto const patch = std::exchange(counted_in_[face], no_patch);
    if (patch == no_patch) return;
    auto&       sum = sums_[patch];
    auto const& [cell, is_main, area] = partition_->faces[face];
    sum.area -= area;
    sum.certainty -= Wide{area} * painted_[cell].certainty.parts();
    for_each_behind(face, [&](HoldingIndex holding, bool is_place) {
        sum.places -= is_place ? 1 : 0;
        if (!presence_.remove(holding, patch)) return;
        sum.subtract(holding, presence_.known(holding));
        sum.subtract(of_grounds(holding));
    });
}

/// Other claims stand behind a holding now, wherever it is present.
void Tally::learn(HoldingIndex index, Holdings const& holdings)
{
    auto const& holding        = holdings.all[index];
    auto const before         = presence_.known(index);
    auto const grounds_before = of_grounds(index);
    presence_.learn(index, hear(index, holdings));
    presence_.for_each_patch(index, [&](PatchIndex patch) {
        sums_[patch].subtract(index, before);
        sums_[patch].subtract(grounds_before);
        sums_[patch].add(index, presence_.known(index), holding);
        sums_[patch].add(of_grounds(index));
    });
}

std::vector<FaceIndex> Tally::faces_to_count(Moved const& moved) const
{
    auto       faces = patchwork_->moved();
    auto const add   = [&](CellIndex cell) {
        auto const of_cell = partition_->faces_of(cell);
        faces.insert(faces.end(), of_cell.begin(), of_cell.end());
    };
    for (auto const cell : moved.cells) add(cell);
    for (auto const holding : moved.holdings) {
        if (homes_->cell_of(holding) != Homes::none) add(homes_->cell_of(holding));
    }
    return faces;
}

void Tally::move_on(ControlMap const& map, Moved const& moved)
{
    auto const faces = faces_to_count(moved);
    if (faces.size() > partition_->faces.size() / 4) {
        *this = Tally{*partition_, map, *patchwork_};
        return;
    }
    sums_.resize(patchwork_->patches());
    for (auto const face : faces) subtract(face);
    for (auto const cell : moved.cells) {
        painted_[cell] = {map.cells[cell].holding, map.cells[cell].certainty};
    }
    for (auto const holding : moved.holdings) learn(holding, map.holdings);
    for (auto const face : faces) add(face, map.holdings);
    for (auto const patch : patchwork_->changed()) {
        if (sums_[patch].newest.is_short()) look_through(patch, map.holdings);
    }
}

void Tally::look_through(PatchIndex patch, Holdings const& holdings)
{
    auto& newest = sums_[patch].newest;
    newest.start_over();
    for (HoldingIndex holding = 0; holding < presence_.holdings(); ++holding) {
        auto const& known = presence_.known(holding);
        if (known.claims == 0 || !presence_.has(holding, patch)) continue;
        newest.add(holding, known.evidence, holdings.all[holding]);
    }
}

double Tally::certainty(PatchIndex patch) const
{
    auto const& sum = sums_[patch];
    return sum.area > 0 ? static_cast<double>(sum.certainty) / Certainty::whole / static_cast<double>(sum.area) : 0;
}

ClaimsBehind Tally::claims(PatchIndex patch, ControlMap const& map) const
{
    auto const& sum    = sums_[patch];
    auto        behind = sum.newest.claims(map.holdings, sum.claims + sum.of_grounds.size());
    for (auto const& [claim, holdings] : sum.of_grounds) behind.put(claim);
    return behind;
}

}  // namespace frontline
