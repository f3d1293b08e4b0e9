// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <thread>
#include <vector>

#include "base/id.hpp"
#include "base/interned.hpp"

using namespace frontline;

namespace {

using Name = Interned<std::string>;

}  // namespace

TEST_CASE("equal values are interned as one, and are ordered as the values are")
{
    Name const a{"a"};
    Name const b{"b"};
    CHECK(a == Name{std::string{"a"}});
    CHECK(&a.get() == &Name{"a"}.get());
    CHECK_FALSE(a == b);
    CHECK(a < b);
    CHECK(std::hash<Name>{}(a) == std::hash<Name>{}(Name{"a"}));
    CHECK(Name{}.empty());
    CHECK(Name{} == Name{""});
}

TEST_CASE("an interned id reads as the id")
{
    using Town = Id<struct TownTag>;
    Interned<Town> town{Town{"x"}};
    CHECK(town == Town{"x"});
    CHECK(Town{"x"} == town);
    town = Town{"y"};
    CHECK(town->text == "y");
    Town const copy = town;
    CHECK(copy.text == "y");
}

TEST_CASE("many threads intern one value as one")
{
    std::vector<std::vector<Name>> made(4);
    std::vector<std::thread>       threads;
    for (auto& names : made) {
        threads.emplace_back([&names] {
            for (int i = 0; i < 1000; ++i) names.emplace_back(std::to_string(i));
        });
    }
    for (auto& thread : threads) thread.join();
    for (auto const& names : made) CHECK(std::ranges::equal(names, made.front()));
}
