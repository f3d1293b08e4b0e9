// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "claims/claim.hpp"
#include "reading/unit.hpp"

namespace frontline {

/// What is told of a place depends on what of it is meant; nothing where the words are not about the place itself.
std::optional<ClaimKind> kind_at(ClaimKind kind, Unit const& places);

}  // namespace frontline
