// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <set>

#include "timeline/rule.hpp"

namespace frontline {

namespace {

using Together = bool (*)(Claim const& one, Claim const& other);
using Weigh    = double (*)(Account const& account, Precedence const& precedence);

/// In tenths.
int weight_of_grade(int grade, int cannot_be_judged)
{
    return grade == cannot_be_judged ? 5 : 10 - 2 * grade;
}

double weight_of(char reliability, char credibility)
{
    return weight_of_grade(reliability - 'A', 'F' - 'A') * weight_of_grade(credibility - '1', '6' - '1') / 100.0;
}

bool is_in_interest_of(SourceId const& source, Claim const& claim, Precedence const& precedence)
{
    auto const found = precedence.sources.find(source);
    if (found == precedence.sources.end() || found->second.favours.empty()) return false;
    auto const fights_him = precedence.actors.fight(found->second.favours, claim.actor, claim.counts_from());
    return claim.kind == ClaimKind::withdrew ? fights_him : !fights_him;
}

/// What each row of the claims says that tells control itself, and does not only deny what others told.
template <typename Visit>
void for_each_row(Account const& account, Visit visit)
{
    for (auto const* claim : account.claims) {
        if (claim->kind == ClaimKind::denied) continue;
        visit(*claim, claim->source, claim->recorded, weight_of(claim->reliability, claim->credibility));
        for (auto const& said : claim->also()) {
            visit(*claim, said.source, said.recorded, weight_of(said.reliability, said.credibility));
        }
    }
}

double by_credibility(Account const& account, Precedence const&)
{
    double best = 0;
    for_each_row(account, [&](Claim const&, SourceId const&, Date, double weight) { best = std::max(best, weight); });
    return best;
}

double by_newest(Account const& account, Precedence const&)
{
    double newest = 0;
    for_each_row(account, [&](Claim const&, SourceId const&, Date recorded, double) {
        newest = std::max(newest, static_cast<double>((recorded - first_date()).count() + 1));
    });
    return newest;
}

double by_majority(Account const& account, Precedence const&)
{
    std::set<SourceId> sources;
    for_each_row(account, [&](Claim const&, SourceId const& source, Date, double) { sources.insert(source); });
    return static_cast<double>(sources.size());
}

double by_interest(Account const& account, Precedence const& precedence)
{
    double best = 0;
    for_each_row(account, [&](Claim const& claim, SourceId const& source, Date, double weight) {
        if (!is_in_interest_of(source, claim, precedence)) best = std::max(best, weight);
    });
    return best;
}

double all_alike(Account const&, Precedence const&)
{
    return 1;
}

bool of_one_range(Claim const& one, Claim const& other)
{
    return one.date == other.date;
}

bool of_one_day(Claim const& one, Claim const& other)
{
    return one.counts_from() == other.counts_from();
}

struct NamedRule {
    Rule             rule;
    std::string_view name;
    Together         together;
    Weigh            weigh;
};

constexpr std::array all_rules{
    NamedRule{Rule::credibility, "credibility", of_one_range, by_credibility},
    NamedRule{Rule::newest, "newest", of_one_range, by_newest},
    NamedRule{Rule::majority, "majority", of_one_range, by_majority},
    NamedRule{Rule::against_interest, "against-interest", of_one_range, by_interest},
    NamedRule{Rule::strict, "strict", of_one_day, all_alike},
};

NamedRule const& row_of(Rule rule)
{
    return *std::ranges::find(all_rules, rule, &NamedRule::rule);
}

}  // namespace

std::optional<Rule> parse_rule(std::string_view text)
{
    auto const* const found = std::ranges::find(all_rules, text, &NamedRule::name);
    return found == all_rules.end() ? std::nullopt : std::optional{found->rule};
}

std::string_view to_string(Rule rule)
{
    return row_of(rule).name;
}

std::vector<std::string> rules()
{
    std::vector<std::string> names;
    for (auto const& row : all_rules) names.emplace_back(row.name);
    return names;
}

double weight(Account const& account, Precedence const& precedence)
{
    return row_of(precedence.rule).weigh(account, precedence);
}

bool are_weighed_together(Claim const& one, Claim const& other, Rule rule)
{
    return row_of(rule).together(one, other);
}

double weight(Claim const& claim)
{
    auto best = weight_of(claim.reliability, claim.credibility);
    for (auto const& said : claim.also()) best = std::max(best, weight_of(said.reliability, said.credibility));
    return best;
}

bool is_in_own_interest(Claim const& claim, Precedence const& precedence)
{
    return is_in_interest_of(claim.source, claim, precedence)
        && std::ranges::all_of(claim.also(), [&](Statement const& said) {
               return is_in_interest_of(said.source, claim, precedence);
           });
}

}  // namespace frontline
