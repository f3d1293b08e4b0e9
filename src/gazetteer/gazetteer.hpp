// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/gazetteer_index.hpp"
#include "gazetteer/place.hpp"

namespace frontline {

/// Which place of a gazetteer: a row of one of its indexes. Means nothing in another gazetteer.
struct PlaceNumber {
    std::uint32_t index;
    std::uint32_t row;

    auto operator<=>(PlaceNumber const&) const = default;
};

/// One name of a place, as the gazetteer spells it.
struct Spelling {
    PlaceNumber      place;
    std::string_view name;
};

/// All places of several sources, findable by id, by name and by position. Never changes; copies share what they hold.
///
/// Where two places of a source have one id, find() answers with the one that is least by name and point, and the first
/// source comes before the second; both stay findable by name and position.
///
///     Gazetteer const gazetteer{places};
///     gazetteer.find(PlaceId{"172480"});           // by id
///     gazetteer.named(name_key("Kafr Nabl"));      // by name
class Gazetteer {
public:
    Gazetteer();
    explicit Gazetteer(std::vector<Place> const& places);
    explicit Gazetteer(std::vector<GazetteerIndex> indexes);

    /// This one and more places after its own.
    Gazetteer with(std::vector<Place> const& places) const;

    std::vector<GazetteerIndex> const& indexes() const { return indexes_; }

    std::size_t              size() const;
    std::vector<PlaceNumber> all() const;

    Place place(PlaceNumber number) const { return indexes_[number.index].place(number.row); }
    Point point_of(PlaceNumber number) const { return record(number).point; }

    std::optional<Place> find(PlaceId const& id) const;

    /// The places that have a name with this key (see name_key.hpp), in the order of all().
    std::vector<PlaceNumber> named(std::string_view key) const;

    /// The same, with the names that have the key; of names that are written alike (see written_key) only the first.
    std::vector<Spelling> spellings(std::string_view key) const;

    /// The `count` places nearest to a point by geodesic distance, nearest first; equal ones in the order of all(). The
    /// first call makes the tree that it is looked up in.
    std::vector<PlaceNumber> nearest(Point point, std::size_t count) const;

    /// The country of the nearest place that has one and is no farther than 50 km; else empty. Near a border it may be
    /// the wrong one: never more than a hint.
    std::string country_at(Point point) const;

    GazetteerIndex::PlaceRecord const& record(PlaceNumber number) const
    {
        return indexes_[number.index].record(number.row);
    }

    std::string_view text(PlaceNumber number, GazetteerIndex::Text at) const { return indexes_[number.index].text(at); }

private:
    struct Positions;

    std::vector<GazetteerIndex> indexes_;
    std::shared_ptr<Positions>  positions_;
};

}  // namespace frontline
