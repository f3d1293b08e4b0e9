// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace frontline {

/// A folder in GDAL's memory, gone with this object. Drivers write here and we bring the bytes to the disk: some
/// drivers of GDAL 3.6 do not notice a full disk. Costs the output's size in memory.
class MemoryFolder {
public:
    MemoryFolder();
    ~MemoryFolder();
    MemoryFolder(MemoryFolder const&)            = delete;
    MemoryFolder& operator=(MemoryFolder const&) = delete;

    /// What GDAL is to call a file in it.
    std::string path_of(std::string const& name) const { return path_ + "/" + name; }

    /// Names of the files in it, in order.
    std::vector<std::string> names() const;

    /// A file's content, as long as the folder lives and nothing is written.
    std::string_view bytes(std::string const& name) const;

private:
    std::string path_;
};

}  // namespace frontline
