// SPDX-License-Identifier: Apache-2.0
#include "cli/reading_theatres.hpp"

#include <filesystem>

#include "base/failure.hpp"
#include "io/compiled_gazetteer.hpp"
#include "io/data_folders.hpp"
#include "io/read_theatre.hpp"

namespace frontline {

namespace fs = std::filesystem;

std::string folder_name(std::string const& theatre)
{
    auto path = fs::absolute(theatre).lexically_normal();
    if (path.filename() == "theatre.toml") path = path.parent_path();
    if (!path.has_filename()) path = path.parent_path();
    return path.filename().string();
}

ReadingTheatres::ReadingTheatres(std::vector<std::string> const& theatres, std::vector<std::string> const& gazetteers,
                                 Problems& problems)
{
    auto const folders = theatres.empty() ? shipped_theatres() : theatres;
    if (folders.empty()) throw Failure{"no theatre is installed", "name one with -t"};
    auto const more = gazetteers.empty() ? Gazetteer{} : open_gazetteers(gazetteers, problems);
    for (auto const& folder : folders) {
        names_.push_back(folder_name(folder));
        auto const& theatre = theatres_.emplace_back(read_theatre(folder, problems));
        auto        indexes = theatre.gazetteer.indexes();
        indexes.insert(indexes.end(), more.indexes().begin(), more.indexes().end());
        gazetteers_.emplace_back(std::move(indexes));
    }
}

std::vector<ReadingTheatre> ReadingTheatres::all() const
{
    std::vector<ReadingTheatre> all;
    for (std::size_t i = 0; i < theatres_.size(); ++i) {
        auto const& theatre = theatres_[i];
        all.push_back({&theatre.actors, &gazetteers_[i], &theatre.claims, &theatre.land,
                       theatre.gazetteer.indexes().size()});
    }
    return all;
}

}  // namespace frontline
