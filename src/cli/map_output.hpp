// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "io/write_layers.hpp"
#include "theatre/theatre.hpp"

namespace CLI {
class App;
}

namespace frontline {

/// What a map is asked for, as typed.
struct TypedQuestion {
    std::string known;
    std::string level = "group";
    std::string rule;
};

/// The options --known, --level and --rule.
void        add_map_question(CLI::App& command, TypedQuestion& question);
MapQuestion map_question(TypedQuestion const& question);

/// The options that all commands have which write layers.
struct LayerOptions {
    std::string output;
    std::string format;
    std::string layers;
    std::string bounds;
    bool        overwrite = false;
};

void add_layer_options(CLI::App& command, LayerOptions& options);

/// Those of the layers that were asked for, with the features that meet --bbox.
std::vector<Layer> chosen(std::vector<Layer> layers, LayerOptions const& options);

/// What is written beside the features, where the format has a place for it.
std::map<std::string, std::string> metadata_of(Theatre const& theatre, std::string const& what,
                                               TypedQuestion const& question);

/// Throws what write_layers() would throw for these layers, before the work is begun.
void check_output(std::vector<std::string> const& layers, LayerOptions const& options);

/// Chooses and writes; nothing when there is no --output. Returns the files written.
std::vector<std::string> write_chosen(std::vector<Layer> layers, LayerOptions const& options,
                                      std::map<std::string, std::string> metadata, Problems& problems);

}  // namespace frontline
