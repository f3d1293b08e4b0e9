// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace frontline {

/// FNV-1a with a last mixing (Steele, Lea and Flood's SplitMix64): the same on every machine, since files hold it.
inline std::uint64_t hash_of(std::string_view bytes)
{
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (auto const byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3U;
    hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9U;
    hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBU;
    return hash ^ (hash >> 31);
}

}  // namespace frontline
