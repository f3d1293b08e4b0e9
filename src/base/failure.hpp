// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace frontline {

/// The work cannot go on (exit code 1). what() is one sentence with the value quoted; hint() says what to do.
/// Thrown anywhere, caught only in main().
class Failure : public std::runtime_error {
public:
    explicit Failure(std::string const& what, std::string hint = {})
        : std::runtime_error{what}, hint_{std::move(hint)}
    {
    }

    std::string const& hint() const { return hint_; }

private:
    std::string hint_;
};

/// The command was used wrongly (exit code 2).
class WrongUse : public Failure {
public:
    using Failure::Failure;
};

}  // namespace frontline
