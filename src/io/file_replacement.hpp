// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace frontline {

/// Takes the next piece of what is written.
using WriteBytes = std::function<void(std::string_view)>;

/// Writes something, piece by piece.
using MakeBytes = std::function<void(WriteBytes const& write)>;

/// New files of one folder that take the place of old ones all together or not at all. They are written whole, and
/// flushed to the disk, in a folder `.frontline-XXXXXX` beside and renamed by commit(); where a rename fails, those
/// done before it are undone. Without commit() nothing has changed. A program that is killed can leave that folder
/// behind; killed within commit() of several files, the old ones are in it. Throws Failure.
class FileReplacement {
public:
    explicit FileReplacement(std::filesystem::path const& folder);
    ~FileReplacement();
    FileReplacement(FileReplacement const&)            = delete;
    FileReplacement& operator=(FileReplacement const&) = delete;

    void add(std::filesystem::path const& target, std::string_view bytes);

    /// The same for what is written piece by piece, as `make` hands it on.
    void add(std::filesystem::path const& target, MakeBytes const& make);

    /// A file that is to go, if it is there.
    void remove(std::filesystem::path const& old);

    void commit();

private:
    struct Step {
        std::filesystem::path from;
        std::filesystem::path to;
    };

    void rename(Step const& step);
    void undo() noexcept;
    bool is_one_rename() const;

    std::filesystem::path              temporary_;
    std::vector<Step>                  added_;
    std::vector<std::filesystem::path> removed_;
    std::vector<Step>                  done_;
};

/// Throws Failure where that name may not be written to: it is a folder, or there already.
void require_free(std::filesystem::path const& path, bool overwrite);

/// Throws Failure unless all bytes were taken.
void write_fully(int descriptor, std::string_view bytes, std::string const& name);

/// The same for what is written piece by piece.
void write_fully(int descriptor, MakeBytes const& make, std::string const& name);

}  // namespace frontline
