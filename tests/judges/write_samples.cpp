// SPDX-License-Identifier: Apache-2.0
// Writes the sample layers in every format into a folder, for the judges that are programs of others.
#include <cstdio>

#include "base/failure.hpp"
#include "io/write_layers.hpp"
#include "unit/io/sample_layers.hpp"

int main(int argc, char** argv)
{
    using namespace frontline;
    if (argc != 2) return 2;
    try {
        Problems problems;
        for (auto const& format : formats()) {
            auto const path = std::string{argv[1]} + "/samples" + format.endings.front();
            if (!format.endings.front().starts_with('.')) continue;
            write_layers(test::samples(), {path, "", true, {{{"theatre", "Idlib"}}, {}, {}, {}}}, problems);
        }
        return problems.empty() ? 0 : 1;
    } catch (Failure const& failure) {
        std::fprintf(stderr, "%s\n", failure.what());
        return 1;
    }
}
