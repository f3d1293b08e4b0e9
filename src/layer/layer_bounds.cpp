// SPDX-License-Identifier: Apache-2.0
#include "layer/layer_bounds.hpp"

namespace frontline {

namespace {

template <typename Things, typename BoundsOf>
Bounds bounds_of_all(Things const& things, BoundsOf bounds_of_one)
{
    Bounds all;
    for (auto const& thing : things) {
        auto const bounds = bounds_of_one(thing);
        if (bounds.is_empty()) continue;
        all.add(bounds.least);
        all.add(bounds.most);
    }
    return all;
}

}  // namespace

Bounds bounds_of(Geometry const& geometry)
{
    if (auto const* const polygon = std::get_if<Polygon>(&geometry)) return bounds_of(polygon->outer);
    if (auto const* const line = std::get_if<Line>(&geometry)) return bounds_of(*line);
    return bounds_of(Line{std::get<Point>(geometry)});
}

Bounds bounds_of(Layer const& layer)
{
    return bounds_of_all(layer.features, [](Feature const& feature) { return bounds_of(feature.geometry); });
}

Bounds bounds_of(std::span<Layer const> layers)
{
    return bounds_of_all(layers, [](Layer const& layer) { return bounds_of(layer); });
}

}  // namespace frontline
