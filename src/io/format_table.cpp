// SPDX-License-Identifier: Apache-2.0
#include "io/format_table.hpp"

#include <cpl_conv.h>
#include <ogr_spatialref.h>

#include <algorithm>
#include <filesystem>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "io/csv_layer.hpp"
#include "io/gdal.hpp"
#include "io/geojson_text.hpp"
#include "io/kml_text.hpp"
#include "io/sql_dump.hpp"
#include "io/topojson_text.hpp"

namespace frontline {

namespace {

using Options = std::vector<std::string>;

/// The date in a .dbf's head is that of writing: fixed, so that the same layers give the same bytes.
Options shapefile_options(Layer const&)
{
    return {"ENCODING=UTF-8", "DBF_DATE_LAST_UPDATE=2000-01-01"};
}

Options geopackage_options(Layer const& layer)
{
    auto const& title = layer.title.empty() ? layer.name : layer.title;
    return {"IDENTIFIER=" + title, "DESCRIPTION=" + title};
}

Options no_options(Layer const&)
{
    return {};
}

std::string csv_reference_system(Layer const&)
{
    char* text = nullptr;
    lon_lat().exportToWkt(&text);
    std::string const wkt = text;
    CPLFree(text);
    return wkt;
}

std::string in_words(Format const& format)
{
    return format.name + " (" + joined(format.endings, ", ") + ")";
}

std::string in_words(std::vector<Format> const& all)
{
    Options words;
    for (auto const& format : all) words.push_back(in_words(format));
    return "formats: " + joined(words, ", ");
}

/// `GeoJSON`, `geojson` and `json` all mean GeoJSON.
bool is_called(Format const& format, std::string const& word)
{
    return lowered(format.name) == word || std::ranges::find(format.endings, "." + word) != format.endings.end();
}

FormatRow const& row_called(std::string const& name)
{
    for (auto const& row : format_table()) {
        if (is_called(row.format, lowered(name))) return row;
    }
    Options names;
    for (auto const& format : formats()) names.push_back(format.name);
    auto const guess = did_you_mean(name, names);
    throw WrongUse{"format '" + name + "' is not known", guess + (guess.empty() ? "" : " ") + in_words(formats())};
}

FormatRow const& row_ending(std::string const& name, std::string const& path)
{
    auto const ending = lowered(std::filesystem::path{name}.extension().string());
    Options    known;
    for (auto const& row : format_table()) {
        if (std::ranges::find(row.format.endings, ending) != row.format.endings.end()) return row;
        known.insert(known.end(), row.format.endings.begin(), row.format.endings.end());
    }
    auto const guess = ending.empty() ? "" : did_you_mean(ending, known);
    throw WrongUse{"the ending of '" + path + "' does not tell a format",
                   guess + (guess.empty() ? "" : " ") + "name one with --format; " + in_words(formats())};
}

FormatRow const& row_by_place(OutputPlace const& place, std::string const& path)
{
    switch (place.kind) {
        case OutputPlace::Kind::database: return row_called("PostgreSQL");
        case OutputPlace::Kind::standard_output: return row_called("GeoJSON");
        default: return row_ending(place.name, path);
    }
}

std::vector<FormatRow> made_table()
{
    return {
        {.format     = {"GeoJSON", {".geojson", ".json"}, false},
         .write      = write_geojson,
         .files      = {".geojson"},
         .qgis_opens = true},
        {.format     = {"GeoJSONSeq", {".geojsonl", ".geojsons", ".ndjson"}, false},
         .write      = write_geojson_lines,
         .files      = {".geojsonl"},
         .qgis_opens = true},
        {.format        = {"ESRI Shapefile", {".shp"}, false},
         .driver        = "ESRI Shapefile",
         .files         = {".shp", ".shx", ".dbf", ".prj", ".cpg"},
         .stale         = {".qix", ".sbn", ".sbx", ".fbn", ".fbx", ".ain", ".aih", ".qpj"},
         .fixed_width   = true,
         .most_bytes    = 254,
         .qgis_opens    = true,
         .layer_options = shapefile_options},
        {.format          = {"GPKG", {".gpkg"}, true},
         .driver          = "GPKG",
         .files           = {".gpkg"},
         .stale           = {"-wal", "-shm", "-journal"},
         .one_type        = true,
         .holds_metadata  = true,
         .holds_styles    = true,
         .qgis_opens      = true,
         .dataset_options = {"VERSION=1.3"},
         .layer_options   = geopackage_options},
        {.format        = {"FlatGeobuf", {".fgb"}, false},
         .driver        = "FlatGeobuf",
         .files         = {".fgb"},
         .qgis_opens    = true,
         .layer_options = no_options},
        {.format = {"KML", {".kml"}, true}, .write = write_kml, .files = {".kml"}},
        {.format     = {"CSV", {".csv"}, false},
         .write      = write_csv_layer,
         .files      = {".csv"},
         .companions = {{".csvt", csv_types}, {".prj", csv_reference_system}},
         .qgis_opens = true},
        {.format = {"TopoJSON", {".topojson"}, true}, .write = write_topojson, .files = {".topojson"}},
        {.format = {"PGDUMP", {".sql"}, true}, .write = write_sql_dump, .files = {".sql"}},
        {.format = {"PostgreSQL", {"PG:"}, true}, .files = {}},
    };
}

}  // namespace

std::vector<FormatRow> const& format_table()
{
    static auto const table = made_table();
    return table;
}

std::vector<Format> const& formats()
{
    static auto const all = [] {
        std::vector<Format> result;
        for (auto const& row : format_table()) result.push_back(row.format);
        return result;
    }();
    return all;
}

FormatRow const& row_for(Output const& output, OutputPlace const& place)
{
    auto const  to_database = place.kind == OutputPlace::Kind::database;
    auto const& row         = output.format.empty() ? row_by_place(place, output.path) : row_called(output.format);
    if (row.is_database() == to_database) return row;
    throw WrongUse{"'" + output.path + "' is not what " + row.format.name + " is written to",
                   to_database ? "--format PostgreSQL, or none, goes with a connection" : "write PG:dbname=NAME"};
}

}  // namespace frontline
