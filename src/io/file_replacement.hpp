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
/// done before it are undone. Without commit() nothing has changed. At every moment each name has a whole file, the old
/// or the new one. A program that is killed can leave that folder behind; killed within commit() of several files, some
/// are new, and the old ones are in it. Throws Failure.
class FileReplacement {
public:
    explicit FileReplacement(std::filesystem::path const& folder);
    ~FileReplacement();
    FileReplacement(FileReplacement const&)            = delete;
    FileReplacement& operator=(FileReplacement const&) = delete;

    void add(std::filesystem::path const& target, std::string_view bytes);

    /// The same for what is written piece by piece, as `make` hands it on.
    void add(std::filesystem::path const& target, MakeBytes const& make);

    /// A file that somebody wrote in folder().
    void adopt(std::filesystem::path const& target, std::filesystem::path const& written);

    /// The folder beside, for what is not yet a new file. It goes with this object.
    std::filesystem::path const& folder() const { return temporary_; }

    /// A file that is to go, if it is there.
    void remove(std::filesystem::path const& old);

    void commit();

private:
    struct Step {
        std::filesystem::path from;
        std::filesystem::path to;
    };

    void keep(std::filesystem::path const& old);
    void rename(Step const& step);
    void undo() noexcept;

    std::filesystem::path              temporary_;
    std::vector<Step>                  added_;
    std::vector<std::filesystem::path> removed_;
    std::vector<Step>                  kept_;  ///< old files, under a second name
    std::vector<Step>                  done_;
};

/// Throws Failure where that name may not be written to: it is a folder, or there already.
void require_free(std::filesystem::path const& path, bool overwrite);

/// A new file of the disk with all that is made, flushed to it. `name` is what a Failure calls it.
void write_new_file(std::filesystem::path const& path, MakeBytes const& make, std::string const& name);

/// Throws Failure: why a file could not be written, by errno, and what to do.
[[noreturn]] void fail_to_write(std::string const& name, int error);

/// Throws Failure unless all bytes were taken.
void write_fully(int descriptor, std::string_view bytes, std::string const& name);

/// The same for what is written piece by piece.
void write_fully(int descriptor, MakeBytes const& make, std::string const& name);

}  // namespace frontline
