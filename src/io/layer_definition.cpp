// SPDX-License-Identifier: Apache-2.0
#include "io/layer_definition.hpp"

#include <algorithm>
#include <cmath>

namespace frontline {

namespace {

OGRFieldType type_of(FieldType type)
{
    switch (type) {
        case FieldType::whole: return OFTInteger64;
        case FieldType::real: return OFTReal;
        case FieldType::date: return OFTDate;
        default: return OFTString;
    }
}

/// Bytes of the longest text, at least 1, at most what the format holds.
int text_width(Layer const& layer, std::size_t field, std::size_t most)
{
    std::size_t width = 1;
    for (auto const& feature : layer.features) {
        auto const* const text = std::get_if<std::string>(&feature.values[field]);
        if (text != nullptr) width = std::max(width, text->size());
    }
    return static_cast<int>(std::min(width, most));
}

double greatest(Layer const& layer, std::size_t field)
{
    double most = 1;
    for (auto const& feature : layer.features) {
        auto const* const number = std::get_if<double>(&feature.values[field]);
        if (number != nullptr && std::isfinite(*number)) most = std::max(most, std::abs(*number));
    }
    return most;
}

/// Of the 24 characters that a .dbf gives a number, those behind the point once sign, point and the longest whole
/// part have their place; 15 at most.
int decimals(double greatest_value)
{
    auto const whole_digits = static_cast<int>(std::floor(std::log10(greatest_value))) + 2;  // one for rounding up
    return std::clamp(24 - 2 - whole_digits, 0, 15);
}

void set_width(OGRFieldDefn& definition, Layer const& layer, std::size_t field, std::size_t most_bytes)
{
    auto const type = layer.fields[field].type;
    if (type == FieldType::text) definition.SetWidth(text_width(layer, field, most_bytes));
    if (type != FieldType::real) return;
    definition.SetWidth(24);
    definition.SetPrecision(decimals(greatest(layer, field)));
}

}  // namespace

OGRwkbGeometryType geometry_type(GeometryType type, FormatRow const& row)
{
    switch (type) {
        case GeometryType::line: return row.one_type ? wkbMultiLineString : wkbLineString;
        case GeometryType::polygon: return row.one_type ? wkbMultiPolygon : wkbPolygon;
        default: return wkbPoint;
    }
}

std::deque<OGRFieldDefn> field_definitions(Layer const& layer, FormatRow const& row)
{
    std::deque<OGRFieldDefn> definitions;
    for (std::size_t i = 0; i < layer.fields.size(); ++i) {
        auto const& field = layer.fields[i];
        auto&       added = definitions.emplace_back(field.name.c_str(), type_of(field.type));
        if (row.fixed_width) set_width(added, layer, i, row.most_bytes);
    }
    return definitions;
}

}  // namespace frontline
