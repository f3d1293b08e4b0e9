// SPDX-License-Identifier: Apache-2.0
#include "view/page.hpp"

#include <algorithm>

#include "view/page_template.hpp"
#include "view/svg_writer.hpp"

namespace frontline {

namespace {

/// Takes the place of a mark that stands in the template once.
void fill(std::string& page, std::string_view mark, std::string_view text)
{
    page.replace(page.find(mark), mark.size(), text);
}

bool is_host_letter(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9')
        || letter == '.' || letter == '-' || letter == ':';
}

}  // namespace

std::string origin_of_tiles(std::string_view address)
{
    for (std::string_view const scheme : {"https://", "http://"}) {
        if (!address.starts_with(scheme)) continue;
        auto host = std::string{address.substr(scheme.size(), address.find('/', scheme.size()) - scheme.size())};
        if (host.starts_with("{s}.")) host.replace(0, 3, "");
        auto const is_whole = !host.empty() && std::ranges::all_of(host, is_host_letter);
        auto const has_tile = address.find("{z}") != address.npos && address.find("{x}") != address.npos
                           && address.find("{y}") != address.npos;
        if (!is_whole || !has_tile) return {};
        return std::string{scheme} + (host.front() == '.' ? "*" : "") + host;
    }
    return {};
}

std::string page(Theatre const& theatre, Maps const& maps, PageSettings const& settings, DaysDone const& progress)
{
    auto const origin = origin_of_tiles(settings.tiles);
    std::string text{page_template()};
    fill(text, "@title@", escaped(settings.title.empty() ? theatre.name : settings.title));
    fill(text, "@image-source@", origin.empty() ? "'none'" : origin + " data:");
    fill(text, "@data@", page_data(theatre, maps, settings, progress));
    return text;
}

}  // namespace frontline
