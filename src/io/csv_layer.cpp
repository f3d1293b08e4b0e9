// SPDX-License-Identifier: Apache-2.0
#include "io/csv_layer.hpp"

#include "io/json_text.hpp"
#include "io/lossy_value.hpp"
#include "io/value_text.hpp"
#include "io/write_text.hpp"

namespace frontline {

namespace {

void append_points(std::string& text, Line const& line, bool closed)
{
    auto const append = [&](Point p) {
        text += text.back() == '(' ? "" : ",";
        append_degrees(text, p.lon_e7);
        append_degrees(text += ' ', p.lat_e7);
    };
    text += '(';
    for (auto const p : line) append(p);
    if (closed) append(line.front());
    text += ')';
}

struct ToWkt {
    std::string operator()(Point p) const
    {
        std::string text = "POINT ";
        append_points(text, {p}, false);
        return text;
    }

    std::string operator()(Line const& line) const
    {
        std::string text = "LINESTRING ";
        append_points(text, line, false);
        return text;
    }

    std::string operator()(Polygon const& polygon) const
    {
        std::string text = "POLYGON (";
        append_points(text, polygon.outer, true);
        for (auto const& hole : polygon.holes) append_points(text += ',', hole, true);
        return text + ')';
    }
};

char const* type_of(FieldType type)
{
    switch (type) {
    case FieldType::whole: return "Integer64";
    case FieldType::real: return "Real";
    case FieldType::date: return "Date";
    default: return "String";
    }
}

}  // namespace

void write_csv_layer(DatasetContent const& content, WriteBytes const& write, Problems& problems)
{
    auto const&              layer = content.layers.front();
    std::vector<std::string> cells{"WKT", "id"};
    for (auto const& field : layer.fields) cells.push_back(field.name);
    write(csv_line(cells));
    for (auto const& feature : layer.features) {
        FeatureOfDataset const from{layer, feature, content.file};
        cells = {std::visit(ToWkt{}, feature.geometry), feature.id};
        for (std::size_t i = 0; i < feature.values.size(); ++i) {
            cells.push_back(to_text(finite_value(from, i, problems)));
        }
        write(csv_line(cells));
    }
}

std::string csv_types(Layer const& layer)
{
    std::string types = "\"WKT\",\"String\"";
    for (auto const& field : layer.fields) types += std::string{",\""} + type_of(field.type) + '"';
    return types + "\n";
}

}  // namespace frontline
