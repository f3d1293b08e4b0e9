// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace frontline::test {

/// A folder of a test's own, gone with it.
class TemporaryFolder {
public:
    TemporaryFolder()
    {
        auto name = (std::filesystem::temp_directory_path() / "frontline-test-XXXXXX").string();
        path_     = ::mkdtemp(name.data());
    }
    ~TemporaryFolder() { std::filesystem::remove_all(path_); }
    TemporaryFolder(TemporaryFolder const&)            = delete;
    TemporaryFolder& operator=(TemporaryFolder const&) = delete;

    std::string operator/(std::string const& name) const { return (path_ / name).string(); }

    /// How many files and folders are in it, hidden ones too.
    auto size() const { return std::distance(std::filesystem::directory_iterator{path_}, {}); }

private:
    std::filesystem::path path_;
};

inline std::string bytes_of(std::string const& path)
{
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

inline std::string write(std::string const& path, std::string const& bytes)
{
    std::ofstream{path, std::ios::binary} << bytes;
    return path;
}

}  // namespace frontline::test
