// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "base/problem.hpp"

using namespace frontline;

TEST_CASE("a problem says file, line, column, what and what to do")
{
    Problem const problem{Severity::error, "unknown-actor", {"claims.csv", 17, 4}, "actor 'SAAA' is not in actors.csv",
                          "did you mean 'SAA'?"};
    CHECK(to_string(problem)
          == "claims.csv:17:4: error[unknown-actor]: actor 'SAAA' is not in actors.csv\n    did you mean 'SAA'?");
}

TEST_CASE("a problem of a whole file shows no line, and without a hint no second line")
{
    CHECK(to_string(Problem{Severity::warning, "x", {"land.geojson", 0, 0}, "w", ""}) == "land.geojson: warning[x]: w");
}

TEST_CASE("problems are sorted by place and said once")
{
    auto const at = [](std::size_t line, char const* what) {
        return Problem{Severity::warning, "x", {"f", line, 0}, what, ""};
    };
    Problems problems{at(9, "b"), at(2, "c"), at(9, "a"), at(2, "c")};
    sort_problems(problems);
    CHECK(problems == Problems{at(2, "c"), at(9, "a"), at(9, "b")});
    CHECK_FALSE(has_errors(problems));
}
