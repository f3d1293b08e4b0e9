// SPDX-License-Identifier: Apache-2.0
#include "io/write_text.hpp"

#include <unistd.h>

#include <cstdio>
#include <filesystem>

namespace frontline {

namespace {

namespace fs = std::filesystem;

std::string quoted(std::string const& cell)
{
    std::string text = "\"";
    for (auto const c : cell) text += c == '"' ? std::string{"\"\""} : std::string(1, c);
    return text + '"';
}

fs::path folder_of(fs::path const& path)
{
    return path.has_parent_path() ? path.parent_path() : ".";
}

}  // namespace

std::string csv_line(std::vector<std::string> const& cells)
{
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        auto const needs_quotes = cells[i].find_first_of(",\"\r\n") != std::string::npos;
        // A lone empty cell would be an empty line, and those are passed over; at the start, U+FEFF would be a mark.
        auto const is_odd = (cells.size() == 1 && cells[i].empty()) || (i == 0 && cells[i].starts_with("\xEF\xBB\xBF"));
        if (i > 0) line += ',';
        line += needs_quotes || is_odd ? quoted(cells[i]) : cells[i];
    }
    return line + '\n';
}

void check_output(std::string const& path, bool overwrite)
{
    if (path == "-") return;
    require_free(path, overwrite);
    FileReplacement const ready{folder_of(path)};
}

void write_text(std::string const& path, std::string_view text, bool overwrite)
{
    write_text(path, [&](WriteBytes const& write) { write(text); }, overwrite);
}

void write_text(std::string const& path, MakeBytes const& make, bool overwrite)
{
    if (path == "-") {
        std::fflush(stdout);
        return write_fully(STDOUT_FILENO, make, "standard output");
    }
    require_free(path, overwrite);
    FileReplacement replacement{folder_of(path)};
    replacement.add(path, make);
    replacement.commit();
}

}  // namespace frontline
