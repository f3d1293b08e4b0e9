// SPDX-License-Identifier: Apache-2.0
#include "io/sql_tables.hpp"

#include "base/text.hpp"
#include "io/extended_wkb.hpp"
#include "io/lossy_value.hpp"
#include "io/value_text.hpp"
#include "layer/layer_time.hpp"

namespace frontline {

namespace {

std::string doubled(std::string_view text, char quote)
{
    std::string quoted(1, quote);
    for (auto const c : text) quoted += c == quote ? std::string(2, quote) : std::string(1, c);
    return quoted + quote;
}

std::string name(std::string_view text)
{
    return doubled(text, '"');
}

std::string literal(std::string_view text)
{
    return doubled(text, '\'');
}

char const* type_of(FieldType type)
{
    switch (type) {
    case FieldType::whole: return "bigint";
    case FieldType::real: return "double precision";
    case FieldType::date: return "date";
    default: return "text";
    }
}

char const* type_of(GeometryType type)
{
    switch (type) {
    case GeometryType::line: return "LineString";
    case GeometryType::polygon: return "Polygon";
    default: return "Point";
    }
}

std::string definition(Layer const& layer)
{
    auto sql = "CREATE TABLE " + name(layer.name) + " (\n  fid bigint PRIMARY KEY,\n  id text NOT NULL UNIQUE";
    for (auto const& field : layer.fields) sql += ",\n  " + name(field.name) + " " + type_of(field.type);
    if (has_time(layer)) {
        sql += ",\n  validity daterange NOT NULL GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED";
    }
    return sql + ",\n  geom geometry(" + type_of(layer.geometry) + ", 4326) NOT NULL\n)";
}

std::string copy_statement(Layer const& layer)
{
    std::vector<std::string> columns{"fid", "id"};
    for (auto const& field : layer.fields) columns.push_back(name(field.name));
    columns.emplace_back("geom");
    return "COPY " + name(layer.name) + " (" + joined(columns, ", ") + ") FROM STDIN";
}

void append_copied(std::string& row, std::string_view text)
{
    for (auto const c : text) {
        switch (c) {
        case '\\': row += "\\\\"; break;
        case '\n': row += "\\n"; break;
        case '\r': row += "\\r"; break;
        case '\t': row += "\\t"; break;
        default: row += c;
        }
    }
}

void append_copied_value(std::string& row, Value const& value)
{
    if (std::holds_alternative<std::monostate>(value)) row += "\\N";
    else append_copied(row, to_text(value));
}

void add_rows(Layer const& layer, DatasetContent const& content, SqlTarget const& target, Problems& problems)
{
    target.begin_rows(copy_statement(layer));
    std::size_t number = 0;
    for (auto const& feature : layer.features) {
        FeatureOfDataset const from{layer, feature, content.file};
        auto                   row = std::to_string(++number) + '\t';
        append_copied(row, feature.id);
        for (std::size_t i = 0; i < feature.values.size(); ++i)
            append_copied_value(row += '\t', finite_value(from, i, problems));
        append_extended_wkb(row += '\t', feature.geometry);
        target.add_row(row += '\n');
    }
    target.end_rows();
}

bool has_one_state_a_day(Layer const& layer)
{
    return layer.name == "places" && has_time(layer) && field_index(layer, "place_id");
}

void add_indexes(Layer const& layer, SqlTarget const& target)
{
    auto const table = name(layer.name);
    target.run("CREATE INDEX ON " + table + " USING gist (geom)");
    if (has_time(layer)) target.run("CREATE INDEX ON " + table + " USING gist (validity)");
    if (!has_one_state_a_day(layer)) return;
    target.run("ALTER TABLE " + table
               + " ADD CONSTRAINT one_state_of_a_place_on_a_day"
                 " EXCLUDE USING gist (place_id WITH =, validity WITH &&)");
}

void add_table(Layer const& layer, DatasetContent const& content, bool replace, SqlTarget const& target,
               Problems& problems)
{
    if (replace) target.run("DROP TABLE IF EXISTS " + name(layer.name));
    target.run(definition(layer));
    add_rows(layer, content, target, problems);
    add_indexes(layer, target);
    auto const words = layer.title + "\n" + metadata_as_lines(content.about);
    target.run("COMMENT ON TABLE " + name(layer.name) + " IS " + literal(words));
}

}  // namespace

void write_tables(DatasetContent const& content, bool replace, SqlTarget const& target, Problems& problems)
{
    target.run("BEGIN");
    target.run("SET LOCAL client_encoding = 'UTF8'");
    target.run("SET LOCAL standard_conforming_strings = on");
    target.run("CREATE EXTENSION IF NOT EXISTS postgis");
    for (auto const& layer : content.layers) {
        if (has_one_state_a_day(layer)) target.run("CREATE EXTENSION IF NOT EXISTS btree_gist");
    }
    for (auto const& layer : content.layers) add_table(layer, content, replace, target, problems);
    target.run("COMMIT");
}

}  // namespace frontline
