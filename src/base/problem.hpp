// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace frontline {

/// Where in the input: a file, and a line and column in it, counted from 1 (0: the whole file, the whole line).
struct Where {
    std::string file;
    std::size_t line   = 0;
    std::size_t column = 0;

    auto operator<=>(Where const&) const = default;
};

enum class Severity {
    error,    ///< the row or value is not used
    warning,  ///< it is used all the same
};

/// Something wrong in the input that does not stop the work. `id` is stable and documented in docs/problems.md.
struct Problem {
    Severity    severity;
    std::string id;
    Where       where;
    std::string what;  ///< one sentence with the value quoted
    std::string hint;  ///< what to do about it; may be empty

    bool operator==(Problem const&) const = default;
};

using Problems = std::vector<Problem>;

/// `claims.csv:17:4: error[unknown-actor]: actor 'SAAA' is not in actors.csv` and, on a line of its own, the hint.
std::string to_string(Problem const& problem);

/// By file, line and column, whatever the order they were found in; equal ones once.
void sort_problems(Problems& problems);

void add(Problems& problems, Problems more);

bool has_errors(Problems const& problems);

}  // namespace frontline
