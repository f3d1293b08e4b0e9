// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theatre/theatre.hpp"

namespace frontline {

/// How places that rest on one weak source are told of: all of a source in one line, or each in its own.
enum class WeakSources { summed_up, place_by_place };

/// What a person should look at next, place by place, though nothing is wrong with it: places whose last word is older
/// than fighting reported there since, sources that contradict each other, holders whom one weak source alone names.
/// Disputes between actors who are one at the level that is asked for are none. All are warnings; `check` tells them
/// apart from those of the input.
Problems watch_list(Theatre const& theatre, MapQuestion const& question = {},
                    WeakSources weak = WeakSources::summed_up);

}  // namespace frontline
