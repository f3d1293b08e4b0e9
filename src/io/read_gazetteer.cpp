// SPDX-License-Identifier: Apache-2.0
#include "io/read_gazetteer.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "io/geonames.hpp"
#include "io/place_table.hpp"
#include "io/read_ogr_table.hpp"
#include "io/read_table.hpp"

namespace frontline {

namespace {

namespace fs = std::filesystem;

// `towns.shp?name=NAME_EN&kind=TYPE`: which field of a foreign source is which column of ours.
struct Source {
    std::string              path;
    std::vector<std::string> mapping;  // name=NAME_EN, kind=TYPE
};

Source split_mapping(std::string const& source)
{
    auto const mark = source.rfind('?');
    if (mark == std::string::npos || fs::exists(source) || !fs::exists(source.substr(0, mark))) return {source, {}};
    return {source.substr(0, mark), split_list(std::string_view{source}.substr(mark + 1), '&')};
}

std::string known_column(Table const& table, std::string const& asked)
{
    if (table.column(lowered(asked))) return lowered(asked);
    throw Failure{"'" + table.file + "' has no field '" + asked + "'", did_you_mean(lowered(asked), table.columns)};
}

// What had the column's name before stays as one name more: `name` becomes `name:was`.
void apply(std::string const& item, Table& table)
{
    auto const equals = item.find('=');
    if (equals == std::string::npos) {
        throw WrongUse{"'" + item + "' maps nothing", "write column=FIELD, such as name=NAME_EN"};
    }
    auto const ours  = lowered(trimmed(item.substr(0, equals)));
    auto const field = known_column(table, std::string{trimmed(item.substr(equals + 1))});
    if (ours == field) return;
    if (auto const old = table.column(ours)) table.columns[*old] += ":was";
    table.columns[*table.column(field)] = ours;
}

std::string beginning_of(std::string const& path)
{
    constexpr std::size_t enough = 65536;
    std::string           text(enough, '\0');
    std::ifstream         file{path, std::ios::binary};
    file.read(text.data(), static_cast<std::streamsize>(enough));
    text.resize(static_cast<std::size_t>(file.gcount()));
    return text;
}

// Whether the first line is a header with the columns of a gazetteer, once they are mapped.
bool is_csv(std::string_view beginning, std::vector<std::string> const& mapping)
{
    if (beginning.find('\0') != std::string_view::npos) return false;
    Problems ignored;
    auto     header = parse_csv(beginning.substr(0, beginning.find('\n')), "", ignored);
    for (auto const& item : mapping) {
        header.columns.push_back(lowered(item.substr(0, item.find('='))));
    }
    return has_place_columns(header);
}

Table read_mapped(Table table, std::vector<std::string> const& mapping)
{
    for (auto const& item : mapping) apply(item, table);
    if (table.column("name")) return table;
    throw Failure{"gazetteer '" + table.file + "' has no field 'name'",
                  "say which field is the name: '" + table.file + "?name=FIELD'; its fields: "
                      + joined(table.columns, ", ")};
}

std::vector<std::string> places_files(fs::path const& theatres)
{
    std::vector<std::string> files;
    std::error_code          none;
    for (auto const& folder : fs::directory_iterator{theatres, none}) {
        auto const file = folder.path() / "places.csv";
        if (fs::exists(file)) files.push_back(file.string());
    }
    std::ranges::sort(files);
    return files;
}

std::vector<fs::path> data_folders()
{
    if (auto const* const given = std::getenv("FRONTLINE_DATA"); given != nullptr && *given != '\0') return {given};
    std::error_code none;
    auto            folder = fs::read_symlink("/proc/self/exe", none).parent_path();
    std::vector<fs::path> folders{folder.parent_path() / "share" / "frontline"};
    for (; folder.has_relative_path(); folder = folder.parent_path()) folders.push_back(folder / "data");
    return folders;
}

}  // namespace

std::vector<Place> read_gazetteer(std::string const& source, Problems& problems)
{
    auto const [path, mapping] = split_mapping(source);
    auto const beginning = fs::is_regular_file(path) ? beginning_of(path) : std::string{};
    if (is_geonames(beginning)) return parse_geonames(read_text(path), path, problems);
    if (is_csv(beginning, mapping))
        return places_of(read_mapped(parse_csv(read_text(path), path, problems), mapping), problems);
    return places_of(read_mapped(read_ogr_table(path, Points::required, problems), mapping), problems);
}

std::vector<std::string> shipped_gazetteers()
{
    for (auto const& folder : data_folders()) {
        if (auto files = places_files(folder / "theatres"); !files.empty()) return files;
    }
    return {};
}

}  // namespace frontline
