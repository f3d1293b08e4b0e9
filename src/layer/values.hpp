// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "layer/layer.hpp"

namespace frontline {

inline Value text_or_null(std::string text)
{
    return text.empty() ? Value{} : Value{std::move(text)};
}

inline Value date_or_null(std::optional<Date> date)
{
    return date ? Value{*date} : Value{};
}

inline Value count(std::size_t number)
{
    return static_cast<std::int64_t>(number);
}

/// So that no digit is written that means nothing.
inline Value rounded(double number, double digits)
{
    auto const scale = std::pow(10, digits);
    return std::round(number * scale) / scale;
}

/// `control-2020-03-02-1`, `-2` …: the number of a feature among those that begin on one day.
class FeatureIds {
public:
    explicit FeatureIds(std::string layer) : layer_{std::move(layer)} {}

    std::string next(Date from) { return layer_ + "-" + to_iso(from) + "-" + std::to_string(++counts_[from]); }

private:
    std::string         layer_;
    std::map<Date, int> counts_;
};

}  // namespace frontline
