// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "base/problem.hpp"
#include "layer/about.hpp"
#include "layer/layer.hpp"

namespace frontline {

struct Output {
    std::string path;                    ///< `-`: standard output; `PG:dbname=war`: a database; see docs/formats
    std::string format    = {};          ///< a name of formats(); empty: by the path's ending
    bool        overwrite = false;       ///< else an output that exists is a Failure
    About       about     = {};          ///< written where the format has a place for it
    bool        data_only = false;       ///< no styles, project and legend
};

/// A format that can be written.
struct Format {
    std::string              name;        ///< as typed: `GeoJSON`, `ESRI Shapefile`, `GPKG`
    std::vector<std::string> endings;     ///< `.geojson`, `.json`; of a database how its connection begins: `PG:`
    bool                     many_layers; ///< whether one output holds all layers
};

std::vector<Format> const& formats();

/// Throws what write_layers() would throw for layers of these names and this output before it writes: an unknown
/// format, a name that cannot be written to, an output that exists. For finding out before the work is done.
void check_output(std::vector<std::string> const& layers, Output const& output);

/// Writes the layers, the first being the main one. A format of many layers holds them all; of one layer, the main
/// layer goes to `path` and the others beside it as `NAME_front.EXT`; to standard output goes only the main layer.
/// Beside them, unless `data_only`: styles (`NAME.qml`, `NAME.sld`) where the format has no place of its own for them,
/// a project of QGIS (`NAME.qgz`) and the legend (`NAME_legend.json`). Such a file that exists and may not be
/// overwritten stays as it is, with a problem `kept-file` unless it is the same.
/// Written beside under a temporary name and then renamed: either all of it is there or what was there before. A
/// database takes all in one transaction. What a format cannot hold (a text too long for a shapefile) and every warning
/// of its driver is a Problem. The same layers give the same bytes.
/// Returns the files with data. Throws Failure, or WrongUse for an unknown format.
std::vector<std::string> write_layers(std::vector<Layer> const& layers, Output const& output, Problems& problems);

}  // namespace frontline
