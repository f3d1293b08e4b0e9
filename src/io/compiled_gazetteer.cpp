// SPDX-License-Identifier: Apache-2.0
#include "io/compiled_gazetteer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "gazetteer/gazetteer_builder.hpp"
#include "gazetteer/hash.hpp"
#include "gazetteer/index_image.hpp"
#include "io/column_mapping.hpp"
#include "io/file_replacement.hpp"
#include "io/mapped_file.hpp"
#include "io/read_gazetteer.hpp"

namespace frontline {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t least_places_to_compile = 2000;
constexpr std::size_t most_problems_to_keep   = 10000;

/// A source of places and the tables of names that were given with it.
using Sources = std::vector<std::string>;

std::string environment(char const* name)
{
    auto const* const value = std::getenv(name);
    return value == nullptr ? std::string{} : std::string{value};
}

/// What a source says of its fields: `name=NAME_EN&kind=TYPE`.
std::string mapping_of(std::string const& source)
{
    return joined(split_mapping(source).mapping, "&");
}

/// What tells whether the source is still the same; empty where that cannot be told.
std::string stamp_of(Sources const& sources)
{
    std::string stamp;
    for (auto const& source : sources) {
        auto const files = files_of(source);
        if (files.empty()) return {};
        stamp += mapping_of(source) + '\n';
        for (auto const& file : files) {
            std::error_code missing;
            auto const      size = fs::file_size(file, missing);
            auto const      time = fs::last_write_time(file, missing).time_since_epoch();
            if (missing) return {};
            stamp += fmt::format("  {} {} {}\n", fs::absolute(file, missing).lexically_normal().string(), size,
                                 std::chrono::duration_cast<std::chrono::nanoseconds>(time).count());
        }
    }
    return stamp;
}

fs::path cache_folder()
{
    if (auto const cache = environment("XDG_CACHE_HOME"); !cache.empty()) return fs::path{cache} / "frontline";
    auto const home = environment("HOME");
    return home.empty() ? fs::path{} : fs::path{home} / ".cache" / "frontline";
}

/// A few letters that are others for another text.
std::string marked(std::string_view text)
{
    return fmt::format("-{:016x}", hash_of(text));
}

/// Beside the source, and else in the cache under a name that tells of the whole path.
std::vector<fs::path> index_files_of(Sources const& sources)
{
    std::error_code none;
    auto const file = fs::absolute(split_mapping(sources.front()).path, none).lexically_normal();
    if (none) return {};
    auto const more   = mapping_of(sources.front()) + joined({sources.begin() + 1, sources.end()}, "\n");
    auto const tables = more.empty() ? std::string{} : marked(more);
    std::vector<fs::path> files{file.string() + tables + ".index"};
    auto const            cache = cache_folder();
    auto const            name  = file.filename().string() + marked(file.string()) + tables + ".index";
    if (!cache.empty()) files.push_back(cache / name);
    return files;
}

std::string to_text(Problems const& problems)
{
    auto all = nlohmann::json::array();
    for (auto const& [severity, id, where, what, hint] : problems) {
        all.push_back({severity == Severity::error, id, where.file, where.line, where.column, what, hint});
    }
    return all.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

/// Nothing where they are not what to_text() writes: a large index is not proved by a checksum.
std::optional<Problems> problems_in(std::string const& notes)
try {
    Problems problems;
    for (auto const& one : nlohmann::json::parse(notes)) {
        problems.push_back({one.at(0).get<bool>() ? Severity::error : Severity::warning, one.at(1),
                            {one.at(2), one.at(3), one.at(4)}, one.at(5), one.at(6)});
    }
    return problems;
} catch (nlohmann::json::exception const&) {
    return std::nullopt;
}

std::optional<GazetteerIndex> compiled_before(fs::path const& file, std::string const& stamp, Problems& problems)
{
    auto const mapped = map_file(file);
    if (!mapped) return std::nullopt;
    auto const found = index_in(mapped->bytes, mapped->owner);
    if (!found || found->label.stamp != stamp) return std::nullopt;
    auto const told = problems_in(found->label.notes);
    if (!told) return std::nullopt;
    add(problems, *told);
    return found->index;
}

/// A folder marked read-only is left alone also by those whom the mark does not bind.
bool may_write_in(fs::path const& folder)
{
    std::error_code none;
    auto const      mark = fs::status(folder, none).permissions();
    return !none && (mark & fs::perms::owner_write) != fs::perms::none;
}

bool write_index(fs::path const& file, IndexImage const& image)
{
    std::error_code none;
    if (file.parent_path() == cache_folder()) fs::create_directories(file.parent_path(), none);
    if (!may_write_in(file.parent_path())) return false;
    try {
        FileReplacement replacement{file.parent_path()};
        replacement.add(file, [&](WriteBytes const& write) {
            for (auto const part : image.parts()) write({reinterpret_cast<char const*>(part.data()), part.size()});
        });
        replacement.commit();
        return true;
    } catch (Failure const&) {
        // It only saves time: the next run reads the source again.
        return false;
    }
}

GazetteerIndex read_index(Sources const& sources, Problems& problems)
{
    GazetteerBuilder builder;
    read_gazetteers(sources, [&](Place&& place) { builder.add(place); }, problems);
    return std::move(builder).finished();
}

void compile(GazetteerIndex const& index, ImageLabel const& label, std::vector<fs::path> const& files)
{
    IndexImage const image{index, label};
    std::ranges::any_of(files, [&](fs::path const& file) { return write_index(file, image); });
}

GazetteerIndex open_index(Sources const& sources, Problems& problems)
{
    auto const stamp = environment("FRONTLINE_INDEX") == "off" ? std::string{} : stamp_of(sources);
    auto const files = stamp.empty() ? std::vector<fs::path>{} : index_files_of(sources);
    for (auto const& file : files) {
        if (auto index = compiled_before(file, stamp, problems)) return *index;
    }
    Problems   found;
    auto const index = read_index(sources, found);
    // What changed while it was read is read again next time.
    auto const is_worth_it = index.size() >= least_places_to_compile && found.size() <= most_problems_to_keep;
    if (is_worth_it && stamp == stamp_of(sources)) compile(index, {stamp, to_text(found)}, files);
    add(problems, std::move(found));
    return index;
}

/// Each source of places with all tables of names among the sources.
std::vector<Sources> with_tables(Sources const& sources)
{
    Sources              tables;
    std::vector<Sources> all;
    for (auto const& source : sources) {
        if (is_names_table(source)) tables.push_back(source);
        else all.push_back({source});
    }
    // Tables alone are read so that it is said what they lack.
    if (all.empty()) return {tables};
    for (auto& one : all) one.insert(one.end(), tables.begin(), tables.end());
    return all;
}

}  // namespace

Gazetteer open_gazetteers(std::vector<std::string> const& sources, Problems& problems)
{
    std::vector<GazetteerIndex> indexes;
    for (auto const& one : with_tables(sources)) indexes.push_back(open_index(one, problems));
    return Gazetteer{std::move(indexes)};
}

}  // namespace frontline
