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

double weight(Voice const& voice)
{
    auto const of_source      = weight_of_grade(voice.reliability - 'A', 'F' - 'A');
    auto const of_information = weight_of_grade(voice.credibility - '1', '6' - '1');
    return of_source * of_information / 100.0;
}

/// Whether that source favours the one for whom the claim is good news.
bool favours(Interned<SourceId> id, Claim const& claim, Precedence const& precedence)
{
    auto const source = precedence.sources.find(id);
    if (source == precedence.sources.end() || source->second.favours.empty()) return false;
    auto const fights_him = precedence.actors.fight(source->second.favours, claim.actor, claim.counts_from());
    return claim.kind == ClaimKind::withdrew ? fights_him : !fights_him;
}

/// Whoever says a claim that tells control itself, and does not only deny what others told.
template <typename Visit>
void for_each_voice_of(Account const& account, Visit visit)
{
    for (auto const* claim : account.claims) {
        if (claim->kind == ClaimKind::denied) continue;
        for_each_voice(*claim, [&](Voice const& voice) { visit(*claim, voice); });
    }
}

/// The most that any of them gives.
template <typename Worth>
double greatest(Account const& account, Worth worth)
{
    double most = 0;
    for_each_voice_of(account, [&](Claim const& claim, Voice const& voice) {
        most = std::max(most, worth(claim, voice));
    });
    return most;
}

double by_credibility(Account const& account, Precedence const&)
{
    return greatest(account, [](Claim const&, Voice const& voice) { return weight(voice); });
}

double by_newest(Account const& account, Precedence const&)
{
    return greatest(account, [](Claim const&, Voice const& voice) {
        return static_cast<double>((voice.recorded - first_date()).count() + 1);
    });
}

double by_majority(Account const& account, Precedence const&)
{
    std::set<Interned<SourceId>> sources;
    for_each_voice_of(account, [&](Claim const&, Voice const& voice) { sources.insert(voice.source); });
    return static_cast<double>(sources.size());
}

double by_interest(Account const& account, Precedence const& precedence)
{
    return greatest(account, [&](Claim const& claim, Voice const& voice) {
        return favours(voice.source, claim, precedence) ? 0 : weight(voice);
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
    double best = 0;
    for_each_voice(claim, [&](Voice const& voice) { best = std::max(best, weight(voice)); });
    return best;
}

bool is_in_own_interest(Claim const& claim, Precedence const& precedence)
{
    bool all_favour = true;
    for_each_voice(claim, [&](Voice const& voice) {
        all_favour = all_favour && favours(voice.source, claim, precedence);
    });
    return all_favour;
}

}  // namespace frontline
