// SPDX-License-Identifier: Apache-2.0
#include "io/mapped_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace frontline {

namespace {

std::optional<MappedFile> map(int descriptor)
{
    struct stat about{};
    if (::fstat(descriptor, &about) != 0 || !S_ISREG(about.st_mode) || about.st_size <= 0) return std::nullopt;
    auto const  size = static_cast<std::size_t>(about.st_size);
    auto* const at   = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
    if (at == MAP_FAILED) return std::nullopt;
    std::shared_ptr<void const> owner{at, [size](void const* mapped) { ::munmap(const_cast<void*>(mapped), size); }};
    return MappedFile{{static_cast<std::byte const*>(at), size}, std::move(owner)};
}

}  // namespace

std::optional<MappedFile> map_file(std::filesystem::path const& path)
{
    auto const descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return std::nullopt;
    auto file = map(descriptor);
    ::close(descriptor);
    return file;
}

}  // namespace frontline
