// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace frontline {

/// How much a word tells of which place is meant.
enum class WordWeight : std::uint8_t {
    full,
    generic,      ///< a part of many names: Kafr, Tell, Khirbat, Jabal
    qualifying,   ///< tells two places of one name apart, and is often left out: northern, great, upper
    descriptive,  ///< says what the place is, and is no part of its name: city of, district, قرية
};

/// Of a word of a name_key.
WordWeight weight_of(std::string_view key_word);

/// How many bytes of a name_key's word are a generic word that the rest was written together with: 4 of `kafranbel`, 0
/// of `nayrab`. Only words that begin many names, and only before a rest of four letters or more.
std::size_t fused_generic(std::string_view key_word);

}  // namespace frontline
