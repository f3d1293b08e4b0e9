// SPDX-License-Identifier: Apache-2.0
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include <filesystem>
#include <iostream>
#include <string_view>

// Tests over an article that is not part of the project: exit code 4 tells ctest that they were skipped.
int main(int argc, char** argv)
{
    auto const only_lists = argc > 1 && std::string_view{argv[1]}.starts_with("--list");
    if (!only_lists && !std::filesystem::exists(FRONTLINE_SHARED_DIR "/reports/breizh-info-2020-03-03.txt")) {
        std::cout << "skipped: ../shared/reports is absent\n";
        return 4;
    }
    return Catch::Session().run(argc, argv);
}
