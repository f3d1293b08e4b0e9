// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <cstdint>
#include <filesystem>

#include "io/read_table.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size);

TEST_CASE("the CSV parser keeps its word on the corpus, and on every beginning of it")
{
    std::size_t files = 0;
    for (auto const& file : std::filesystem::directory_iterator{FRONTLINE_SOURCE_DIR "/tests/fuzz/corpus/csv"}) {
        auto const text = frontline::read_text(file.path());
        for (std::size_t size = 0; size <= text.size(); ++size) {
            CHECK(LLVMFuzzerTestOneInput(reinterpret_cast<std::uint8_t const*>(text.data()), size) == 0);
        }
        ++files;
    }
    CHECK(files >= 6);
}
