// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "base/date.hpp"
#include "claims/actor.hpp"
#include "geo/point.hpp"
#include "timeline/rule.hpp"

namespace frontline {

/// Values as they are typed after an option; each throws WrongUse, with the option, the value quoted and what to write.

Date   typed_date(std::string const& text, std::string_view option);
Level  typed_level(std::string const& text, std::string_view option);
Rule   typed_rule(std::string const& text, std::string_view option);
Point  typed_point(std::string const& text, std::string_view option);   ///< LAT,LON
Bounds typed_bounds(std::string const& text, std::string_view option);  ///< W,S,E,N
Days   typed_days(std::string const& text, std::string_view option);    ///< `1d`, `2w`

/// Two days as they are typed, and where.
struct TypedSpan {
    std::string const& from;
    std::string_view   from_option;
    std::string const& until;
    std::string_view   until_option;
};

/// The second is after the first; `hint`: what that is for.
DateSpan typed_span(TypedSpan const& typed, std::string const& hint);

std::string typed_name(std::string const& text);  ///< without hidden letters; UTF-8, at most 500 bytes
std::string typed_country(std::string const& text, std::string_view option);  ///< two letters, made capitals

}  // namespace frontline
