// SPDX-License-Identifier: Apache-2.0
// Whatever the bytes of a table of provinces and districts: a place stays sound, and a code never becomes nothing.
#include <cstddef>
#include <cstdint>
#include <sstream>

#include "fuzz/demand.hpp"
#include "io/admin_names.hpp"

using namespace frontline;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    AdminNames         names;
    Problems           problems;
    std::istringstream text{std::string{reinterpret_cast<char const*>(data), size}};
    names.read(text, "fuzz.txt", problems);
    Place place{PlaceId{"1"}, "Saraqib", {}, "town", "SY", "12", "1203", std::nullopt, snapped(36.8, 35.9), ""};
    names.put_into(place);
    fuzz::demand(!place.admin1.empty() && !place.admin2.empty());
    fuzz::demand_sound(place);
    fuzz::demand_sound(problems);
    return 0;
}
