// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "layer/about.hpp"
#include "layer/layer.hpp"

namespace frontline {

/// How a feature is drawn. Colours are `#rrggbb`; an empty one: not drawn.
struct Symbol {
    std::string fill       = {};
    std::string hatch      = {};  ///< lines across the fill, rising to the right
    std::string outline    = {};
    double      outline_mm = 0;

    bool operator==(Symbol const&) const = default;
};

/// The features whose fields have these texts (empty: null) and how they are drawn.
struct StyleRule {
    using Condition = std::pair<std::string, std::string>;

    std::string            title;  ///< for the legend
    std::vector<Condition> where;  ///< field and text
    Symbol                 symbol;

    bool operator==(StyleRule const&) const = default;
};

/// How a layer is drawn: no two rules are for one feature, and each feature has one.
struct Style {
    GeometryType           geometry;
    std::vector<StyleRule> rules;
    std::string            label_field;  ///< whose text stands beside a feature; empty: none

    bool operator==(Style const&) const = default;
};

/// By the fields that a layer has: who holds it (`actor`, `status`, `rival`) or who gained it (`gained_by`, `lost_by`);
/// any other layer in one colour. Held ground has its holder's colour; contested is hatched in its rival's, besieged
/// outlined in it; unknown is light grey. Rules are those that the features need.
Style style_of(Layer const& layer, About const& about);

/// The rule for a feature of that layer.
StyleRule const& rule_for(Style const& style, Layer const& layer, Feature const& feature);

/// The layers as they are drawn, the lowest first: land, then changes of it, then lines, then places.
std::vector<Layer const*> from_the_lowest(std::span<Layer const> layers);

}  // namespace frontline
