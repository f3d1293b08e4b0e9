// SPDX-License-Identifier: Apache-2.0
#include "io/write_layers.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <span>

#include "base/failure.hpp"
#include "io/file_replacement.hpp"
#include "io/format_table.hpp"
#include "io/output_files.hpp"
#include "io/pack.hpp"
#include "io/watched_folder.hpp"
#include "io/write_dataset.hpp"
#include "io/write_to_database.hpp"

namespace frontline {

namespace {

namespace fs = std::filesystem;
using Kind   = OutputPlace::Kind;
using Staged = std::vector<StagedFile>;

/// What is written, and how.
struct Task {
    std::span<Layer const> layers;
    Output const&          output;
    OutputPlace            place;
    FormatRow const&       row;

    Task(std::span<Layer const> all, Output const& to)
        : layers{all}, output{to}, place{output_place(to.path)}, row{row_for(to, place)}
    {
    }

    std::vector<Part> parts() const { return parts_of(layers, row, place.name); }

    /// A packed file is one of several that QGIS would have to unpack, so nothing but the legend goes beside it.
    bool data_only() const { return output.data_only || place.kind == Kind::gzip; }
};

fs::path folder_of(Task const& task)
{
    return task.place.folder.empty() ? "." : task.place.folder;
}

/// What the file called `name` is called where it is put in place.
fs::path final_path(Task const& task, std::string const& name)
{
    return task.place.folder / (task.place.kind == Kind::gzip ? name + ".gz" : name);
}

void require_place(Task const& task)
{
    require_file_name(task.row, task.place.name);
    if (task.place.kind == Kind::gzip && task.row.files.size() > 1) {
        throw WrongUse{task.row.format.name + " is several files: they cannot be one .gz", "write /vsizip/out.zip/out"
                       + task.row.files.front()};
    }
    if (task.place.kind == Kind::zip) return require_free(task.place.archive, task.output.overwrite);
    for (auto const& name : names_of(task.parts(), task.row)) {
        require_free(final_path(task, name), task.output.overwrite);
    }
}

void require_single_file(FormatRow const& row)
{
    if (row.files.size() == 1 && !row.holds_styles) return;
    throw WrongUse{row.format.name + " cannot go to standard output",
                   "name a file with --output, or use --format GeoJSON"};
}

/// GDAL writes to names that do not depend on the output's, so that neither do the bytes.
void write_by_driver(Task const& task, DatasetContent const& content, fs::path const& folder, Staged& staged,
                     Problems& problems)
{
    fs::create_directory(folder);
    WatchedFolder const watched{folder};
    write_dataset(task.row, watched, "layer" + task.row.files.front(), content, problems);
    for (auto const& file : watched.files()) {
        staged.push_back({file, with_ending(content.name, task.row, file.extension().string())});
    }
}

void write_by_us(Task const& task, DatasetContent const& content, fs::path const& folder, Staged& staged,
                 Problems& problems)
{
    auto const make = [&](WriteBytes const& write) { task.row.write(content, write, problems); };
    staged.push_back({folder / content.name, content.name});
    write_new_file(staged.back().written, make, content.file);
    for (auto const& [ending, text_of] : task.row.companions) {
        auto const name = with_ending(content.name, task.row, ending);
        auto const text = text_of(content.layers.front());
        staged.push_back({folder / name, name});
        write_new_file(staged.back().written, [&](WriteBytes const& write) { write(text); }, content.file);
    }
}

/// The datasets, whole, in the folder.
Staged stage_data(Task const& task, fs::path const& folder, Problems& problems)
{
    Staged staged;
    for (auto const& part : task.parts()) {
        auto const           to_file = task.place.kind == Kind::file;
        auto const           shown   = to_file ? final_path(task, part.name).string() : task.output.path;
        DatasetContent const content{part.layers, task.output.about, shown, part.name, !task.output.data_only};
        auto const by_us = task.row.write != nullptr;
        if (by_us) write_by_us(task, content, folder, staged, problems);
        else write_by_driver(task, content, folder / (part.name + "-parts"), staged, problems);
    }
    return staged;
}

bool has_content(fs::path const& file, std::string const& content)
{
    std::ifstream     in{file, std::ios::binary};
    std::string const found{std::istreambuf_iterator<char>{in}, {}};
    return in && found == content;
}

/// Whether what stands there already stays: two formats of one map have most of what lies beside them in common.
bool stays(Task const& task, Sidecar const& sidecar, Problems& problems)
{
    auto const      path = final_path(task, sidecar.name);
    std::error_code ignored;
    if (task.place.kind == Kind::zip || !fs::exists(fs::symlink_status(path, ignored))) return false;
    if (has_content(path, sidecar.text)) return true;
    if (task.output.overwrite) {
        require_free(path, true);
        return false;
    }
    problems.push_back(Problem{Severity::warning, "kept-file", Where{path.string()},
                               "exists already and stays as it is; it may not fit what is written beside it",
                               "--overwrite replaces it, --data-only writes none"});
    return true;
}

Staged stage_sidecars(Task const& task, fs::path const& folder, Problems& problems)
{
    if (task.data_only()) return {};
    Staged staged;
    for (auto const& sidecar : sidecars_of(task.parts(), task.layers, task.row, task.output.about)) {
        if (stays(task, sidecar, problems)) continue;
        auto const& [name, text] = sidecar;
        staged.push_back({folder / name, name});
        write_new_file(staged.back().written, [&](WriteBytes const& write) { write(text); }, final_path(task, name));
    }
    return staged;
}

std::vector<std::string> write_zip_archive(Task const& task, Staged const& files, FileReplacement& replacement)
{
    auto const archive = replacement.folder() / "archive.zip";
    write_zip(archive, files, task.place.archive.string());
    replacement.adopt(task.place.archive, archive);
    replacement.commit();
    return {task.place.archive.string()};
}

void adopt(Task const& task, StagedFile const& file, FileReplacement& replacement)
{
    auto const target = final_path(task, file.name);
    if (task.place.kind != Kind::gzip) return replacement.adopt(target, file.written);
    auto const archive = file.written.string() + ".gz";
    write_gzip(archive, file.written, target.string());
    replacement.adopt(target, archive);
}

std::vector<std::string> put_in_place(Task const& task, Staged const& data, Staged const& sidecars,
                                      FileReplacement& replacement)
{
    std::vector<std::string> written;
    for (auto const& file : data) {
        adopt(task, file, replacement);
        written.push_back(final_path(task, file.name).string());
    }
    for (auto const& file : sidecars) adopt(task, file, replacement);
    for (auto const& part : task.parts()) {
        for (auto const& ending : task.row.stale) {
            replacement.remove(final_path(task, with_ending(part.name, task.row, ending)));
        }
    }
    replacement.commit();
    return written;
}

std::vector<std::string> write_files(Task const& task, Problems& problems)
{
    require_place(task);
    FileReplacement replacement{folder_of(task)};
    auto            data     = stage_data(task, replacement.folder(), problems);
    auto const      sidecars = stage_sidecars(task, replacement.folder(), problems);
    if (task.place.kind != Kind::zip) return put_in_place(task, data, sidecars, replacement);
    data.insert(data.end(), sidecars.begin(), sidecars.end());
    return write_zip_archive(task, data, replacement);
}

void pour(fs::path const& file, WriteBytes const& write)
{
    std::ifstream in{file, std::ios::binary};
    std::string   piece(1 << 16, '\0');
    while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())) || in.gcount() > 0) {
        write({piece.data(), static_cast<std::size_t>(in.gcount())});
    }
}

/// Standard output gets a text as it is made; what a driver makes lies in a temporary folder first.
void write_to_standard_output(Task const& task, Problems& problems)
{
    require_single_file(task.row);
    auto const           layers = task.row.format.many_layers ? task.layers : task.layers.first(1);
    DatasetContent const content{layers, task.output.about, "standard output", "layer" + task.row.files.front(), false};
    std::fflush(stdout);
    if (task.row.write != nullptr) {
        auto const make = [&](WriteBytes const& write) { task.row.write(content, write, problems); };
        return write_fully(STDOUT_FILENO, make, "standard output");
    }
    FileReplacement const scratch{fs::temp_directory_path()};
    Staged                staged;
    write_by_driver(task, content, scratch.folder() / "parts", staged, problems);
    auto const make = [&](WriteBytes const& write) { pour(staged.front().written, write); };
    write_fully(STDOUT_FILENO, make, "standard output");
}

DatabaseOutput database(Task const& task)
{
    return {task.place.connection, task.output.overwrite};
}

}  // namespace

void check_output(std::vector<std::string> const& layers, Output const& output)
{
    std::vector<Layer> empty;
    for (auto const& name : layers) empty.push_back({name, {}, {}, {}, {}});
    Task const task{empty, output};
    if (task.place.kind == Kind::database) return check_database(layers, database(task));
    if (task.place.kind == Kind::standard_output) return require_single_file(task.row);
    require_place(task);
    FileReplacement const ready{folder_of(task)};
}

std::vector<std::string> write_layers(std::vector<Layer> const& layers, Output const& output, Problems& problems)
{
    Task const task{layers, output};
    if (layers.empty()) throw Failure{"there is no layer to write to '" + output.path + "'"};
    if (task.place.kind == Kind::database) {
        write_to_database({layers, output.about, "the database"}, database(task), problems);
        return {"the database"};
    }
    if (task.place.kind != Kind::standard_output) return write_files(task, problems);
    write_to_standard_output(task, problems);
    return {};
}

}  // namespace frontline
