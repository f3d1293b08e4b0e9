// SPDX-License-Identifier: Apache-2.0
#include "io/write_layers.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <span>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "io/file_replacement.hpp"
#include "io/format_table.hpp"
#include "io/memory_folder.hpp"
#include "io/write_dataset.hpp"

namespace frontline {

namespace {

namespace fs = std::filesystem;

/// One dataset of the output: the name of its main file, and its layers.
struct Part {
    fs::path               path;
    std::span<Layer const> layers;
};

/// `out.geojson` → `out_front.geojson`
fs::path path_beside(fs::path path, std::string const& layer)
{
    return path.replace_filename(path.stem().string() + "_" + layer + path.extension().string());
}

std::vector<Part> parts_of(std::span<Layer const> layers, FormatRow const& row, fs::path const& path)
{
    if (row.format.many_layers) return {{path, layers}};
    std::vector<Part> parts{{path, layers.first(1)}};
    for (std::size_t i = 1; i < layers.size(); ++i) {
        parts.push_back({path_beside(path, layers[i].name), layers.subspan(i, 1)});
    }
    return parts;
}

/// The file of that ending that belongs to a main file: an ending with a dot takes the place of the main file's.
fs::path with_ending(fs::path main, FormatRow const& row, std::string const& ending)
{
    if (ending == row.files.front()) return main;
    return ending.starts_with('.') ? main.replace_extension(ending) : main += ending;
}

void require_file_name(FormatRow const& row, fs::path const& path)
{
    if (path.filename().empty()) throw WrongUse{"'" + path.string() + "' is not the name of a file"};
    auto const& endings = row.format.endings;
    auto const  ending  = lowered(path.extension().string());
    if (row.files.size() == 1 || std::ranges::find(endings, ending) != endings.end()) return;
    auto const wanted = joined(endings, ", ");
    throw WrongUse{fmt::format("'{}' does not end in {} as {} must", path.string(), wanted, row.format.name),
                   "write '" + path.stem().string() + endings.front() + "'"};
}

void require_part_free(Part const& part, FormatRow const& row, bool overwrite)
{
    for (auto const& ending : row.files) require_free(with_ending(part.path, row, ending), overwrite);
    for (auto const& ending : row.stale) require_free(with_ending(part.path, row, ending), overwrite);
}

/// The name in memory does not depend on the output's, so that neither do the bytes.
std::string name_in_memory(FormatRow const& row)
{
    return "layer" + row.files.front();
}

std::vector<std::string> stage(Part const& part, FormatRow const& row, Output const& output,
                               FileReplacement& replacement, Problems& problems)
{
    MemoryFolder const   memory;
    DatasetContent const content{part.layers, output.metadata, part.path.string()};
    write_dataset(row, memory.path_of(name_in_memory(row)), content, problems);
    std::vector<std::string> written;
    for (auto const& name : memory.names()) {
        auto const target = with_ending(part.path, row, fs::path{name}.extension().string());
        replacement.add(target, memory.bytes(name));
        written.push_back(target.string());
    }
    for (auto const& ending : row.stale) replacement.remove(with_ending(part.path, row, ending));
    return written;
}

/// The files that the layers go to, all of which may be written; and a place beside them to write to first.
struct Target {
    std::vector<Part> parts;
    FileReplacement   replacement;

    Target(std::span<Layer const> layers, FormatRow const& row, Output const& output)
        : parts{parts_of(layers, row, output.path)}, replacement{folder_for(row, output)}
    {
    }

private:
    fs::path folder_for(FormatRow const& row, Output const& output) const
    {
        fs::path const path{output.path};
        require_file_name(row, path);
        for (auto const& part : parts) require_part_free(part, row, output.overwrite);
        return path.has_parent_path() ? path.parent_path() : ".";
    }
};

std::vector<std::string> write_files(std::vector<Layer> const& layers, FormatRow const& row, Output const& output,
                                     Problems& problems)
{
    auto [parts, replacement] = Target{layers, row, output};
    std::vector<std::string> written;
    for (auto const& part : parts) {
        auto const files = stage(part, row, output, replacement, problems);
        written.insert(written.end(), files.begin(), files.end());
    }
    replacement.commit();
    return written;
}

void require_single_file(FormatRow const& row)
{
    if (!row.format.many_layers && row.files.size() == 1) return;
    throw WrongUse{row.format.name + " cannot go to standard output",
                   "name a file with --output, or use --format GeoJSON"};
}

void write_to_standard_output(Layer const& main, FormatRow const& row, Output const& output, Problems& problems)
{
    require_single_file(row);
    MemoryFolder const memory;
    auto const         name = name_in_memory(row);
    write_dataset(row, memory.path_of(name), {{&main, 1}, output.metadata, "standard output"}, problems);
    std::fflush(stdout);
    write_fully(STDOUT_FILENO, memory.bytes(name), "standard output");
}

}  // namespace

void check_output(std::vector<std::string> const& layers, Output const& output)
{
    auto const& row = row_for(output);
    if (output.path == "-") return require_single_file(row);
    std::vector<Layer> empty;
    for (auto const& name : layers) empty.push_back({name, {}, {}, {}, {}});
    Target const ready{empty, row, output};
}

std::vector<std::string> write_layers(std::vector<Layer> const& layers, Output const& output, Problems& problems)
{
    auto const& row = row_for(output);
    if (layers.empty()) throw Failure{"there is no layer to write to '" + output.path + "'"};
    if (output.path != "-") return write_files(layers, row, output, problems);
    write_to_standard_output(layers.front(), row, output, problems);
    return {};
}

}  // namespace frontline
