// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "io/dataset_content.hpp"

class GDALDataset;

namespace frontline {

/// Puts the tables of QGIS into a GeoPackage that has the layers: `layer_styles`, by which each layer is drawn as soon
/// as it is opened, and `qgis_projects` with the project `frontline`, which has the time settings as well. Whether it
/// could.
bool write_qgis_tables(GDALDataset& dataset, DatasetContent const& content);

}  // namespace frontline
