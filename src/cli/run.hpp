// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

namespace frontline {

/// What the typed command does; it returns the exit code.
using Run = std::function<int()>;

/// Exit codes of docs/commands.md.
namespace exit_code {
inline constexpr int written      = 0;
inline constexpr int could_not    = 1;
inline constexpr int differs      = 1;  ///< of `diff --exit-code`, as diff(1) has it
inline constexpr int wrong_use    = 2;
inline constexpr int listed_error = 3;
}  // namespace exit_code

}  // namespace frontline
