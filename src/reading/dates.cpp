// SPDX-License-Identifier: Apache-2.0
#include "reading/date_finder.hpp"

#include <algorithm>
#include <charconv>

namespace frontline {

namespace {

using namespace std::chrono;

// `1er`, `2nd` and `2` are numbers.
std::optional<int> leading_number(std::string_view plain)
{
    int        value = 0;
    auto const read  = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    auto const rest  = plain.size() - static_cast<std::size_t>(read.ptr - plain.data());
    return read.ec == std::errc{} && rest <= 2 ? std::optional{value} : std::nullopt;
}

}  // namespace

DateRange month_range(std::chrono::year_month month)
{
    return {to_date(month / 1), to_date(month / std::chrono::last)};
}

// Where a phrase ends that stands there; none: another does.
std::optional<std::size_t> DateFinder::end_of(std::string_view phrase, std::size_t at) const
{
    for (auto end = at; end < tokens_.size() && !tokens_[end].is_sign; ++end) {
        if (!phrase.starts_with(tokens_[end].plain)) return std::nullopt;
        phrase.remove_prefix(tokens_[end].plain.size());
        if (phrase.empty()) return end + 1;
        if (phrase.front() != ' ') return std::nullopt;
        phrase.remove_prefix(1);
    }
    return std::nullopt;
}

// The longest phrase of the words that stands there.
std::optional<FoundNumber> DateFinder::word(NumberWords const& words, std::size_t at) const
{
    std::optional<FoundNumber> longest;
    if (at >= tokens_.size()) return longest;
    auto const& plain = tokens_[at].plain;
    for (auto each = words.lower_bound(plain); each != words.end() && each->first.starts_with(plain); ++each) {
        auto const end = end_of(each->first, at);
        if (end && (!longest || *end > longest->end)) longest = {each->second, *end};
    }
    return longest;
}

std::size_t DateFinder::skip(NumberWords const& words, std::size_t at) const
{
    auto const found = word(words, at);
    return found ? found->end : at;
}

std::optional<FoundNumber> DateFinder::number(std::size_t at, int least, int most) const
{
    auto const value = leading_number(plain(at));
    return value && least <= *value && *value <= most ? std::optional{FoundNumber{*value, at + 1}} : std::nullopt;
}

std::optional<FoundNumber> DateFinder::amount(std::size_t at) const
{
    auto const digits = number(at, 1, 400);
    return digits ? digits : word(words_.numbers, at);
}

std::optional<FoundNumber> DateFinder::year_at(std::size_t at) const
{
    if (plain(at) == ",") ++at;
    return plain(at).size() == 4 ? number(at, first_year, last_year) : std::nullopt;
}

MaybeDate DateFinder::date_at(std::size_t at) const
{
    if (tokens_[at].is_sign) return std::nullopt;
    using Way = MaybeDate (DateFinder::*)(std::size_t) const;
    for (Way const way : {&DateFinder::iso, &DateFinder::with_slashes, &DateFinder::day_and_month,
                          &DateFinder::month_and_day, &DateFinder::ago, &DateFinder::named_span,
                          &DateFinder::named_night, &DateFinder::named_day, &DateFinder::on_weekday,
                          &DateFinder::month_alone, &DateFinder::year_alone}) {
        auto const found = (this->*way)(at);
        if (!found) continue;
        auto const span = through(*found);
        return span ? span : found;
    }
    return std::nullopt;
}

bool DateFinder::can_begin(std::size_t at) const
{
    auto const& token    = tokens_[at];
    auto const  is_digit = token.plain.front() >= '0' && token.plain.front() <= '9';
    return !token.is_sign && (is_digit || words_.first_words.contains(token.plain));
}

std::vector<DatePhrase> DateFinder::all() const
{
    std::vector<DatePhrase> phrases;
    for (std::size_t at = 0; at < tokens_.size();) {
        if (!can_begin(at)) {
            ++at;
            continue;
        }
        auto const since = skip(words_.since, at);
        auto       found = since < tokens_.size() ? date_at(since) : std::nullopt;
        if (!found) found = date_at(at);
        auto const is_since = found && since > at;
        if (found) phrases.push_back({at, found->end, {found->range, is_since, found->is_night}});
        at = found ? found->end : at + 1;
    }
    return phrases;
}

std::vector<DatePhrase> find_dates(std::vector<Token> const& tokens, DateWords const& words, Date published)
{
    return DateFinder{tokens, words, published}.all();
}

}  // namespace frontline
