// SPDX-License-Identifier: Apache-2.0
#include "layer/layer_time.hpp"

#include <algorithm>

namespace frontline {

namespace {

std::optional<Date> date_of(Layer const& layer, Feature const& feature, std::string_view field)
{
    auto const index = field_index(layer, field);
    if (!index) return {};
    auto const* const date = std::get_if<Date>(&feature.values[*index]);
    return date == nullptr ? std::nullopt : std::optional{*date};
}

/// Grown so that it holds the span; the day of its beginning at least.
void widen(std::optional<DateSpan>& whole, DateSpan const& span)
{
    auto const until = span.until.value_or(span.from + Days{1});
    if (!whole) whole = DateSpan{span.from, until};
    whole->from  = std::min(whole->from, span.from);
    whole->until = std::max(*whole->until, until);
}

}  // namespace

std::optional<std::size_t> field_index(Layer const& layer, std::string_view name)
{
    auto const found = std::ranges::find(layer.fields, name, &Field::name);
    if (found == layer.fields.end()) return {};
    return static_cast<std::size_t>(found - layer.fields.begin());
}

bool has_time(Layer const& layer)
{
    return field_index(layer, valid_from_field) && field_index(layer, valid_to_field);
}

std::optional<DateSpan> valid_span(Layer const& layer, Feature const& feature)
{
    auto const from = date_of(layer, feature, valid_from_field);
    if (!from) return {};
    return DateSpan{*from, date_of(layer, feature, valid_to_field)};
}

std::optional<DateSpan> span_of(std::span<Layer const> layers, About const& about)
{
    if (about.span && about.span->until) return about.span;
    std::optional<DateSpan> whole;
    for (auto const& layer : layers) {
        for (auto const& feature : layer.features) {
            if (auto const span = valid_span(layer, feature)) widen(whole, *span);
        }
    }
    return whole;
}

}  // namespace frontline
