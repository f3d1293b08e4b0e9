// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "control_map/enclave.hpp"
#include "theatre/theatre.hpp"

namespace frontline {

/// The map of a day and the enclaves on it, each with the day since which it was one, followed from the first day of
/// which the theatre knows anything. `maps` must outlive the answer.
struct DatedEnclaves {
    ControlMap           map;
    std::vector<Enclave> enclaves;
};
DatedEnclaves enclaves_on(Theatre const& theatre, Maps const& maps, Date day);

}  // namespace frontline
