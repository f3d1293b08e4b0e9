// SPDX-License-Identifier: Apache-2.0
#include "io/append_claims.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>
#include <utility>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "io/file_replacement.hpp"
#include "io/read_table.hpp"
#include "io/settings.hpp"
#include "io/write_text.hpp"

namespace frontline {

namespace {

namespace fs = std::filesystem;

// What makes two rows one claim of one source.
constexpr std::array identity{"date", "place", "kind", "actor", "from", "place_id", "recorded", "source", "url"};
// What only proposals have.
constexpr std::array of_proposals{"theatre", "sentence", "start", "end", "rule", "confidence", "accept", "id"};

std::string content_of(RowView const& row)
{
    std::string content;
    for (auto const* const column : identity) content += std::string{row[column]} + '\x1F';
    return content;
}

// 48 bits of FNV-1a (Fowler, Noll, Vo 1991).
std::string id_of(std::string const& content)
{
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (unsigned char const byte : content) hash = (hash ^ byte) * 0x100000001b3U;
    std::string id = "read-";
    for (int shift = 44; shift >= 0; shift -= 4) id += "0123456789abcdef"[hash >> shift & 0xF];
    return id;
}

bool is_of_proposals(std::string const& column)
{
    return std::ranges::find(of_proposals, column) != of_proposals.end();
}

void require_columns(Table const& log, Table const& claims)
{
    for (auto const& row : claims.rows) {
        for (std::size_t i = 0; i < claims.columns.size(); ++i) {
            auto const& column = claims.columns[i];
            if (is_of_proposals(column) || row.cells[i].empty() || log.column(column)) continue;
            throw Failure{log.file + " has no column '" + column + "'",
                          "add it to the header, and an empty cell to each row"};
        }
    }
}

std::string line_of(Table const& log, RowView const& row, std::string const& id)
{
    std::vector<std::string> cells;
    for (auto const& column : log.columns) {
        cells.push_back(column == "id" ? id : is_of_proposals(column) ? "" : std::string{row[column]});
    }
    return csv_line(cells);
}

std::set<std::string> contents_of(Table const& table)
{
    std::set<std::string> contents;
    for (auto const& row : table.rows) contents.insert(content_of({table, row}));
    return contents;
}

}  // namespace

fs::path log_file_of(std::string const& theatre)
{
    fs::path const path{theatre};
    auto const     file = fs::is_directory(path) ? path / "theatre.toml" : path;
    if (!fs::exists(file)) throw Failure{"there is no theatre '" + theatre + "'", "see docs/formats.md"};
    Problems   problems;
    Settings   settings{file.string(), problems};
    auto const log = file.parent_path() / settings.required_texts("claims").at(0);
    if (is_csv_file(log.string()) && fs::exists(log)) return log;
    throw Failure{"'" + log.string() + "' is no CSV file to append to", "name a CSV file first in claims"};
}

Appended append_claims(fs::path const& log_file, Table const& claims, Problems& problems)
{
    auto       text  = read_text(log_file);
    auto const log   = parse_csv(text, log_file.string(), problems);
    auto       known = contents_of(log);
    require_columns(log, claims);
    Appended appended;
    if (!text.ends_with('\n')) text += '\n';
    for (auto const& row : claims.rows) {
        auto const content = content_of({claims, row});
        auto const is_new  = known.insert(content).second;
        ++(is_new ? appended.added : appended.repeated);
        if (is_new) text += line_of(log, {claims, row}, id_of(content));
    }
    if (appended.added == 0) return appended;
    FileReplacement replacement{log_file.has_parent_path() ? log_file.parent_path() : "."};
    replacement.add(log_file, text);
    replacement.commit();
    return appended;
}

}  // namespace frontline
