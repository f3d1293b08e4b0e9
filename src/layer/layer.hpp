// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "geo/shape.hpp"

namespace frontline {

enum class FieldType { text, whole, real, date };
enum class GeometryType { point, line, polygon };

struct Field {
    std::string name;  ///< at most 10 characters, so that a shapefile keeps it
    FieldType   type;

    bool operator==(Field const&) const = default;
};

/// std::monostate is null.
using Value    = std::variant<std::monostate, std::string, std::int64_t, double, Date>;
using Geometry = std::variant<Point, Line, Polygon>;

struct Feature {
    std::string        id;  ///< stable: the same input gives the same id
    Geometry           geometry;
    std::vector<Value> values;  ///< one for each field of its layer, of that field's type or null

    bool operator==(Feature const&) const = default;
};

/// Features and fields ready to be written, in the order in which they are to be written.
struct Layer {
    std::string          name;   ///< `control`, `front`, `places`, `changes`
    std::string          title;  ///< for people
    GeometryType         geometry;
    std::vector<Field>   fields;
    std::vector<Feature> features;

    bool operator==(Layer const&) const = default;
};

}  // namespace frontline
