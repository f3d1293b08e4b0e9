// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "layer/about.hpp"
#include "layer/layer.hpp"

namespace frontline {

/// The fields that say from which day on a feature is valid, and from which it is not any more.
inline constexpr std::string_view valid_from_field = "valid_from";
inline constexpr std::string_view valid_to_field   = "valid_to";

/// The field's number in its layer.
std::optional<std::size_t> field_index(Layer const& layer, std::string_view name);

/// Whether a feature is valid for a span of time only.
bool has_time(Layer const& layer);

/// The span in which a feature is valid; none where the layer has no time or the feature no first day.
std::optional<DateSpan> valid_span(Layer const& layer, Feature const& feature);

/// The days that the layers tell of, with an end: what `about` says, else from the first day of any feature to the last
/// day that is named (after it, where only beginnings are). None where no feature has time.
std::optional<DateSpan> span_of(std::span<Layer const> layers, About const& about);

}  // namespace frontline
