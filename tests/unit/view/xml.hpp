// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cctype>
#include <string>
#include <string_view>
#include <vector>

namespace frontline::test {

/// What is not well-formed in an XML text, or nothing: tags that do not nest, marks that are not escaped. It knows what
/// our writer may write and no more.
inline std::string flaw_of_xml(std::string_view text)
{
    std::vector<std::string> open;
    for (std::size_t at = text.find("?>") + 2; at < text.size();) {
        if (text[at] == '&' && text.find(';', at) > at + 6) return "a lone & at " + std::to_string(at);
        if (text[at] == '>') return "a lone > at " + std::to_string(at);
        if (text[at] != '<') {
            ++at;
            continue;
        }
        auto const end = text.find('>', at);
        if (end == std::string_view::npos) return "a tag without an end";
        auto const tag = text.substr(at + 1, end - at - 1);
        if (tag.find('<') != std::string_view::npos) return "a < in the tag " + std::string{tag};
        if (tag.starts_with('/')) {
            if (open.empty() || open.back() != tag.substr(1)) return "unexpected <" + std::string{tag} + ">";
            open.pop_back();
        } else if (!tag.ends_with('/')) {
            open.emplace_back(tag.substr(0, tag.find(' ')));
        }
        at = end + 1;
    }
    return open.empty() ? "" : "<" + open.back() + "> is not closed";
}

}  // namespace frontline::test
