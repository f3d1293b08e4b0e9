// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace frontline {

/// A file of an output, whole, where nobody sees it yet; and the name that it is to have.
struct StagedFile {
    std::filesystem::path written;
    std::string           name;
};

/// One zip archive with the files in that order. Knows no time: same files, same bytes. Throws Failure; `output` is
/// what it calls the archive.
void write_zip(std::filesystem::path const& archive, std::vector<StagedFile> const& files, std::string const& output);

/// The file compressed (RFC 1952), without its name and time.
void write_gzip(std::filesystem::path const& archive, std::filesystem::path const& file, std::string const& output);

/// An archive with one file, as bytes.
std::string zipped(std::string const& name, std::string_view content);

}  // namespace frontline
