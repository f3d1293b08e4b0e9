// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "reading/dates.hpp"

namespace frontline {

constexpr int first_year = 1900;
constexpr int last_year  = 2100;

struct FoundDate {
    std::size_t end;
    DateRange   range;
    bool        is_night = false;
};

using MaybeDate = std::optional<FoundDate>;

struct FoundNumber {
    int         value;
    std::size_t end;
};

DateRange month_range(std::chrono::year_month month);

/// Finds the dates of a row of tokens, each way of telling one in turn.
class DateFinder {
public:
    DateFinder(std::vector<Token> const& tokens, DateWords const& words, Date published)
        : tokens_{tokens}, words_{words}, published_{published}
    {
    }

    std::vector<DatePhrase> all() const;

private:
    std::vector<Token> const& tokens_;
    DateWords const&          words_;
    Date                      published_;

    std::string_view      plain(std::size_t at) const { return at < tokens_.size() ? tokens_[at].plain : ""; }
    std::optional<std::size_t> end_of(std::string_view phrase, std::size_t at) const;
    std::optional<FoundNumber> word(NumberWords const& words, std::size_t at) const;
    std::size_t           skip(NumberWords const& words, std::size_t at) const;
    std::optional<FoundNumber> number(std::size_t at, int least, int most) const;
    std::optional<FoundNumber> amount(std::size_t at) const;
    std::optional<FoundNumber> year_at(std::size_t at) const;

    bool  can_begin(std::size_t at) const;
    MaybeDate date_at(std::size_t at) const;
    MaybeDate iso(std::size_t at) const;
    MaybeDate with_slashes(std::size_t at) const;
    MaybeDate day_and_month(std::size_t at) const;
    MaybeDate month_and_day(std::size_t at) const;
    MaybeDate month_alone(std::size_t at) const;
    MaybeDate year_alone(std::size_t at) const;
    MaybeDate named_day(std::size_t at) const;
    MaybeDate named_night(std::size_t at) const;
    MaybeDate named_span(std::size_t at) const;
    MaybeDate ago(std::size_t at) const;
    MaybeDate on_weekday(std::size_t at) const;
    MaybeDate through(FoundDate const& first) const;
    MaybeDate on(int year, int month, int day, std::size_t end) const;
    MaybeDate of_month(std::size_t month_end, int month, int day) const;
};

}  // namespace frontline
