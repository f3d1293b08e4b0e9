// SPDX-License-Identifier: Apache-2.0
#include "gazetteer/candidate.hpp"

#include <algorithm>

#include "gazetteer/name_key.hpp"

namespace frontline {

namespace {

constexpr double other_article = 0.01;

using KeyRow = GazetteerIndex::KeyRow;

std::vector<KeyRow> keys_with(GazetteerIndex const& index, std::vector<Skeleton> const& skeletons)
{
    std::vector<KeyRow> rows;
    for (auto const& skeleton : skeletons) {
        for (auto const& entry : index.with_skeleton(skeleton)) rows.push_back(entry.value);
    }
    std::ranges::sort(rows);
    auto const repeated = std::ranges::unique(rows);
    rows.erase(repeated.begin(), repeated.end());
    return rows;
}

/// Of the names of one place the one most like stays.
std::vector<Candidate> each_once(std::vector<Candidate> candidates)
{
    std::ranges::stable_sort(candidates, [](Candidate const& a, Candidate const& b) {
        return std::tuple{a.place, -a.likeness} < std::tuple{b.place, -b.likeness};
    });
    auto const repeated = std::ranges::unique(candidates, {}, &Candidate::place);
    candidates.erase(repeated.begin(), repeated.end());
    return candidates;
}

}  // namespace

CandidateSearch::CandidateSearch(Gazetteer const& gazetteer, std::string const& name, double least_likeness)
    : gazetteer_{gazetteer},
      least_likeness_{least_likeness},
      key_{name_key(name)},
      written_{written_mark(name)},
      spoken_{spoken(key_)},
      likeness_{spoken_},
      skeletons_{readings_of(spoken_)}
{
    if (skeletons_.empty() && !key_.empty()) skeletons_.push_back(key_);
}

// Of `Bab` and `al-Bab` the one that is written so comes first.
double CandidateSearch::likeness_as_written(std::uint32_t written, double likeness) const
{
    auto const is_so = likeness == 1 ? written == written_ : ((written ^ written_) & article_bit) == 0;
    return is_so ? likeness : likeness - other_article;
}

void CandidateSearch::add_likes(std::vector<Candidate>& candidates, std::uint32_t number,
                                std::vector<Skeleton> const& skeletons) const
{
    auto const& index = gazetteer_.indexes()[number];
    auto const  add   = [&](KeyRow key, double like) {
        for (auto const row : index.names_with(key)) {
            auto const& name = index.name(row);
            candidates.push_back({{number, name.place}, likeness_as_written(name.written, like), index.text(name.text)});
        }
    };
    auto const exact = index.find_key(key_);
    if (exact) add(*exact, 1);
    for (auto const key : keys_with(index, skeletons)) {
        auto const like = exact == key ? 0 : likeness_.to(index.sounds_of(key), least_likeness_);
        if (like > 0) add(key, like);
    }
}

std::vector<Candidate> CandidateSearch::with_skeletons(std::vector<Skeleton> const& skeletons) const
{
    std::vector<Candidate> candidates;
    if (key_.empty()) return candidates;
    for (std::uint32_t i = 0; i < gazetteer_.indexes().size(); ++i) add_likes(candidates, i, skeletons);
    return each_once(std::move(candidates));
}

std::vector<Candidate> CandidateSearch::candidates() const
{
    return with_skeletons(skeletons_);
}

std::vector<Candidate> CandidateSearch::more_candidates() const
{
    auto       all  = skeletons_;
    auto const most = likeness_.most_cost(least_likeness_);
    for (auto const& skeleton : skeletons_) {
        auto const neighbours = neighbours_of(skeleton, most);
        all.insert(all.end(), neighbours.begin(), neighbours.end());
    }
    return with_skeletons(all);
}

}  // namespace frontline
