// SPDX-License-Identifier: Apache-2.0
#include "io/column_mapping.hpp"

#include <filesystem>

#include "base/failure.hpp"
#include "base/text.hpp"

namespace frontline {

namespace {

namespace fs = std::filesystem;

std::string known_column(Table const& table, std::string const& asked)
{
    constexpr std::size_t kept_by_shapefiles = 10;
    auto const            name               = lowered(asked);
    if (table.column(name)) return name;
    if (auto const cut = name.substr(0, kept_by_shapefiles); table.column(cut)) return cut;
    throw Failure{"'" + table.file + "' has no field '" + asked + "'", did_you_mean(name, table.columns)};
}

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

}  // namespace

MappedSource split_mapping(std::string const& source)
{
    auto const mark = source.rfind('?');
    if (mark == std::string::npos || fs::exists(source) || !fs::exists(source.substr(0, mark))) return {source, {}};
    return {source.substr(0, mark), split_list(std::string_view{source}.substr(mark + 1), '&')};
}

void apply_mapping(std::vector<std::string> const& mapping, Table& table)
{
    for (auto const& item : mapping) apply(item, table);
}

}  // namespace frontline
