// SPDX-License-Identifier: Apache-2.0
#include "io/geopackage_styles.hpp"

#include <cpl_string.h>
#include <ogrsf_frmts.h>

#include <utility>

#include "io/pack.hpp"
#include "io/project_of.hpp"
#include "io/qgis_style.hpp"
#include "io/sld_style.hpp"
#include "layer/layer_time.hpp"
#include "layer/style.hpp"

namespace frontline {

namespace {

constexpr auto geometry_column = "geom";
constexpr auto no_time         = "2000-01-01T00:00:00.000Z";  ///< the same layers give the same bytes

std::vector<std::pair<char const*, OGRFieldType>> const style_columns{{"f_table_catalog", OFTString},
                                                                      {"f_table_schema", OFTString},
                                                                      {"f_table_name", OFTString},
                                                                      {"f_geometry_column", OFTString},
                                                                      {"styleName", OFTString},
                                                                      {"styleQML", OFTString},
                                                                      {"styleSLD", OFTString},
                                                                      {"useAsDefault", OFTInteger},
                                                                      {"description", OFTString},
                                                                      {"owner", OFTString},
                                                                      {"ui", OFTString},
                                                                      {"update_time", OFTDateTime}};

OGRLayer* made_style_table(GDALDataset& dataset)
{
    CPLStringList options;
    options.AddString("ASPATIAL_VARIANT=GPKG_ATTRIBUTES");
    options.AddString("FID=id");
    options.AddString("IDENTIFIER=layer_styles");
    auto* const table = dataset.CreateLayer("layer_styles", nullptr, wkbNone, options.List());
    if (table == nullptr) return nullptr;
    for (auto const& [name, type] : style_columns) {
        OGRFieldDefn definition{name, type};
        if (std::string_view{name} == "useAsDefault") definition.SetSubType(OFSTBoolean);
        if (table->CreateField(&definition) != OGRERR_NONE) return nullptr;
    }
    return table;
}

bool add_style(OGRLayer& table, Layer const& layer, About const& about)
{
    auto const                style = style_of(layer, about);
    OGRFeatureUniquePtr const row{OGRFeature::CreateFeature(table.GetLayerDefn())};
    row->SetField("f_table_catalog", "");
    row->SetField("f_table_schema", "");
    row->SetField("f_table_name", layer.name.c_str());
    row->SetField("f_geometry_column", geometry_column);
    row->SetField("styleName", "frontline");
    row->SetField("styleQML", to_qml(style, has_time(layer)).c_str());
    row->SetField("styleSLD", to_sld(style, layer.name).c_str());
    row->SetField("useAsDefault", 1);
    row->SetField("description", layer.title.c_str());
    row->SetField("owner", "");
    row->SetField("update_time", no_time);
    return table.CreateFeature(row.get()) == OGRERR_NONE;
}

bool write_styles(GDALDataset& dataset, DatasetContent const& content)
{
    auto* const table = made_style_table(dataset);
    if (table == nullptr) return false;
    for (auto const& layer : content.layers) {
        if (!add_style(*table, layer, content.about)) return false;
    }
    return table->SyncToDisk() == OGRERR_NONE;
}

std::string hex(std::string_view bytes)
{
    constexpr char digits[] = "0123456789abcdef";
    std::string    text;
    for (auto const c : bytes) {
        text += digits[static_cast<unsigned char>(c) >> 4];
        text += digits[static_cast<unsigned char>(c) & 15];
    }
    return text;
}

bool ran(GDALDataset& dataset, std::string const& sql)
{
    CPLErrorReset();
    dataset.ReleaseResultSet(dataset.ExecuteSQL(sql.c_str(), nullptr, nullptr));
    return CPLGetLastErrorType() != CE_Failure;
}

bool write_project(GDALDataset& dataset, DatasetContent const& content)
{
    auto const project = zipped("frontline.qgs", project_in_one_file(content.layers, content.about, content.name));
    return ran(dataset, "CREATE TABLE qgis_projects (name TEXT PRIMARY KEY, metadata BLOB, content BLOB)")
        && ran(dataset, std::string{"INSERT INTO qgis_projects VALUES ('frontline', "}
                            + R"('{"last_modified_time": "2000-01-01T00:00:00", "last_modified_user": ""}', ')"
                            + hex(project) + "')");
}

}  // namespace

bool write_qgis_tables(GDALDataset& dataset, DatasetContent const& content)
{
    return write_styles(dataset, content) && write_project(dataset, content);
}

}  // namespace frontline
