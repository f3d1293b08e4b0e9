// SPDX-License-Identifier: Apache-2.0
#include "io/file_replacement.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <system_error>

#include "base/failure.hpp"

namespace frontline {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(std::string const& what, int error)
{
    auto const hint = error == ENOSPC || error == EDQUOT ? "free some space, or write to another disk"
                    : error == EACCES || error == EROFS || error == EPERM ? "write to a folder that is yours"
                                                                          : "";
    throw Failure{what + ": " + std::generic_category().message(error), hint};
}

/// A file descriptor that is closed at the end, whatever happens.
class OpenFile {
public:
    explicit OpenFile(fs::path const& path)
        : descriptor_{::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666)}
    {
    }
    ~OpenFile() { close(); }
    OpenFile(OpenFile const&)            = delete;
    OpenFile& operator=(OpenFile const&) = delete;

    int  descriptor() const { return descriptor_; }
    bool close()
    {
        auto const done = descriptor_ < 0 || ::close(descriptor_) == 0;
        descriptor_     = -1;
        return done;
    }

private:
    int descriptor_;
};

void require_folder(fs::path const& folder)
{
    std::error_code ignored;
    if (fs::is_directory(folder, ignored)) return;
    auto const name = fmt::format("'{}'", folder.string());
    if (fs::exists(folder, ignored)) throw Failure{name + " is not a folder", "name a file in a folder"};
    throw Failure{"the folder " + name + " does not exist", "make it first: mkdir -p " + name};
}

}  // namespace

void require_free(fs::path const& path, bool overwrite)
{
    std::error_code ignored;
    auto const      name = fmt::format("'{}'", path.string());
    if (!fs::exists(fs::symlink_status(path, ignored))) return;
    if (fs::is_directory(path, ignored)) throw Failure{name + " is a folder", "name a file in it"};
    if (!overwrite) throw Failure{name + " exists already", "--overwrite replaces it"};
    if (fs::exists(path, ignored) && !fs::is_regular_file(path, ignored)) {
        throw Failure{name + " is not a file", "'-' writes to standard output"};
    }
}

void write_fully(int descriptor, std::string_view bytes, std::string const& name)
{
    while (!bytes.empty()) {
        auto const taken = ::write(descriptor, bytes.data(), bytes.size());
        if (taken < 0 && errno == EINTR) continue;
        if (taken < 0) fail("cannot write '" + name + "'", errno);
        bytes.remove_prefix(static_cast<std::size_t>(taken));
    }
}

void write_fully(int descriptor, MakeBytes const& make, std::string const& name)
{
    constexpr std::size_t enough = 1 << 16;
    std::string           pending;
    make([&](std::string_view bytes) {
        pending += bytes;
        if (pending.size() < enough) return;
        write_fully(descriptor, pending, name);
        pending.clear();
    });
    write_fully(descriptor, pending, name);
}

FileReplacement::FileReplacement(fs::path const& folder)
{
    require_folder(folder);
    auto name = (folder / ".frontline-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) fail("cannot write in the folder '" + folder.string() + "'", errno);
    temporary_ = name;
}

FileReplacement::~FileReplacement()
{
    std::error_code ignored;
    fs::remove_all(temporary_, ignored);
}

void FileReplacement::add(fs::path const& target, std::string_view bytes)
{
    add(target, [&](WriteBytes const& write) { write(bytes); });
}

void FileReplacement::add(fs::path const& target, MakeBytes const& make)
{
    added_.push_back({temporary_ / ("new-" + std::to_string(added_.size())), target});
    OpenFile file{added_.back().from};
    if (file.descriptor() < 0) fail("cannot write '" + target.string() + "'", errno);
    write_fully(file.descriptor(), make, target.string());
    if (::fsync(file.descriptor()) != 0 || !file.close()) fail("cannot write '" + target.string() + "'", errno);
}

void FileReplacement::remove(fs::path const& old)
{
    if (fs::exists(fs::symlink_status(old))) removed_.push_back(old);
}

/// Renaming over the old file is atomic; only several files need their old ones kept until all is done.
bool FileReplacement::is_one_rename() const
{
    return added_.size() == 1 && removed_.empty();
}

void FileReplacement::rename(Step const& step)
{
    std::error_code error;
    fs::rename(step.from, step.to, error);
    if (error) {
        undo();
        fail("cannot write '" + step.to.string() + "'", error.value());
    }
    done_.push_back(step);
}

void FileReplacement::undo() noexcept
{
    std::error_code ignored;
    for (auto step = done_.rbegin(); step != done_.rend(); ++step) fs::rename(step->to, step->from, ignored);
    done_.clear();
}

void FileReplacement::commit()
{
    auto old = removed_;
    if (!is_one_rename()) {
        for (auto const& step : added_) {
            if (fs::exists(fs::symlink_status(step.to))) old.push_back(step.to);
        }
    }
    for (auto const& path : old) rename({path, temporary_ / ("old-" + std::to_string(done_.size()))});
    for (auto const& step : added_) rename(step);
}

}  // namespace frontline
