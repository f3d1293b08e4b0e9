// SPDX-License-Identifier: Apache-2.0
#include "io/read_article.hpp"

#include <algorithm>
#include <iostream>
#include <iterator>

#include "base/failure.hpp"
#include "base/shown_text.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "io/main_text.hpp"
#include "io/read_table.hpp"

namespace frontline {

namespace {

constexpr std::size_t most_bytes      = 64'000'000;
constexpr std::size_t most_nul_share  = 100;  // of so many bytes one may be NUL: other files are no texts

std::string bytes_of(std::string const& file)
{
    if (file == "-") return {std::istreambuf_iterator<char>{std::cin}, {}};
    std::error_code none;
    if (std::filesystem::file_size(file, none) > most_bytes && !none) {
        throw Failure{frontline::quoted(file) + " is greater than 64 MB",
                      "an article is a text; give its parts one by one"};
    }
    return read_text(file);
}

void check(std::string const& file, std::string const& bytes)
{
    if (bytes.size() > most_bytes)
        throw Failure{frontline::quoted(file) + " is greater than 64 MB", "give its parts one by one"};
    auto const nuls = static_cast<std::size_t>(std::ranges::count(bytes, '\0'));
    if (nuls * most_nul_share > bytes.size()) {
        throw Failure{frontline::quoted(file) + " is no text", "save the article as text in UTF-8, or as HTML"};
    }
}

// Letters as they stand; bytes that are no letter become U+FFFD.
std::string mended(std::string_view bytes)
{
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        auto const letter = first_letter(bytes.substr(at, 4));
        if (letter.bytes == 0) text += "\uFFFD";
        else text += bytes.substr(at, letter.bytes);
        at += std::max<std::size_t>(letter.bytes, 1);
    }
    return text;
}

bool is_page(std::string_view text)
{
    auto const begin = lowered(trimmed(text).substr(0, 1000));
    return begin.starts_with("<!doctype html") || begin.starts_with("<html")
        || (begin.starts_with('<') && begin.find("<html") != std::string::npos);
}

}  // namespace

Article read_article(std::string const& file, Problems& problems)
{
    auto bytes = bytes_of(file);
    check(file, bytes);
    if (!is_utf8(bytes) && !is_page(bytes)) {
        problems.push_back({Severity::warning,
                            "not-utf8",
                            {file, 0, 0},
                            "some bytes are not UTF-8; they are passed over",
                            "save it as UTF-8"});
        bytes = mended(bytes);
    }
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
    if (!is_page(bytes)) return {file, std::move(bytes), {}, {}, {}};
    auto page = main_text(bytes);
    return {file, mended(page.text), page.date, page.title, page.url};
}

}  // namespace frontline
