// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "theatre/theatre.hpp"

namespace frontline {

/// The place of a theatre that is meant by what was typed: an id of its gazetteers, or a name in any spelling. Says on
/// standard error what was taken where the spelling is only like the name. Throws Failure where none is meant, or where
/// it could be several: then it lists them.
Place asked_place(Theatre const& theatre, std::string const& typed, bool quiet);

}  // namespace frontline
