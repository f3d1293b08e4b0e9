// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gazetteer/gazetteer_index.hpp"

namespace frontline {

/// Takes the places of a source one after the other, however many, and makes the index of them.
///
///     GazetteerBuilder builder;
///     builder.add(place);                                  // as often as wanted
///     auto const index = std::move(builder).finished();
///
/// Holds about 60 bytes and the text for each name. Throws Failure when the texts are more than 4 GiB: split the
/// source.
class GazetteerBuilder {
public:
    void add(Place const& place);

    GazetteerIndex finished() &&;

private:
    using Index = GazetteerIndex;

    struct Owner;

    std::vector<Index::PlaceRecord>              places_;
    std::vector<Index::NameRecord>               names_;
    std::vector<std::uint64_t>                   hashes_;  ///< of each name's key; 0: it is not to be found by
    std::string                                  texts_;
    std::unordered_map<std::string, Index::Text> repeated_;  ///< kinds, countries, districts, sources

    Index::Text add_text(std::string_view text);
    Index::Text add_repeated(std::string const& text);
    void        add_name(std::string const& name, Index::PlaceRow place);
};

}  // namespace frontline
