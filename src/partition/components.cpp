// SPDX-License-Identifier: Apache-2.0
#include "partition/components.hpp"

#include <algorithm>
#include <utility>

#include "partition/patch_split.hpp"
#include "partition/unions.hpp"

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

PatchIndex Components::add_patch()
{
    auto const patch = free_.take(sizes_.size());
    if (patch == sizes_.size()) sizes_.push_back(0);
    return patch;
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

/// Of each patch that loses faces, what hangs together no more gets a number of its own.
void Components::take_out(std::span<FaceIndex const> changed, std::vector<PatchIndex>& touched)
{
    std::vector<std::pair<PatchIndex, FaceIndex>> lost;
    for (auto const face : changed) lost.emplace_back(patch_of_[face], face);
    std::ranges::sort(lost);
    for (auto const face : changed) move(face, no_patch);
    std::vector<FaceIndex> faces;
    for (auto first = lost.begin(); first != lost.end();) {
        auto const patch = first->first;
        faces.clear();
        for (; first != lost.end() && first->first == patch; ++first) faces.push_back(first->second);
        touched.push_back(patch);
        for (auto const& part : PatchSplit{partition_, patch_of_, search_of_, patch, faces}.parts_cut_off()) {
            touched.push_back(add_patch());
            for (auto const face : part) move(face, touched.back());
        }
    }
}

/// Each of them is a patch at first, which then joins those beside it.
void Components::put_in(std::span<FaceIndex const> changed, std::vector<std::uint32_t> const& labels,
                        std::vector<PatchIndex>& touched)
{
    for (auto const face : changed) {
        move(face, add_patch());
        touched.push_back(patch_of_[face]);
    }
    for (auto const face : changed) {
        for (auto const neighbour : partition_.beyond(face)) {
            if (neighbour != outside && labels[neighbour] == labels[face]) join(face, neighbour, touched);
        }
    }
}

std::vector<PatchIndex> Components::update(std::vector<std::uint32_t> const& labels, std::span<FaceIndex const> changed)
{
    search_of_.resize(patch_of_.size(), PatchSplit::none);
    moved_.clear();
    std::vector<PatchIndex> touched;
    take_out(changed, touched);
    put_in(changed, labels, touched);
    std::ranges::sort(touched);
    auto const [first, last] = std::ranges::unique(touched);
    touched.erase(first, last);
    for (auto const patch : touched) {
        if (is_empty(patch)) free_.add(patch);
    }
    return touched;
}

}  // namespace frontline
