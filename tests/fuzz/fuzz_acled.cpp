// SPDX-License-Identifier: Apache-2.0
// Whatever the bytes: an event has a place on the Earth, dates in order that can be written, and a party.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "fuzz/demand_event.hpp"
#include "io/acled.hpp"

using namespace frontline;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    fuzz::demand_sound_events({reinterpret_cast<char const*>(data), size}, acled_event);
    return 0;
}
