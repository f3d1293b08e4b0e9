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
    OpenFile(fs::path const& path, int flags) : descriptor_{::open(path.c_str(), flags | O_CLOEXEC, 0666)} {}
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

void fail_to_write(std::string const& name, int error)
{
    fail("cannot write '" + name + "'", error);
}

void write_new_file(fs::path const& path, MakeBytes const& make, std::string const& name)
{
    OpenFile file{path, O_WRONLY | O_CREAT | O_EXCL};
    if (file.descriptor() < 0) fail_to_write(name, errno);
    write_fully(file.descriptor(), make, name);
    if (::fsync(file.descriptor()) != 0 || !file.close()) fail_to_write(name, errno);
}

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
        if (taken < 0) fail_to_write(name, errno);
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
    auto const written = temporary_ / ("new-" + std::to_string(added_.size()));
    write_new_file(written, make, target.string());
    added_.push_back({written, target});
}

void FileReplacement::adopt(fs::path const& target, fs::path const& written)
{
    OpenFile file{written, O_RDONLY};
    if (file.descriptor() < 0 || ::fsync(file.descriptor()) != 0) fail_to_write(target.string(), errno);
    added_.push_back({written, target});
}

void FileReplacement::remove(fs::path const& old)
{
    removed_.push_back(old);
}

/// A second name for the old file, so that its own always stands for one. A disk that knows no second names loses the
/// first for a moment.
void FileReplacement::keep(fs::path const& old)
{
    if (!fs::exists(fs::symlink_status(old))) return;
    Step const      step{old, temporary_ / ("old-" + std::to_string(kept_.size()))};
    std::error_code error;
    fs::create_hard_link(step.from, step.to, error);
    if (error) fs::rename(step.from, step.to, error);
    if (error) {
        undo();
        fail_to_write(old.string(), error.value());
    }
    kept_.push_back(step);
}

void FileReplacement::rename(Step const& step)
{
    std::error_code error;
    fs::rename(step.from, step.to, error);
    if (error) {
        undo();
        fail_to_write(step.to.string(), error.value());
    }
    done_.push_back(step);
}

void FileReplacement::undo() noexcept
{
    std::error_code ignored;
    for (auto step = done_.rbegin(); step != done_.rend(); ++step) fs::rename(step->to, step->from, ignored);
    for (auto const& step : kept_) fs::rename(step.to, step.from, ignored);
    done_.clear();
    kept_.clear();
}

void FileReplacement::commit()
{
    auto const several = added_.size() + removed_.size() > 1;
    if (several) {
        for (auto const& step : added_) keep(step.to);
        for (auto const& old : removed_) keep(old);
    }
    for (auto const& step : added_) rename(step);
    std::error_code ignored;
    for (auto const& old : removed_) fs::remove(old, ignored);
}

}  // namespace frontline
