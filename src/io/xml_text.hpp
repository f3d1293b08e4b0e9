// SPDX-License-Identifier: Apache-2.0
#pragma once

// Heavy: only for the .cpp files of io/.
#include <pugixml.hpp>

#include <string>
#include <string_view>

namespace frontline {

/// `<name>text</name>` at the end of `parent`; returns the element.
pugi::xml_node append_text(pugi::xml_node parent, char const* name, std::string const& text);

/// The document, indented by two spaces, with `declaration` as its first line.
std::string to_text(pugi::xml_document const& document, std::string_view declaration);

/// Without the control characters that XML forbids.
std::string allowed_in_xml(std::string_view text);

}  // namespace frontline
