// SPDX-License-Identifier: Apache-2.0
#include "cli/spoken.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace frontline {

namespace {

constexpr std::array months{"January", "February", "March",     "April",   "May",      "June",
                            "July",    "August",   "September", "October", "November", "December"};

std::string month_of(Date date)
{
    std::chrono::year_month_day const day{date};
    return fmt::format("{} {}", months.at(static_cast<unsigned>(day.month()) - 1), static_cast<int>(day.year()));
}

bool is_whole_month(DateRange range)
{
    std::chrono::year_month_day const first{range.first};
    return first.day() == std::chrono::day{1}
        && range.last == to_date(first.year() / first.month() / std::chrono::last);
}

/// Whether English puts "the" before a name: it does where the name is made of a common word, as "Red Army" is.
bool takes_an_article(std::string const& name)
{
    static std::vector<std::string> const common{
        "alliance", "army",  "authority",  "brigade",  "brigades", "coalition", "council", "emirates",
        "force",    "forces", "front",     "government", "group",  "groups",    "guard",   "guards",
        "militia",  "militias", "movement", "opposition", "party", "republic",  "state",   "states", "union"};
    auto const words = split_list(lowered(name.substr(0, name.find(" ("))), ' ');
    auto const is_common = [](auto const& word) { return std::ranges::find(common, word) != common.end(); };
    return words.size() > 1 && words.front() != "the" && std::ranges::find(words, "and") == words.end()
        && std::ranges::any_of(words, is_common);
}

}  // namespace

std::string spoken(Date date)
{
    std::chrono::year_month_day const day{date};
    return fmt::format("{} {}", static_cast<unsigned>(day.day()), month_of(date));
}

std::string spoken(DateRange range)
{
    if (range.first == range.last) return "on " + spoken(range.last);
    if (range.first == first_date()) return "by " + spoken(range.last);
    if (is_whole_month(range)) return "in " + month_of(range.last);
    return "between " + spoken(range.first) + " and " + spoken(range.last);
}

std::string spoken(ActorId const& id, Actors const& actors)
{
    if (id.empty()) return "an actor who is not named";
    auto const* const actor = actors.find(id);
    if (actor == nullptr || actor->name.empty() || actor->name == id.text) return id.text;
    return (takes_an_article(actor->name) ? "the " : "") + actor->name + " (" + id.text + ")";
}

std::string spoken(Control const& control, Actors const& actors)
{
    auto const holder = spoken(control.actor, actors);
    switch (control.status) {
        case Status::unknown: return "in unknown hands";
        case Status::held: return "held by " + holder;
        case Status::besieged: return "held by " + holder + " and besieged by " + spoken(control.rival, actors);
        case Status::contested:
            return "contested between " + holder + ", its last undisputed holder, and " + spoken(control.rival, actors);
    }
    return {};
}

std::string spoken_list(std::vector<std::string> const& items)
{
    if (items.size() < 2) return joined(items, "");
    std::vector<std::string> const but_last{items.begin(), items.end() - 1};
    return joined(but_last, ", ") + " and " + items.back();
}

std::string as_sentence(std::string text)
{
    auto const is_small = !text.empty() && text.front() >= 'a' && text.front() <= 'z';
    if (is_small) text.front() = static_cast<char>(text.front() - 32);
    return text;
}

std::string_view meaning_of_reliability(char grade)
{
    switch (grade) {
        case 'A': return "completely reliable";
        case 'B': return "usually reliable";
        case 'C': return "fairly reliable";
        case 'D': return "not usually reliable";
        case 'E': return "unreliable";
        default: return "not graded";
    }
}

std::string_view meaning_of_credibility(char grade)
{
    switch (grade) {
        case '1': return "confirmed by others";
        case '2': return "probably true";
        case '3': return "possibly true";
        case '4': return "doubtful";
        case '5': return "improbable";
        default: return "not graded";
    }
}

}  // namespace frontline
