// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theatre/theatre.hpp"

namespace frontline {

/// What a person should look at next, place by place, as problems of severity `watch`: places whose last word is older
/// than fighting reported there since, sources that contradict each other, holders whom one weak source alone names.
/// Disputes between actors who are one at the level that is asked for are none.
Problems watch_list(Theatre const& theatre, MapQuestion const& question = {});

}  // namespace frontline
