// SPDX-License-Identifier: Apache-2.0
// Whatever the bytes of a name: its key is UTF-8, and keying the key changes nothing.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "fuzz/demand.hpp"
#include "gazetteer/name_key.hpp"

using namespace frontline;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const key = name_key({reinterpret_cast<char const*>(data), size});
    fuzz::demand(is_utf8(key));
    fuzz::demand(name_key(key) == key);
    return 0;
}
