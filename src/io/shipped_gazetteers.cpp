// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "io/read_gazetteer.hpp"

namespace frontline {

namespace {

namespace fs = std::filesystem;

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

std::vector<std::string> shipped_gazetteers()
{
    for (auto const& folder : data_folders()) {
        if (auto files = places_files(folder / "theatres"); !files.empty()) return files;
    }
    return {};
}

}  // namespace frontline
