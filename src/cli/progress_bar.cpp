// SPDX-License-Identifier: Apache-2.0
#include "cli/progress_bar.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <utility>

namespace frontline {

namespace {

constexpr std::size_t          width = 30;
constexpr std::chrono::seconds patience{1};

}  // namespace

ProgressBar::ProgressBar(std::string what, Talk const& talk)
    : what_{std::move(what)}, wanted_{!talk.quiet && isatty(STDERR_FILENO) == 1}
{
}

ProgressBar::~ProgressBar()
{
    if (shown_) fmt::print(stderr, "\r{:{}}\r", "", what_.size() + width + 20);
}

void ProgressBar::show(std::size_t done, std::size_t of)
{
    if (!wanted_ || of == 0 || std::chrono::steady_clock::now() - start_ < patience) return;
    shown_ = true;
    fmt::print(stderr, "\r{} [{:<{}}] {}/{}", what_, std::string(width * done / of, '#'), width, done, of);
    std::fflush(stderr);
}

}  // namespace frontline
