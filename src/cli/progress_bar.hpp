// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

#include "cli/report.hpp"

namespace frontline {

/// A line on standard error that shows how far a work is: only on a terminal, only from the second second on, and gone
/// when it is done.
class ProgressBar {
public:
    ProgressBar(std::string what, Talk const& talk);
    ~ProgressBar();
    ProgressBar(ProgressBar const&)            = delete;
    ProgressBar& operator=(ProgressBar const&) = delete;

    void show(std::size_t done, std::size_t of);

private:
    std::string                           what_;
    bool                                  wanted_;
    bool                                  shown_ = false;
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace frontline
