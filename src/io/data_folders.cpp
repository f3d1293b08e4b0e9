// SPDX-License-Identifier: Apache-2.0
#include "io/data_folders.hpp"

#include <algorithm>
#include <cstdlib>

namespace frontline {

namespace fs = std::filesystem;

std::vector<fs::path> data_folders()
{
    if (auto const* const given = std::getenv("FRONTLINE_DATA"); given != nullptr && *given != '\0') return {given};
    std::error_code none;
    auto            folder = fs::read_symlink("/proc/self/exe", none).parent_path();
    std::vector<fs::path> folders{folder.parent_path() / "share" / "frontline"};
    for (; folder.has_relative_path(); folder = folder.parent_path()) folders.push_back(folder / "data");
    return folders;
}

std::vector<fs::path> data_files(std::string const& name, std::string_view ending)
{
    for (auto const& folder : data_folders()) {
        std::vector<fs::path> files;
        std::error_code       none;
        for (auto const& entry : fs::directory_iterator{folder / name, none}) {
            if (entry.path().extension() == ending) files.push_back(entry.path());
        }
        std::ranges::sort(files);
        if (!files.empty()) return files;
    }
    return {};
}

std::vector<std::string> shipped_theatres()
{
    for (auto const& data : data_folders()) {
        std::vector<std::string> folders;
        std::error_code          none;
        for (auto const& entry : fs::directory_iterator{data / "theatres", none}) {
            if (fs::exists(entry.path() / "theatre.toml")) folders.push_back(entry.path().string());
        }
        std::ranges::sort(folders);
        if (!folders.empty()) return folders;
    }
    return {};
}

}  // namespace frontline
