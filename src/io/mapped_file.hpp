// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>

namespace frontline {

/// A file's bytes where they lie, for as long as the owner lives. A file that is replaced meanwhile stays as it was.
struct MappedFile {
    std::span<std::byte const>  bytes;
    std::shared_ptr<void const> owner;
};

/// Nothing where the file is not there, is empty or cannot be read.
std::optional<MappedFile> map_file(std::filesystem::path const& path);

}  // namespace frontline
