// SPDX-License-Identifier: Apache-2.0
#include "view/svg_writer.hpp"

#include <cmath>

#include "base/text.hpp"
#include "gazetteer/letters.hpp"

namespace frontline {

namespace {

bool is_allowed_in_xml(char32_t letter)
{
    if (letter < 0x20) return letter == '\t' || letter == '\n' || letter == '\r';
    return letter != 0xFFFE && letter != 0xFFFF;
}

std::string escaped(char32_t letter)
{
    switch (letter) {
        case '&': return "&amp;";
        case '<': return "&lt;";
        case '>': return "&gt;";
        case '"': return "&quot;";
        case '\'': return "&#39;";
        default: return is_allowed_in_xml(letter) ? to_utf8({&letter, 1}) : std::string{};
    }
}

}  // namespace

std::string escaped(std::string_view text)
{
    std::string result;
    for (auto const letter : to_letters(text)) result += escaped(letter);
    return result;
}

std::string to_pixels(double value)
{
    auto const tenths = std::lround(value * 10);
    return to_fixed(static_cast<double>(tenths) / 10, tenths % 10 == 0 ? 0 : 1);
}

void SvgWriter::empty(std::string_view element, Attributes const& attributes)
{
    start(element, attributes);
    text_ += "/>\n";
}

void SvgWriter::text(std::string_view element, Attributes const& attributes, std::string_view content)
{
    start(element, attributes);
    text_ += '>' + escaped(content) + "</";
    text_ += element;
    text_ += ">\n";
}

void SvgWriter::with_tip(std::string_view element, Attributes const& attributes, std::string_view tip)
{
    start(element, attributes);
    text_ += "><title>" + escaped(tip) + "</title></";
    text_ += element;
    text_ += ">\n";
}

void SvgWriter::start(std::string_view element, Attributes const& attributes)
{
    text_ += '<';
    text_ += element;
    for (auto const& [name, value] : attributes) {
        text_ += ' ';
        text_ += name;
        text_ += "=\"" + escaped(value) + '"';
    }
}

}  // namespace frontline
