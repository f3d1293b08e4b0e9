// SPDX-License-Identifier: Apache-2.0
#include "gazetteer/signature.hpp"

namespace frontline {

Signature signature_of(Spoken const& name)
{
    constexpr unsigned bits = 32;
    Signature          signature = 0;
    unsigned           before    = 0;
    for (auto const& grapheme : name.graphemes) {
        auto const sound = static_cast<unsigned char>(grapheme.sound());
        signature |= 1U << ((before * 31 + sound * 7) % bits);
        before = sound;
    }
    return signature;
}

}  // namespace frontline
