// SPDX-License-Identifier: Apache-2.0
// Whatever the bytes of a table of alternate names: a place that gets them stays sound, and keeps its own.
#include <cstddef>
#include <cstdint>
#include <sstream>

#include "fuzz/demand.hpp"
#include "io/alternate_names.hpp"

using namespace frontline;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    NumberSet wanted;
    wanted.insert(164816);
    AlternateNames     names{std::move(wanted)};
    Problems           problems;
    std::istringstream text{std::string{reinterpret_cast<char const*>(data), size}};
    names.read(text, "fuzz.txt", problems);
    Place place{PlaceId{"164816"}, "Saraqib", {"سراقب"}, "town", "SY", "", "", std::nullopt, snapped(36.8, 35.9), ""};
    names.add_to(place);
    fuzz::demand(place.names.front() == "سراقب");
    fuzz::demand_sound(place);
    fuzz::demand_sound(problems);
    Place stranger{PlaceId{"1"}, "Idlib", {}, "town", "SY", "", "", std::nullopt, snapped(36.6, 35.9), ""};
    names.add_to(stranger);
    fuzz::demand(stranger.names.empty());
    return 0;
}
