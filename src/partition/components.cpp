// SPDX-License-Identifier: Apache-2.0
#include "partition/components.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace frontline {

namespace {

constexpr auto none = std::numeric_limits<std::uint32_t>::max();

/// `condition ? one : other` without a branch, for conditions that cannot be foreseen.
constexpr std::uint32_t either(bool condition, std::uint32_t one, std::uint32_t other)
{
    auto const all = 0U - static_cast<std::uint32_t>(condition);
    return (one & all) | (other & ~all);
}

}  // namespace

/// Union-find with path halving, the least standing for all.
class Components::Unions {
public:
    explicit Unions(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), 0U); }

    /// One of the same that is less, or itself where it is the least.
    std::uint32_t towards(std::uint32_t one) const { return parent_[one]; }

    /// `one` is of nothing but itself yet, or of the same as `other` already; `other` is not greater.
    void put(std::uint32_t one, std::uint32_t other) { parent_[one] = other; }

    std::uint32_t of(std::uint32_t one)
    {
        while (parent_[one] != one) one = parent_[one] = parent_[parent_[one]];
        return one;
    }

    void join(std::uint32_t a, std::uint32_t b)
    {
        if (parent_[a] == parent_[b]) return;
        auto const one = of(a), other = of(b);
        parent_[std::max(one, other)] = std::min(one, other);
    }

    std::uint32_t add()
    {
        parent_.push_back(static_cast<std::uint32_t>(parent_.size()));
        return parent_.back();
    }

private:
    std::vector<std::uint32_t> parent_;
};

/// Each face hangs together with the first of those before it that has its label; where others have it too they are
/// joined. Written so that a processor need not guess which edges are borders.
Components::Components(Partition const& partition, std::vector<std::uint32_t> const& labels)
    : partition_{partition}, patch_of_(partition.faces.size())
{
    Unions        found{partition.faces.size()};
    std::uint32_t last = none, number = none;
    for (auto const& [left, right] : partition.inner_edges.sides) {
        number        = either(left == last, number, left);
        last          = left;
        auto const to = either(labels[left] == labels[right], found.towards(right), number);
        number        = either(number == left, to, number);
        found.put(left, number);
        if (number != to) found.join(number, to);
    }
    number_anew(found);
}

/// In the order of their first faces.
void Components::number_anew(Unions const& found)
{
    for (FaceIndex face = 0; face < patch_of_.size(); ++face) {
        auto const before = found.towards(face);
        if (before == face) sizes_.push_back(0);
        patch_of_[face] = before == face ? static_cast<PatchIndex>(sizes_.size() - 1) : patch_of_[before];
        ++sizes_[patch_of_[face]];
    }
}

/// What becomes of one patch that lost some faces. From every face beside a lost one a search starts; all take turns.
/// Searches that meet are one group; a group that has nowhere left to go is a part cut off. Lost faces that hang
/// together are a gap, and so are gaps with a part cut off between them: as soon as each gap has no more than one open
/// group at its sides, whatever led through it leads around it, and all open groups hang together.
class Components::PatchSplit {
public:
    PatchSplit(Components& components, PatchIndex patch, std::span<FaceIndex const> lost)
        : components_{components}, partition_{components.partition_}, patch_{patch}, groups_{0}, gaps_{lost.size()}
    {
        for (std::uint32_t gap = 0; gap < lost.size(); ++gap) gap_of_.emplace_back(lost[gap], gap);
        for (std::uint32_t gap = 0; gap < lost.size(); ++gap) {
            for_each_neighbour(lost[gap], [&](FaceIndex neighbour) {
                if (components_.patch_of_[neighbour] == patch_) start(neighbour, gap);
                else join_gaps(gap, neighbour);
            });
        }
    }

    /// Gives the parts cut off numbers of their own, which it returns.
    std::vector<PatchIndex> run()
    {
        for (std::size_t steps = 2; !take_turns(steps); steps *= 2) {}
        auto cut_off = parts_cut_off();
        for (auto const& search : searches_) {
            for (auto const face : search.visited) components_.search_of_[face] = none;
        }
        return cut_off;
    }

private:
    struct Search {
        std::vector<FaceIndex> visited;   ///< in order
        std::size_t            done = 0;  ///< so many of them have been looked around from
        bool                   is_done() const { return done == visited.size(); }
    };

    /// A group beside a gap.
    struct Side {
        std::uint32_t gap;
        std::uint32_t search;

        auto operator<=>(Side const&) const = default;
    };

    Components&                                      components_;
    Partition const&                                 partition_;
    PatchIndex                                       patch_;
    Unions                                           groups_;  // of searches
    Unions                                           gaps_;    // of lost faces
    std::vector<std::pair<FaceIndex, std::uint32_t>> gap_of_;  // sorted
    std::vector<Search>                              searches_;
    std::vector<Side>                                sides_;

    template <typename Visit>
    void for_each_neighbour(FaceIndex face, Visit visit) const
    {
        for (auto const neighbour : partition_.beyond(face)) {
            if (neighbour != outside) visit(neighbour);
        }
    }

    void join_gaps(std::uint32_t gap, FaceIndex neighbour)
    {
        auto const face  = [](auto const& lost) { return lost.first; };
        auto const other = std::ranges::lower_bound(gap_of_, neighbour, {}, face);
        if (other != gap_of_.end() && other->first == neighbour) gaps_.join(gap, other->second);
    }

    void start(FaceIndex face, std::uint32_t gap)
    {
        auto& search = components_.search_of_[face];
        if (search == none) {
            search = groups_.add();
            searches_.push_back({{face}, 0});
        }
        sides_.push_back({gap, search});
    }

    void look_around(std::uint32_t number)
    {
        auto const face = searches_[number].visited[searches_[number].done++];
        for_each_neighbour(face, [&](FaceIndex neighbour) {
            if (components_.patch_of_[neighbour] != patch_) return;
            auto& other = components_.search_of_[neighbour];
            if (other != none) return groups_.join(number, other);
            other = number;
            searches_[number].visited.push_back(neighbour);
        });
    }

    std::vector<bool> open_groups()
    {
        std::vector<bool> open(searches_.size(), false);
        for (std::uint32_t i = 0; i < searches_.size(); ++i) {
            if (!searches_[i].is_done()) open[groups_.of(i)] = true;
        }
        return open;
    }

    void join_gaps_across_parts_cut_off(std::vector<bool> const& open)
    {
        std::vector<std::uint32_t> gap_of_part(searches_.size(), none);
        for (auto const& [gap, search] : sides_) {
            auto const group = groups_.of(search);
            if (open[group]) continue;
            if (gap_of_part[group] == none) gap_of_part[group] = gap;
            else gaps_.join(gap_of_part[group], gap);
        }
    }

    /// Open groups at whose gap there is another one.
    std::vector<bool> unsettled_groups(std::vector<bool> const& open)
    {
        std::vector<std::uint32_t> first(gap_of_.size(), none);
        std::vector<bool>          unsettled(searches_.size(), false);
        for (auto const& [gap, search] : sides_) {
            auto const group = groups_.of(search);
            auto&      beside = first[gaps_.of(gap)];
            if (!open[group] || beside == group) continue;
            if (beside == none) beside = group;
            else unsettled[group] = unsettled[beside] = true;
        }
        return unsettled;
    }

    /// True when all is settled.
    bool take_turns(std::size_t steps)
    {
        auto const open = open_groups();
        join_gaps_across_parts_cut_off(open);
        auto const unsettled = unsettled_groups(open);
        bool       settled   = true;
        for (std::uint32_t i = 0; i < searches_.size(); ++i) {
            if (!unsettled[groups_.of(i)]) continue;
            settled = false;
            for (std::size_t step = 0; step < steps && !searches_[i].is_done(); ++step) look_around(i);
        }
        return settled;
    }

    std::vector<PatchIndex> parts_cut_off()
    {
        auto const                 open     = open_groups();
        auto                       keeps    = std::ranges::find(open, true) != open.end();
        std::vector<PatchIndex>    number(searches_.size(), no_patch);
        std::vector<PatchIndex>    cut_off;
        for (std::uint32_t i = 0; i < searches_.size(); ++i) {
            auto const group = groups_.of(i);
            if (open[group]) continue;
            if (number[group] == no_patch) {
                number[group] = keeps ? components_.add_patch() : patch_;
                if (keeps) cut_off.push_back(number[group]);
                keeps = true;  // where no group is open the first part keeps the number
            }
            for (auto const face : searches_[i].visited) components_.move(face, number[group]);
        }
        return cut_off;
    }
};

PatchIndex Components::add_patch()
{
    if (!free_.empty()) {
        auto const patch = free_.back();
        free_.pop_back();
        return patch;
    }
    sizes_.push_back(0);
    return static_cast<PatchIndex>(sizes_.size() - 1);
}

void Components::move(FaceIndex face, PatchIndex patch)
{
    if (patch_of_[face] != no_patch) --sizes_[patch_of_[face]];
    moved_.push_back(face);
    patch_of_[face] = patch;
    if (patch != no_patch) ++sizes_[patch];
}

/// All faces of the patch of `face` become part of another.
void Components::move_all(FaceIndex face, PatchIndex to)
{
    auto const             from = patch_of_[face];
    std::vector<FaceIndex> next{face};
    move(face, to);
    while (!next.empty()) {
        auto const at = next.back();
        next.pop_back();
        for (auto const neighbour : partition_.beyond(at)) {
            if (neighbour == outside || patch_of_[neighbour] != from) continue;
            move(neighbour, to);
            next.push_back(neighbour);
        }
    }
}

void Components::join(FaceIndex a, FaceIndex b, std::vector<PatchIndex>& touched)
{
    if (patch_of_[a] == patch_of_[b]) return;
    if (sizes_[patch_of_[a]] > sizes_[patch_of_[b]]) std::swap(a, b);
    touched.insert(touched.end(), {patch_of_[a], patch_of_[b]});
    move_all(a, patch_of_[b]);
}

std::vector<PatchIndex> Components::update(std::vector<std::uint32_t> const& labels, std::span<FaceIndex const> changed)
{
    search_of_.resize(patch_of_.size(), none);
    moved_.clear();
    std::vector<std::pair<PatchIndex, FaceIndex>> lost;
    for (auto const face : changed) lost.emplace_back(patch_of_[face], face);
    std::ranges::sort(lost);
    for (auto const face : changed) move(face, no_patch);

    std::vector<PatchIndex> touched;
    std::vector<FaceIndex>  faces;
    for (auto first = lost.begin(); first != lost.end();) {
        auto const patch = first->first;
        faces.clear();
        for (; first != lost.end() && first->first == patch; ++first) faces.push_back(first->second);
        touched.push_back(patch);
        auto const cut_off = PatchSplit{*this, patch, faces}.run();
        touched.insert(touched.end(), cut_off.begin(), cut_off.end());
    }
    for (auto const face : changed) {
        move(face, add_patch());
        touched.push_back(patch_of_[face]);
    }
    for (auto const face : changed) {
        for (auto const neighbour : partition_.beyond(face)) {
            if (neighbour != outside && labels[neighbour] == labels[face]) join(face, neighbour, touched);
        }
    }
    std::ranges::sort(touched);
    auto const [first, last] = std::ranges::unique(touched);
    touched.erase(first, last);
    for (auto const patch : touched) {
        if (is_empty(patch)) free_.push_back(patch);
    }
    return touched;
}

}  // namespace frontline
