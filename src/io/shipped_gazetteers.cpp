// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <filesystem>

#include "io/data_folders.hpp"
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

}  // namespace

std::vector<std::string> shipped_gazetteers()
{
    for (auto const& folder : data_folders()) {
        if (auto files = places_files(folder / "theatres"); !files.empty()) return files;
    }
    return {};
}

}  // namespace frontline
