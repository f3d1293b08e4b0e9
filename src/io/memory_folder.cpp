// SPDX-License-Identifier: Apache-2.0
#include "io/memory_folder.hpp"

#include <cpl_string.h>
#include <cpl_vsi.h>
#include <fmt/format.h>

#include <algorithm>

namespace frontline {

/// Its own address: no other folder that lives has the same.
MemoryFolder::MemoryFolder() : path_{fmt::format("/vsimem/frontline-{}", fmt::ptr(this))}
{
    VSIMkdir(path_.c_str(), 0700);
}

MemoryFolder::~MemoryFolder()
{
    VSIRmdirRecursive(path_.c_str());
}

std::vector<std::string> MemoryFolder::names() const
{
    CPLStringList const      listed{VSIReadDir(path_.c_str())};
    std::vector<std::string> names;
    for (int i = 0; i < listed.size(); ++i) names.emplace_back(listed[i]);
    std::erase(names, ".");
    std::erase(names, "..");
    std::ranges::sort(names);
    return names;
}

std::string_view MemoryFolder::bytes(std::string const& name) const
{
    vsi_l_offset      size = 0;
    auto const* const data = VSIGetMemFileBuffer(path_of(name).c_str(), &size, FALSE);
    return {reinterpret_cast<char const*>(data), static_cast<std::size_t>(size)};
}

}  // namespace frontline
