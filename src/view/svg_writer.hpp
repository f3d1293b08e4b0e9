// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace frontline {

/// A text as it may stand in XML, between tags or in quotes: marks escaped, bytes that are not UTF-8 replaced, control
/// characters that XML forbids left out.
std::string escaped(std::string_view text);

/// A number of pixels to one decimal, as short as it goes: `12.5`, `-3`. Does not depend on the locale.
std::string to_pixels(double value);

/// Names must be XML names; values are escaped when written.
using Attributes = std::vector<std::pair<std::string_view, std::string>>;

/// Writes elements one after another, one a line. What comes out is well-formed as long as names are.
///
///     SvgWriter svg;
///     svg.around("g", {{"id", "sea"}}, [&] { svg.empty("rect", {{"width", "5"}}); });
class SvgWriter {
public:
    void empty(std::string_view element, Attributes const& attributes);
    void text(std::string_view element, Attributes const& attributes, std::string_view content);

    template <typename Draw>
    void around(std::string_view element, Attributes const& attributes, Draw draw)
    {
        start(element, attributes);
        text_ += ">\n";
        draw();
        text_ += "</";
        text_ += element;
        text_ += ">\n";
    }

    /// A shape that shows `tip` where the pointer rests on it.
    void with_tip(std::string_view element, Attributes const& attributes, std::string_view tip);

    std::string finished() && { return std::move(text_); }

private:
    std::string text_;

    void start(std::string_view element, Attributes const& attributes);
};

}  // namespace frontline
