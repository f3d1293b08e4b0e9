// SPDX-License-Identifier: Apache-2.0
#include "gazetteer/candidate.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "gazetteer/name_key.hpp"

namespace frontline {

namespace {

using KeyRow = GazetteerIndex::KeyRow;

struct LikeKey {
    double likeness;
    KeyRow row;

    auto operator<=>(LikeKey const&) const = default;
};

void sort_each_once(std::vector<KeyRow>& rows)
{
    std::ranges::sort(rows);
    auto const repeated = std::ranges::unique(rows);
    rows.erase(repeated.begin(), repeated.end());
}

// Of more names with one skeleton than this only those that share most sounds are compared: a gazetteer of one country
// never has so many, one of the world has for the commonest names.
constexpr std::size_t most_compared = 160;

constexpr std::size_t most_candidates = 100;

std::vector<KeyRow> keys_with(GazetteerIndex const& index, std::vector<Skeleton> const& skeletons, Signature signature)
{
    std::vector<GazetteerIndex::Look> looks;
    for (auto const& skeleton : skeletons) index.add_with_skeleton(looks, skeleton);
    if (looks.size() > most_compared) {
        auto const rank = [&](auto const& look) { return std::pair{difference(look.signature, signature), look.key}; };
        std::ranges::nth_element(looks, looks.begin() + most_compared, {}, rank);
        looks.resize(most_compared);
    }
    std::vector<KeyRow> rows;
    for (auto const& look : looks) rows.push_back(look.key);
    sort_each_once(rows);
    return rows;
}

/// Those of `rows` that are not in `known`, which afterwards has them too.
std::vector<KeyRow> new_rows(std::vector<KeyRow> const& rows, std::vector<KeyRow>& known)
{
    std::vector<KeyRow> fresh;
    std::ranges::set_difference(rows, known, std::back_inserter(fresh));
    std::vector<KeyRow> all;
    std::ranges::merge(known, fresh, std::back_inserter(all));
    known = std::move(all);
    return fresh;
}

/// Of the names of one place the one most like stays.
void keep_each_once(std::vector<Candidate>& candidates)
{
    std::ranges::stable_sort(candidates, [](Candidate const& a, Candidate const& b) {
        return std::tuple{a.place, -a.likeness} < std::tuple{b.place, -b.likeness};
    });
    auto const repeated = std::ranges::unique(candidates, {}, &Candidate::place);
    candidates.erase(repeated.begin(), repeated.end());
}

}  // namespace

CandidateSearch::CandidateSearch(Gazetteer const& gazetteer, std::string const& name, double least_likeness)
    : gazetteer_{gazetteer},
      least_likeness_{least_likeness},
      key_{name_key(name)},
      written_{written_mark(name, key_)},
      spoken_{spoken(key_)},
      signature_{signature_of(spoken_)},
      likeness_{spoken_},
      skeletons_{readings_of(spoken_)},
      compared_(gazetteer.indexes().size())
{
    if (skeletons_.empty()) skeletons_.push_back(key_);
}

// Of `Bab` and `al-Bab` the one that is written so comes first.
double CandidateSearch::likeness_as_written(std::uint32_t written, double likeness) const
{
    auto const is_so = likeness == 1 ? written == written_ : ((written ^ written_) & article_bit) == 0;
    return is_so ? likeness : likeness - other_article;
}

void CandidateSearch::add(std::uint32_t number, KeyRow key, double likeness)
{
    auto const& index = gazetteer_.indexes()[number];
    for (auto const row : index.names_with(key)) {
        auto const& name = index.name(row);
        if (name.place >= index.size()) continue;
        auto const  like = likeness_as_written(name.written, likeness);
        candidates_.push_back({{number, name.place}, like, row});
    }
}

void CandidateSearch::add_exact(std::uint32_t number)
{
    auto const exact = gazetteer_.indexes()[number].find_key(key_);
    if (!exact) return;
    add(number, *exact, 1);
    compared_[number].push_back(*exact);
}

void CandidateSearch::add_likes(std::uint32_t number, std::vector<Skeleton> const& skeletons)
{
    auto const& index = gazetteer_.indexes()[number];
    std::vector<LikeKey> keys;
    for (auto const key : new_rows(keys_with(index, skeletons, signature_), compared_[number])) {
        auto const like = likeness_.to(index.sounds_of(key), least_likeness_);
        if (like > 0) keys.push_back({like, key});
    }
    std::ranges::sort(keys, std::greater{});
    // Many places of one name are all looked at; so many of names less and less like are not.
    auto const enough = candidates_.size() + most_candidates;
    for (auto const& [like, key] : keys) {
        if (candidates_.size() >= enough && like < keys.front().likeness) break;
        add(number, key, like);
    }
}

std::vector<Skeleton> CandidateSearch::neighbours() const
{
    std::vector<Skeleton> all;
    auto const            most = likeness_.most_cost(least_likeness_);
    for (auto const& skeleton : skeletons_) {
        auto const near = neighbours_of(skeleton, most);
        all.insert(all.end(), near.begin(), near.end());
    }
    return all;
}

std::vector<Skeleton> CandidateSearch::skeletons_of_circle() const
{
    if (circle_ == 2) return skeletons_;
    if (circle_ == 3) return neighbours();
    auto const core = core_of(spoken_);
    return core.empty() ? std::vector{skeletons_.front()} : std::vector{skeletons_.front(), core};
}

void CandidateSearch::widen()
{
    ++circle_;
    if (key_.empty()) return;
    auto const skeletons = skeletons_of_circle();
    for (std::uint32_t i = 0; i < compared_.size(); ++i) {
        if (circle_ == 1) add_exact(i);
        add_likes(i, skeletons);
    }
    keep_each_once(candidates_);
}

std::vector<Candidate> first_candidates(Gazetteer const& gazetteer, std::string const& name, double least_likeness)
{
    CandidateSearch search{gazetteer, name, least_likeness};
    while (search.candidates().empty() && !search.is_widest()) search.widen();
    return search.candidates();
}

}  // namespace frontline
