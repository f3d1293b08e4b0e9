// SPDX-License-Identifier: Apache-2.0
#include "base/problem.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace frontline {

namespace {

std::string to_string(Where const& where)
{
    std::string text = where.file;
    if (where.line > 0) text += ":" + std::to_string(where.line);
    if (where.column > 0) text += ":" + std::to_string(where.column);
    return text;
}

auto as_tuple(Problem const& problem)
{
    return std::tie(problem.where, problem.severity, problem.id, problem.what, problem.hint);
}

}  // namespace

std::string to_string(Problem const& problem)
{
    auto const* const severity = problem.severity == Severity::error ? "error" : "warning";
    auto text = to_string(problem.where) + ": " + severity + "[" + problem.id + "]: " + problem.what;
    if (!problem.hint.empty()) text += "\n    " + problem.hint;
    return text;
}

void sort_problems(Problems& problems)
{
    std::ranges::sort(problems, [](auto const& a, auto const& b) { return as_tuple(a) < as_tuple(b); });
    problems.erase(std::unique(problems.begin(), problems.end()), problems.end());
}

void add(Problems& problems, Problems more)
{
    std::ranges::move(more, std::back_inserter(problems));
}

bool has_errors(Problems const& problems)
{
    return std::ranges::any_of(problems, [](auto const& problem) { return problem.severity == Severity::error; });
}

}  // namespace frontline
