// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <istream>
#include <optional>
#include <string_view>
#include <vector>

namespace frontline {

/// A line of a text, without its `\n`.
struct TextLine {
    std::string_view text;    ///< lives until the next line is read
    std::size_t      number;  ///< counted from 1
    bool             is_cut;  ///< it is longer than a line may be; this is its beginning, the rest is passed over
};

/// Reads a text of any size line by line, holding a piece of fixed size of it. A byte order mark is passed over. Throws
/// Failure when the text stops being readable.
class LineReader {
public:
    static constexpr std::size_t most_bytes = 1 << 20;

    explicit LineReader(std::istream& text);

    std::optional<TextLine> next();

private:
    std::string_view held() const { return {buffer_.data() + begin_, end_ - begin_}; }

    bool fill();
    bool skip_rest_of_line();
    TextLine taken(std::size_t bytes, std::size_t with_end);

    std::istream&     text_;
    std::vector<char> buffer_;
    std::size_t       begin_      = 0;
    std::size_t       end_        = 0;
    std::size_t       number_     = 0;
    bool              is_in_rest_ = false;
};

}  // namespace frontline
