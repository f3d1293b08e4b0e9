// SPDX-License-Identifier: Apache-2.0
#include "io/format_table.hpp"

#include <algorithm>
#include <filesystem>

#include "base/failure.hpp"
#include "base/text.hpp"

namespace frontline {

namespace {

using Options = std::vector<std::string>;

Options geojson_options(Layer const& layer)
{
    return {"RFC7946=YES", "WRITE_BBOX=YES", "COORDINATE_PRECISION=7", std::string{"ID_FIELD="} + id_field,
            "ID_TYPE=String", "DESCRIPTION=" + layer.title};
}

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

FormatRow const& row_ending(std::string const& path)
{
    auto const ending = lowered(std::filesystem::path{path}.extension().string());
    Options    known;
    for (auto const& row : format_table()) {
        if (std::ranges::find(row.format.endings, ending) != row.format.endings.end()) return row;
        known.insert(known.end(), row.format.endings.begin(), row.format.endings.end());
    }
    auto const guess = ending.empty() ? "" : did_you_mean(ending, known);
    throw WrongUse{"the ending of '" + path + "' does not tell a format",
                   guess + (guess.empty() ? "" : " ") + "name one with --format; " + in_words(formats())};
}

std::vector<FormatRow> made_table()
{
    return {
        {.format        = {"GeoJSON", {".geojson", ".json"}, false},
         .driver        = "GeoJSON",
         .files         = {".geojson"},
         .stale         = {},
         .stable_ids    = true,
         .layer_options = geojson_options},
        {.format        = {"ESRI Shapefile", {".shp"}, false},
         .driver        = "ESRI Shapefile",
         .files         = {".shp", ".shx", ".dbf", ".prj", ".cpg"},
         .stale         = {".qix", ".sbn", ".sbx", ".fbn", ".fbx", ".ain", ".aih", ".qpj"},
         .fixed_width   = true,
         .most_bytes    = 254,
         .layer_options = shapefile_options},
        {.format          = {"GPKG", {".gpkg"}, true},
         .driver          = "GPKG",
         .files           = {".gpkg"},
         .stale           = {"-wal", "-shm", "-journal"},
         .one_type        = true,
         .holds_metadata  = true,
         .dataset_options = {"VERSION=1.3"},
         .layer_options   = geopackage_options},
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

FormatRow const& row_for(Output const& output)
{
    if (!output.format.empty()) return row_called(output.format);
    return output.path == "-" ? row_called("GeoJSON") : row_ending(output.path);
}

}  // namespace frontline
