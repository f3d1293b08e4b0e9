// SPDX-License-Identifier: Apache-2.0
#include "io/lossy_value.hpp"

#include <fmt/format.h>

#include <cmath>

namespace frontline {

void report(std::string const& id, FeatureOfDataset const& from, std::size_t field, std::string const& what,
            std::string const& hint, Problems& problems)
{
    auto const whose = fmt::format("{} of feature '{}' in layer '{}' ", from.layer.fields[field].name, from.feature.id,
                                   from.layer.name);
    problems.push_back(Problem{Severity::warning, id, Where{from.file}, whose + what, hint});
}

Value finite_value(FeatureOfDataset const& from, std::size_t field, Problems& problems)
{
    auto const&       value  = from.feature.values[field];
    auto const* const number = std::get_if<double>(&value);
    if (number == nullptr || std::isfinite(*number)) return value;
    report("not-a-number", from, field, fmt::format("is {}; null is written", *number), "", problems);
    return {};
}

}  // namespace frontline
