// SPDX-License-Identifier: Apache-2.0
#include "gazetteer/candidate.hpp"

#include <unordered_map>

#include "gazetteer/name_key.hpp"

namespace frontline {

namespace {

using Known = std::unordered_map<Place const*, std::size_t>;

void add(std::vector<Candidate>& candidates, Known& known, std::vector<Spelling> const& spellings,
         std::string const& name)
{
    for (auto const& spelling : spellings) {
        auto const how_like       = likeness(name, spelling.name);
        auto const [entry, is_new] = known.try_emplace(spelling.place, candidates.size());
        if (is_new) candidates.push_back({spelling.place, how_like, std::string{spelling.name}});
        else if (auto& candidate = candidates[entry->second]; candidate.likeness < how_like) {
            candidate.likeness = how_like;
            candidate.name     = spelling.name;
        }
    }
}

}  // namespace

std::vector<Candidate> candidates_for(Gazetteer const& gazetteer, std::string const& name)
{
    std::vector<Candidate> candidates;
    Known                  known;
    auto const             key = name_key(name);
    if (key.empty()) return candidates;
    add(candidates, known, gazetteer.spellings(key), name);
    add(candidates, known, gazetteer.loose_spellings(loose_key(name)), name);
    return candidates;
}

}  // namespace frontline
