// SPDX-License-Identifier: Apache-2.0
#include "io/watched_folder.hpp"

#include <cpl_vsi.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>

#include "io/file_replacement.hpp"

namespace frontline {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view prefix = "/vsifrontline";

/// errno of the first write that failed; 0: none did.
int failed_with = 0;

int noting_failure(bool done)
{
    if (!done && failed_with == 0) failed_with = errno == 0 ? EIO : errno;
    return done ? 0 : -1;
}

std::FILE* file(void* opened)
{
    return static_cast<std::FILE*>(opened);
}

int stat_file(void*, char const* name, VSIStatBufL* status, int)
{
    return ::stat64(name, status);
}

/// GDAL opens for reading as well, to see whether a file is there: that it is not is no failure.
void* open_file(void*, char const* name, char const* access)
{
    auto* const opened = std::fopen(name, access);
    if (opened == nullptr && access[0] != 'r') noting_failure(false);
    return opened;
}

vsi_l_offset tell(void* opened)
{
    return static_cast<vsi_l_offset>(::ftello(file(opened)));
}

int seek(void* opened, vsi_l_offset offset, int whence)
{
    return ::fseeko(file(opened), static_cast<off_t>(offset), whence);
}

std::size_t read(void* opened, void* buffer, std::size_t size, std::size_t count)
{
    return std::fread(buffer, size, count, file(opened));
}

std::size_t write(void* opened, void const* buffer, std::size_t size, std::size_t count)
{
    auto const written = std::fwrite(buffer, size, count, file(opened));
    noting_failure(written == count);
    return written;
}

int is_at_end(void* opened)
{
    return std::feof(file(opened));
}

int flush(void* opened)
{
    return noting_failure(std::fflush(file(opened)) == 0);
}

int truncate(void* opened, vsi_l_offset size)
{
    return noting_failure(std::fflush(file(opened)) == 0
                          && ::ftruncate(::fileno(file(opened)), static_cast<off_t>(size)) == 0);
}

int close(void* opened)
{
    return noting_failure(std::fclose(file(opened)) == 0);
}

int remove_file(void*, char const* name)
{
    return ::unlink(name);
}

int rename_file(void*, char const* from, char const* to)
{
    return noting_failure(std::rename(from, to) == 0);
}

void install()
{
    auto* const calls = VSIAllocFilesystemPluginCallbacksStruct();
    calls->stat       = stat_file;
    calls->open       = open_file;
    calls->tell       = tell;
    calls->seek       = seek;
    calls->read       = read;
    calls->eof        = is_at_end;
    calls->write      = write;
    calls->flush      = flush;
    calls->truncate   = truncate;
    calls->close      = close;
    calls->unlink     = remove_file;
    calls->rename     = rename_file;
    VSIInstallPluginHandler(prefix.data(), calls);
    VSIFreeFilesystemPluginCallbacksStruct(calls);
}

}  // namespace

WatchedFolder::WatchedFolder(fs::path const& folder) : folder_{fs::absolute(folder)}
{
    static bool const installed = (install(), true);
    static_cast<void>(installed);
    failed_with = 0;
}

std::string WatchedFolder::path_of(std::string const& name) const
{
    return std::string{prefix} + (folder_ / name).string();
}

std::vector<fs::path> WatchedFolder::files() const
{
    std::vector<fs::path> files;
    for (auto const& entry : fs::directory_iterator{folder_}) files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

void WatchedFolder::require_written(std::string const& output) const
{
    if (failed_with != 0) fail_to_write(output, failed_with);
}

}  // namespace frontline
