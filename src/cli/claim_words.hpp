// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <vector>

#include "claims/claim.hpp"
#include "cli/json_values.hpp"

namespace frontline {

/// Who is named in the words of claims.
struct Speakers {
    Actors const&  actors;
    Sources const& sources;
};

/// `the Red Army (RED) took it from the Blue Front (BLUE) on 2 March 2020`
std::string what_happened(Claim const& claim, Actors const& actors);

/// `The Gazette`; `a source that is not named`
/// `the area 'the valley' (a1)`, `the land along a line (a2)`: what claims about areas or lines are about, by the
/// newest of them.
std::string name_of_ground(std::span<Claim const* const> claims);

std::string name_of_source(SourceId const& id, Sources const& sources);

/// Whole sentences with all who said it and when, how reliable they are, and whom they favour.
std::string as_sentence(Claim const& claim, Speakers const& speakers);

/// For each row that says it its id, and its page where there is one.
std::vector<std::string> references(Claim const& claim, Sources const& sources);

/// All of the claim, with the names of actors and sources.
Json as_json(Claim const& claim, Speakers const& speakers);

}  // namespace frontline
