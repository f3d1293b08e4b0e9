// SPDX-License-Identifier: Apache-2.0
#include "io/open_text.hpp"

#include "base/failure.hpp"

namespace frontline {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

std::string beginning_of(fs::path const& path)
{
    std::error_code none;
    if (!fs::is_regular_file(path, none)) return {};
    std::string   text(most_of_beginning + byte_order_mark.size(), '\0');
    std::ifstream file{path, std::ios::binary};
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(file.gcount()));
    if (text.starts_with(byte_order_mark)) text.erase(0, byte_order_mark.size());
    return text;
}

std::ifstream open_text(fs::path const& path)
{
    std::ifstream file{path, std::ios::binary};
    if (file.is_open() && !fs::is_directory(path)) return file;
    auto const* const why = fs::exists(path) ? "" : ": there is no such file";
    throw Failure{"cannot read '" + path.string() + "'" + why, "is the path right, and may you read it?"};
}

}  // namespace frontline
