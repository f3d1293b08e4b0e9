// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "base/date.hpp"
#include "reading/lexicon.hpp"
#include "reading/tokens.hpp"

namespace frontline {

/// A day or days that a text names, as seen from the day on which it was published.
struct ToldDate {
    DateRange range{};
    bool      is_since = false;  ///< from then on
    bool      is_night = false;  ///< a night of which another word tells the day

    bool operator==(ToldDate const&) const = default;
};

/// The tokens `[first, last)` that tell it.
struct DatePhrase {
    std::size_t first;
    std::size_t last;
    ToldDate    date;
};

/// The dates among the tokens of a sentence, in order, none over another: `2 March`, `le 2/3/2020`, `2020-03-02`,
/// `yesterday`, `three days ago`, `lundi dernier`, `in March`, `since 2012`. A weekday is the last one not after the
/// day of publication; a day without a year the last one not a month after it. How long something took is no date.
std::vector<DatePhrase> find_dates(std::vector<Token> const& tokens, DateWords const& words, Date published);

}  // namespace frontline
