// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace frontline {

/// A folder of the disk that GDAL writes to by names of our own, so that a failed write is noticed whatever a driver
/// makes of it: some of GDAL 3.6 go on at a full disk. One at a time in a program.
class WatchedFolder {
public:
    explicit WatchedFolder(std::filesystem::path const& folder);

    /// What GDAL is to call a file in it.
    std::string path_of(std::string const& name) const;

    /// The files in it, in order of their names.
    std::vector<std::filesystem::path> files() const;

    /// Throws Failure where something could not be written, with the reason; `output` is what it calls it.
    void require_written(std::string const& output) const;

private:
    std::filesystem::path folder_;
};

}  // namespace frontline
