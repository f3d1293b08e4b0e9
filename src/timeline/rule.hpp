// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/claim.hpp"
#include "claims/source.hpp"
#include "timeline/control.hpp"

namespace frontline {

/// By what claims that disagree are weighed; docs/precedence.md says why one would choose which.
enum class Rule {
    credibility,       ///< the best source and information
    newest,            ///< what was published last
    majority,          ///< what most sources say
    against_interest,  ///< a source that favours somebody is heard only where it reports against him
    strict,            ///< whatever is disputed is contested
};

std::optional<Rule>      parse_rule(std::string_view text);
std::string_view         to_string(Rule rule);
std::vector<std::string> rules();

/// A rule and what it may ask: who stands with whom, whom a source favours.
struct Precedence {
    Rule    rule = Rule::credibility;
    Actors  actors;
    Sources sources;
};

/// What claims tell that could have happened in any order: one outcome and those who tell it.
struct Account {
    Control                   control;
    std::vector<Claim const*> claims;
};

/// How much an account counts by the rule. The account that counts most is taken, equals are contested; one that counts
/// 0 is not heard.
double weight(Account const& account, Precedence const& precedence);

/// Whether two claims about one place that count from one day are weighed against each other. Else the one whose first
/// possible day is earlier came before.
bool are_weighed_together(Claim const& one, Claim const& other, Rule rule);

/// How much a claim weighs by NATO's Admiralty code, 0 to 1 in hundredths: the product of a weight for the source (A 1,
/// B 0.8 … E 0.2) and one for the information (1 1, 2 0.8 … 5 0.2). What cannot be judged (F, 6) weighs half: neither
/// good nor bad. Of several rows that say one claim, the best.
double weight(Claim const& claim);

/// Whether everybody who said it favours the one for whom it is good news: who took, held or attacked the place and
/// those who stand with him; of a withdrawal whoever fights him.
bool is_in_own_interest(Claim const& claim, Precedence const& precedence);

}  // namespace frontline
