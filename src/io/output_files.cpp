// SPDX-License-Identifier: Apache-2.0
#include "io/output_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "io/legend_text.hpp"
#include "io/pack.hpp"
#include "io/project_of.hpp"
#include "io/qgis_style.hpp"
#include "io/sld_style.hpp"
#include "layer/layer_time.hpp"
#include "layer/style.hpp"

namespace frontline {

namespace {

namespace fs = std::filesystem;

std::string stem(std::string const& name)
{
    return fs::path{name}.stem().string();
}

/// `out.geojson` → `out_front.geojson`
std::string name_beside(std::string const& name, std::string const& layer)
{
    return stem(name) + "_" + layer + fs::path{name}.extension().string();
}

bool has_styles_beside(FormatRow const& row)
{
    return row.qgis_opens && !row.holds_styles;
}

void add_styles(std::vector<Sidecar>& sidecars, Part const& part, About const& about)
{
    auto const& layer = part.layers.front();
    auto const  style = style_of(layer, about);
    sidecars.push_back({stem(part.name) + ".qml", to_qml(style, has_time(layer))});
    sidecars.push_back({stem(part.name) + ".sld", to_sld(style, layer.name)});
}

std::string project_text(std::vector<Part> const& parts, std::span<Layer const> layers, FormatRow const& row,
                         About const& about)
{
    if (row.format.many_layers) return project_in_one_file(layers, about, parts.front().name);
    std::vector<std::string> files;
    for (auto const& part : parts) files.push_back(part.name);
    return project_of_files(layers, about, files);
}

}  // namespace

std::vector<Part> parts_of(std::span<Layer const> layers, FormatRow const& row, std::string const& name)
{
    if (row.format.many_layers) return {{name, layers}};
    std::vector<Part> parts{{name, layers.first(1)}};
    for (std::size_t i = 1; i < layers.size(); ++i) {
        parts.push_back({name_beside(name, layers[i].name), layers.subspan(i, 1)});
    }
    return parts;
}

std::string with_ending(std::string const& main, FormatRow const& row, std::string const& ending)
{
    if (ending == row.files.front()) return main;
    return ending.starts_with('.') ? fs::path{main}.replace_extension(ending).string() : main + ending;
}

void require_file_name(FormatRow const& row, std::string const& name)
{
    auto const& endings = row.format.endings;
    auto const  ending  = lowered(fs::path{name}.extension().string());
    if (row.files.size() == 1 || std::ranges::find(endings, ending) != endings.end()) return;
    throw WrongUse{fmt::format("'{}' does not end in {} as {} must", name, joined(endings, ", "), row.format.name),
                   "write '" + stem(name) + endings.front() + "'"};
}

std::vector<Sidecar> sidecars_of(std::vector<Part> const& parts, std::span<Layer const> layers, FormatRow const& row,
                                 About const& about)
{
    std::vector<Sidecar> sidecars;
    auto const           base = stem(parts.front().name);
    if (has_styles_beside(row)) {
        for (auto const& part : parts) add_styles(sidecars, part, about);
    }
    if (row.qgis_opens)
        sidecars.push_back({base + ".qgz", zipped(base + ".qgs", project_text(parts, layers, row, about))});
    sidecars.push_back({base + "_legend.json", to_legend(layers, about)});
    return sidecars;
}

std::vector<std::string> names_of(std::vector<Part> const& parts, FormatRow const& row)
{
    std::vector<std::string> names;
    for (auto const& part : parts) {
        for (auto const& ending : row.files) names.push_back(with_ending(part.name, row, ending));
        for (auto const& ending : row.stale) names.push_back(with_ending(part.name, row, ending));
        for (auto const& [ending, text_of] : row.companions) names.push_back(with_ending(part.name, row, ending));
    }
    return names;
}

}  // namespace frontline
