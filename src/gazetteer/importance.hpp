// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gazetteer/place.hpp"

namespace frontline {

/// How likely it is that somebody who names no other hint means this place of all that have its name: 0 a hamlet, 1 a
/// capital or a million people. By population (logarithm from 1,000), by kind, and, since gazetteers know the
/// population of few places, by how many names it has: what many write about has many. An area is no spot and
/// has -1: those who live in a province do not make a place big.
float importance_of(Place const& place);

}  // namespace frontline
