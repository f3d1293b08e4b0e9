// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "gazetteer/likeness.hpp"

using namespace frontline;

TEST_CASE("likeness is 1 for one key alone, and 0 without letters")
{
    CHECK(likeness("Al-Nayrab", "an Nayrab") == 1);
    CHECK(likeness("Kafr Mos", "Kafr Mous") < 1);
    CHECK(likeness("", "Idlib") == 0);
    CHECK(likeness("", "") == 0);
}

TEST_CASE("likeness lies between 0 and 1 and does not depend on the order")
{
    std::vector<std::string> const names{"Saraqib", "سراقب", "Khazarin", "Tell", "Kafr Nabl",
                                         "B", "Ia", "Тарту́с", "46", "-", "Jisr al-Shughur"};
    for (auto const& a : names) {
        for (auto const& b : names) {
            INFO(a << " and " << b);
            CHECK(likeness(a, b) >= 0);
            CHECK(likeness(a, b) <= 1);
            CHECK(likeness(a, b) == likeness(b, a));
        }
    }
}

TEST_CASE("another spelling of a name is more like it than another name")
{
    CHECK(likeness("Khazarin", "Hazzarin") > 0.9);
    CHECK(likeness("Kakawbah", "Kawkabah") > likeness("Kakawbah", "Kawkab"));
    CHECK(likeness("Saraqeb", "Saraqib") > 0.9);
    CHECK(likeness("Saraqib", "Sharkib") < likeness("Saraqib", "Sarakeb"));
    CHECK(likeness("Saraqib", "Sarmin") < 0.6);
    CHECK(likeness("Idlib", "Tripoli") < 0.3);
}

TEST_CASE("generic words weigh less than the words that tell places apart")
{
    CHECK(likeness("Kafr Nabl", "Kafr Nuran") < likeness("Nabl", "Kafr Nabl"));
    CHECK(likeness("Tell Rifat", "Tall Rifat") > likeness("Tell Rifat", "Tell Rafut"));
}
