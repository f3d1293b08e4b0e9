// SPDX-License-Identifier: Apache-2.0
#include "gazetteer/candidate.hpp"

#include <algorithm>

#include "gazetteer/name_key.hpp"

namespace frontline {

namespace {

// A consonant more or less makes another name of a shorter one.
constexpr std::size_t least_consonants_to_vary = 3;

constexpr double other_article = 0.01;

using KeyRow = GazetteerIndex::KeyRow;

struct LikeKey {
    KeyRow row;
    double likeness;
};

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

std::vector<LikeKey> most_like_first(std::vector<LikeKey> keys)
{
    std::ranges::stable_sort(keys, std::greater{}, &LikeKey::likeness);
    return keys;
}

bool has_article(std::string_view name)
{
    return written_key(name) != name_key(name);
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
      written_{written_key(name)},
      has_article_{written_ != key_},
      spoken_{spoken(key_)},
      likeness_{spoken_},
      skeletons_{readings_of(spoken_)}
{
    if (skeletons_.empty() && !key_.empty()) skeletons_.push_back(key_);
}

// Of `Bab` and `al-Bab` the one that is written so comes first.
double CandidateSearch::likeness_of_name(std::string_view name, double likeness) const
{
    auto const is_written_so = likeness == 1 ? written_key(name) == written_ : has_article(name) == has_article_;
    return is_written_so ? likeness : likeness - other_article;
}

std::vector<Candidate> CandidateSearch::with_skeletons(std::vector<Skeleton> const& skeletons) const
{
    std::vector<Candidate> candidates;
    if (key_.empty()) return candidates;
    for (std::uint32_t i = 0; i < gazetteer_.indexes().size(); ++i) {
        auto const&          index = gazetteer_.indexes()[i];
        auto const           exact = index.find_key(key_);
        std::vector<LikeKey> keys;
        if (exact) keys.push_back({*exact, 1});
        for (auto const row : keys_with(index, skeletons)) {
            auto const like = exact == row ? 0 : likeness_.to(index.sounds_of(row), least_likeness_);
            if (like > 0) keys.push_back({row, like});
        }
        for (auto const& key : most_like_first(std::move(keys))) {
            for (auto const name : index.names_with(key.row)) {
                auto const& record = index.name(name);
                auto const  text   = index.text(record.text);
                candidates.push_back({{i, record.place}, likeness_of_name(text, key.likeness), text});
            }
        }
    }
    return each_once(std::move(candidates));
}

std::vector<Candidate> CandidateSearch::candidates() const
{
    return with_skeletons(skeletons_);
}

std::vector<Candidate> CandidateSearch::more_candidates() const
{
    auto all = skeletons_;
    for (auto const& skeleton : skeletons_) {
        if (skeleton.size() < least_consonants_to_vary) continue;
        auto const neighbours = neighbours_of(skeleton);
        all.insert(all.end(), neighbours.begin(), neighbours.end());
    }
    return with_skeletons(all);
}

}  // namespace frontline
