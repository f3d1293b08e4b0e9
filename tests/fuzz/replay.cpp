// SPDX-License-Identifier: Apache-2.0
// Runs a fuzz target on each file of its corpus, and on every beginning of it. Linked with libFuzzer instead of this
// (clang++ -fsanitize=fuzzer), the target looks for more.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size);

int main(int, char** argv)
{
    std::size_t files = 0;
    for (auto const& file : std::filesystem::directory_iterator{argv[1]}) {
        std::ifstream stream{file.path(), std::ios::binary};
        // Bytes of their own for each length, so that a sanitizer sees a step beyond the last.
        std::vector<char> const bytes{std::istreambuf_iterator<char>{stream}, {}};
        for (std::size_t size = 0; size <= bytes.size(); ++size) {
            std::vector<std::uint8_t> const beginning(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size));
            LLVMFuzzerTestOneInput(beginning.data(), size);
        }
        ++files;
    }
    std::printf("%zu files\n", files);
    return files >= 4 ? 0 : 1;
}
