// SPDX-License-Identifier: Apache-2.0
#include "io/xml_text.hpp"

#include <algorithm>
#include <sstream>

namespace frontline {

namespace {

bool is_forbidden(char c)
{
    auto const byte = static_cast<unsigned char>(c);
    return byte < 0x20 && c != '\t' && c != '\n' && c != '\r';
}

}  // namespace

std::string allowed_in_xml(std::string_view text)
{
    std::string allowed{text};
    std::erase_if(allowed, is_forbidden);
    return allowed;
}

pugi::xml_node append_text(pugi::xml_node parent, char const* name, std::string const& text)
{
    auto element = parent.append_child(name);
    element.text().set(allowed_in_xml(text).c_str());
    return element;
}

std::string to_text(pugi::xml_document const& document, std::string_view declaration)
{
    std::ostringstream text;
    text << declaration << '\n';
    document.save(text, "  ", pugi::format_indent | pugi::format_no_declaration, pugi::encoding_utf8);
    return std::move(text).str();
}

}  // namespace frontline
