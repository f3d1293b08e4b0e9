// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <set>

#include "timeline/rule.hpp"

namespace frontline {

namespace {

using Together = bool (*)(Claim const& one, Claim const& other);
using Weigh    = double (*)(Account const& account, Precedence const& precedence);

/// The most that any claim gives which tells control itself, and does not only deny what others told.
template <typename Worth>
double greatest(Account const& account, Worth worth)
{
    double most = 0;
    for (auto const* claim : account.claims) {
        if (claim->kind != ClaimKind::denied) most = std::max(most, worth(*claim));
    }
    return most;
}

double by_credibility(Account const& account, Precedence const&)
{
    return greatest(account, [](Claim const& claim) { return weight(claim); });
}

double by_newest(Account const& account, Precedence const&)
{
    return greatest(account, [](Claim const& claim) {
        return static_cast<double>((claim.recorded - first_date()).count() + 1);
    });
}

double by_majority(Account const& account, Precedence const&)
{
    std::set<SourceId> sources;
    for (auto const* claim : account.claims) {
        if (claim->kind != ClaimKind::denied) sources.insert(claim->source);
    }
    return static_cast<double>(sources.size());
}

double by_interest(Account const& account, Precedence const& precedence)
{
    return greatest(account, [&](Claim const& claim) {
        return is_in_own_interest(claim, precedence) ? 0 : weight(claim);
    });
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

/// In tenths.
int weight_of_grade(int grade, int cannot_be_judged)
{
    return grade == cannot_be_judged ? 5 : 10 - 2 * grade;
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
    auto const of_source      = weight_of_grade(claim.reliability - 'A', 'F' - 'A');
    auto const of_information = weight_of_grade(claim.credibility - '1', '6' - '1');
    return of_source * of_information / 100.0;
}

bool is_in_own_interest(Claim const& claim, Precedence const& precedence)
{
    auto const source = precedence.sources.find(claim.source);
    if (source == precedence.sources.end() || source->second.favours.empty()) return false;
    auto const fights_him = precedence.actors.fight(source->second.favours, claim.actor, claim.counts_from());
    return claim.kind == ClaimKind::withdrew ? fights_him : !fights_him;
}

}  // namespace frontline
