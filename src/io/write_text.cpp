// SPDX-License-Identifier: Apache-2.0
#include "io/write_text.hpp"

#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "base/failure.hpp"

namespace frontline {

namespace {

namespace fs = std::filesystem;

std::string quoted(std::string const& cell)
{
    std::string text = "\"";
    for (auto const c : cell) text += c == '"' ? std::string{"\"\""} : std::string(1, c);
    return text + '"';
}

[[noreturn]] void fail_to_write(std::string const& path)
{
    throw Failure{"'" + path + "' cannot be written", "does the folder exist, may you write there, is the disk full?"};
}

void write_to_standard_output(std::string_view text)
{
    auto const written = std::fwrite(text.data(), 1, text.size(), stdout);
    if (written != text.size() || std::fflush(stdout) != 0) fail_to_write("standard output");
}

void write_whole(std::string const& path, std::string_view text)
{
    std::ofstream file{path, std::ios::binary | std::ios::trunc};
    file.write(text.data(), static_cast<std::streamsize>(text.size()));
    file.close();
    if (!file) fail_to_write(path);
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
    if (path == "-" || overwrite || !fs::exists(path)) return;
    throw Failure{"'" + path + "' exists", "give --overwrite to replace it"};
}

void write_text(std::string const& path, std::string_view text, bool overwrite)
{
    if (path == "-") return write_to_standard_output(text);
    check_output(path, overwrite);
    auto const beside = path + ".part" + std::to_string(::getpid());
    std::error_code error;
    try {
        write_whole(beside, text);
        fs::rename(beside, path, error);
        if (error) fail_to_write(path);
    } catch (...) {
        fs::remove(beside, error);
        throw;
    }
}

}  // namespace frontline
