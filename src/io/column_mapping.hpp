// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "base/table.hpp"

namespace frontline {

/// Which field of a foreign source is which column of ours, as it is written behind the source:
/// `towns.shp?name=NAME_EN&kind=TYPE`.
struct MappedSource {
    std::string              path;
    std::vector<std::string> mapping;  ///< name=NAME_EN, kind=TYPE
};

MappedSource split_mapping(std::string const& source);

/// The columns under our names. What had a column's name before stays as one name more: `name` becomes `name:was`. A
/// field's name of which a shapefile kept ten letters may be written whole. Throws Failure when there is no such field,
/// WrongUse when an item maps nothing.
void apply_mapping(std::vector<std::string> const& mapping, Table& table);

}  // namespace frontline
