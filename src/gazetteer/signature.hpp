// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bit>
#include <cstdint>

#include "gazetteer/sounds.hpp"

namespace frontline {

/// Which pairs of neighbouring sounds a name has, a bit for each class of pairs: names that sound alike share most of
/// their bits. Where very many names have one skeleton it tells which of them to compare first.
using Signature = std::uint32_t;

Signature signature_of(Spoken const& name);

/// In how many classes of pairs two names differ.
inline int difference(Signature a, Signature b)
{
    return std::popcount(a ^ b);
}

}  // namespace frontline
