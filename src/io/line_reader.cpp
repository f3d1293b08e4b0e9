// SPDX-License-Identifier: Apache-2.0
#include "io/line_reader.hpp"

#include <algorithm>
#include <cstring>

#include "base/failure.hpp"

namespace frontline {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

LineReader::LineReader(std::istream& text) : text_{text}, buffer_(most_bytes)
{
    while (held().size() < byte_order_mark.size() && fill()) {}
    if (held().starts_with(byte_order_mark)) begin_ += byte_order_mark.size();
}

// Whether more of the text is held than before.
bool LineReader::fill()
{
    std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
    text_.read(buffer_.data() + end_, static_cast<std::streamsize>(buffer_.size() - end_));
    if (text_.bad()) throw Failure{"reading stopped after line " + std::to_string(number_), "is the disk sound?"};
    auto const more = static_cast<std::size_t>(text_.gcount());
    end_ += more;
    return more > 0;
}

// Whether there is another line after this one.
bool LineReader::skip_rest_of_line()
{
    for (is_in_rest_ = false;;) {
        auto const line_end = held().find('\n');
        begin_ += std::min(line_end, held().size() - 1) + 1;
        if (line_end != std::string_view::npos) return true;
        if (!fill()) return false;
    }
}

TextLine LineReader::taken(std::size_t bytes, std::size_t with_end)
{
    TextLine const line{held().substr(0, bytes), ++number_, is_in_rest_};
    begin_ += with_end;
    return line;
}

std::optional<TextLine> LineReader::next()
{
    if (is_in_rest_ && !skip_rest_of_line()) return std::nullopt;
    for (;;) {
        if (auto const line_end = held().find('\n'); line_end != std::string_view::npos) {
            return taken(line_end, line_end + 1);
        }
        is_in_rest_ = held().size() == buffer_.size();
        if (is_in_rest_ || !fill()) break;
    }
    if (held().empty()) return std::nullopt;
    return taken(held().size(), held().size());
}

}  // namespace frontline
