// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "claims/claim.hpp"

namespace frontline {

/// Fighting whose outcome is open.
constexpr bool is_fight(ClaimKind kind)
{
    return kind == ClaimKind::clashes || kind == ClaimKind::contested;
}

/// What an attacker attempts, and may fail in.
constexpr bool is_attempt(ClaimKind kind)
{
    return is_fight(kind) || kind == ClaimKind::captured || kind == ClaimKind::besieged;
}

}  // namespace frontline
