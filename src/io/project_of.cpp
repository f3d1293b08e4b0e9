// SPDX-License-Identifier: Apache-2.0
#include "io/project_of.hpp"

#include <functional>

#include "io/qgis_project.hpp"
#include "layer/layer_bounds.hpp"
#include "layer/layer_time.hpp"

namespace frontline {

namespace {

using SourceOf = std::function<std::string(Layer const&)>;

std::string project_of(std::span<Layer const> layers, About const& about, SourceOf const& source_of)
{
    std::vector<ProjectLayer> project;
    for (auto const* const layer : from_the_lowest(layers)) {
        project.push_back({*layer, style_of(*layer, about), source_of(*layer)});
    }
    return to_qgis_project(project, about, span_of(layers, about), bounds_of(layers));
}

}  // namespace

std::string project_in_one_file(std::span<Layer const> layers, About const& about, std::string const& file)
{
    return project_of(layers, about, [&](Layer const& layer) { return "./" + file + "|layername=" + layer.name; });
}

std::string project_of_files(std::span<Layer const> layers, About const& about, std::vector<std::string> const& files)
{
    return project_of(layers, about, [&](Layer const& layer) {
        return "./" + files[static_cast<std::size_t>(&layer - layers.data())];
    });
}

}  // namespace frontline
