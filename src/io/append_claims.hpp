// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/problem.hpp"
#include "base/table.hpp"

namespace frontline {

/// The CSV file that new claims of a theatre go to: the first that its `claims` names. Throws Failure where there is
/// none.
std::filesystem::path log_file_of(std::string const& theatre);

/// What became of claims that were to be appended.
struct Appended {
    std::size_t added    = 0;
    std::size_t repeated = 0;  ///< those that the log had already
};

/// Appends rows of a table to a log, under the log's own columns, each with an id made from its content. What stands in
/// the log stays as it is, byte for byte; either all rows are appended or none. A row that the log has already, or that
/// comes twice, is passed over. Throws Failure where the log lacks a column of which a row has a value: nothing is
/// dropped in silence.
Appended append_claims(std::filesystem::path const& log, Table const& claims, Problems& problems);

}  // namespace frontline
