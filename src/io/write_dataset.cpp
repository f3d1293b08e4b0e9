// SPDX-License-Identifier: Apache-2.0
#include "io/write_dataset.hpp"

#include <cpl_string.h>
#include <ogrsf_frmts.h>

#include "base/failure.hpp"
#include "io/gdal.hpp"
#include "io/geopackage_styles.hpp"
#include "io/layer_definition.hpp"
#include "io/write_feature.hpp"

namespace frontline {

namespace {

/// A dataset while it is written.
struct Writing {
    FormatRow const&      row;
    DatasetContent const& content;
    WatchedFolder const&  folder;
    GdalWords const&      words;

    void require(bool done) const
    {
        if (done) return;
        folder.require_written(content.file);
        throw Failure{"cannot write '" + content.file + "': GDAL says: " + words.last_error()};
    }
};

CPLStringList as_list(std::vector<std::string> const& options)
{
    CPLStringList list;
    for (auto const& option : options) list.AddString(option.c_str());
    return list;
}

Dataset created(Writing const& writing, std::string const& path)
{
    auto* const driver = GetGDALDriverManager()->GetDriverByName(writing.row.driver.c_str());
    if (driver == nullptr) throw Failure{"this machine's GDAL cannot write " + writing.row.format.name};
    auto       options = as_list(writing.row.dataset_options);
    Dataset    dataset{driver->Create(path.c_str(), 0, 0, 0, GDT_Unknown, options.List())};
    writing.require(dataset != nullptr);
    return dataset;
}

void write_metadata(Writing const& writing, GDALDataset& dataset)
{
    if (!writing.row.holds_metadata) return;
    for (auto const& [name, value] : writing.content.about.metadata) {
        writing.require(dataset.SetMetadataItem(name.c_str(), value.c_str()) == CE_None);
    }
}

OGRLayer& created_layer(Writing const& writing, GDALDataset& dataset, Layer const& layer)
{
    auto       reference = lon_lat();
    auto       options   = as_list(writing.row.layer_options(layer));
    auto* const made     = dataset.CreateLayer(layer.name.c_str(), &reference,
                                               geometry_type(layer.geometry, writing.row), options.List());
    writing.require(made != nullptr);
    for (auto& field : field_definitions(layer, writing.row)) {
        writing.require(made->CreateField(&field) == OGRERR_NONE);
    }
    return *made;
}

void write_layer(Writing const& writing, GDALDataset& dataset, Layer const& layer, Problems& problems)
{
    auto&       target = created_layer(writing, dataset, layer);
    std::size_t number = 0;
    for (auto const& feature : layer.features) {
        auto const made = made_feature(*target.GetLayerDefn(), writing.row, {layer, feature, writing.content.file},
                                       problems);
        made->SetFID(static_cast<GIntBig>(++number));
        writing.require(target.CreateFeature(made.get()) == OGRERR_NONE);
    }
    writing.require(target.SyncToDisk() == OGRERR_NONE);
}

void write_all(Writing const& writing, std::string const& path, Problems& problems)
{
    auto const dataset      = created(writing, path);
    auto const transactions = dataset->TestCapability(ODsCTransactions) != 0;
    writing.require(!transactions || dataset->StartTransaction() == OGRERR_NONE);
    for (auto const& layer : writing.content.layers) write_layer(writing, *dataset, layer, problems);
    if (writing.row.holds_styles && writing.content.styled) {
        writing.require(write_qgis_tables(*dataset, writing.content));
    }
    writing.require(!transactions || dataset->CommitTransaction() == OGRERR_NONE);
    write_metadata(writing, *dataset);
}

}  // namespace

void write_dataset(FormatRow const& row, WatchedFolder const& folder, std::string const& name,
                   DatasetContent const& content, Problems& problems)
{
    register_drivers();
    GdalWords const  words;
    // A GeoPackage says when it was changed; and who puts the file in place flushes it, once.
    GdalOption const date{"OGR_CURRENT_DATE", "2000-01-01T00:00:00.000Z"};
    GdalOption const flush{"OGR_SQLITE_SYNCHRONOUS", "OFF"};
    Writing const    writing{row, content, folder, words};
    write_all(writing, folder.path_of(name), problems);
    folder.require_written(content.file);
    writing.require(!words.has_error());  // closing has no return value in GDAL 3.6
    words.report(content.file, problems);
}

}  // namespace frontline
