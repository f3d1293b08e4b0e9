// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "claims/claim.hpp"
#include "timeline/control.hpp"

namespace frontline {

/// What a claim would make of a place, given what held before it. Nothing where it tells no control, or none of this
/// place: that one left who was not there, that a siege ended which was none. A denial disputes: contested between who
/// denies and who was said to have taken it; whether that counts is for the rule to say.
std::optional<Control> outcome(Claim const& claim, Control const& before);

/// Who held the place before this claim, as the claim itself tells; unknown where it does not.
Control told_before(Claim const& claim);

/// Whether a claim that changed nothing does not fit a place of that control: it denies it, or takes for granted that
/// an enemy of the holder has the place (fights him off there, left it, was attacked in it).
bool stands_against(Claim const& claim, Control const& control, Actors const& actors);

}  // namespace frontline
