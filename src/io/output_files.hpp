// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <vector>

#include "io/format_table.hpp"

namespace frontline {

/// One dataset of an output: the name of its main file, and its layers.
struct Part {
    std::string            name;
    std::span<Layer const> layers;
};

/// All layers in one, or each in its own: the main one first, the others as `NAME_front.EXT`.
std::vector<Part> parts_of(std::span<Layer const> layers, FormatRow const& row, std::string const& name);

/// The name of the file of that ending that belongs to a main file: an ending with a dot takes the place of the main
/// file's, another goes behind it.
std::string with_ending(std::string const& main, FormatRow const& row, std::string const& ending);

/// Throws WrongUse where the format would not find a file of that name again.
void require_file_name(FormatRow const& row, std::string const& name);

/// A text that stands beside the data.
struct Sidecar {
    std::string name;
    std::string text;
};

/// Styles, where the format has no place for them, a project of QGIS and the legend.
std::vector<Sidecar> sidecars_of(std::vector<Part> const& parts, std::span<Layer const> layers, FormatRow const& row,
                                 About const& about);

/// Every name that the data of these parts may be written to, or that goes with them.
std::vector<std::string> names_of(std::vector<Part> const& parts, FormatRow const& row);

}  // namespace frontline
