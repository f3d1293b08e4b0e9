// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "base/table.hpp"
#include "claims/claim.hpp"
#include "claims/read_claims.hpp"

namespace frontline {

/// The columns that every table of claims has. `place` is one of them only where no column tells an area or a line.
std::vector<std::string> required_columns(Table const& header);

/// Other columns are kept, but one that is nearly a known one may be a slip that loses what stands in it: a warning.
void warn_of_misspelt_columns(Table const& header, Problems& problems);

/// The claim of a row without its place or ground, and without an id where the row gives none; nothing when the row
/// cannot be used. Each value that cannot be used is a Problem.
std::optional<Claim> claim_of(RowView row, ClaimContext const& context, Problems& problems);

}  // namespace frontline
