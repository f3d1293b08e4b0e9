// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/place.hpp"

namespace frontline {

/// One name of a place, as the gazetteer spells it.
struct Spelling {
    Place const*     place;
    std::string_view name;
};

/// All places, findable by id, by name and by position. Finished when built: never changes.
///
/// Where two places have one id the first keeps it (find() answers with it); both stay findable by name and position.
///
///     Gazetteer const gazetteer{places};
///     gazetteer.find(PlaceId{"172480"});           // by id
///     gazetteer.named(name_key("Kafr Nabl"));      // by name
class Gazetteer {
public:
    explicit Gazetteer(std::vector<Place> places);
    Gazetteer();
    Gazetteer(Gazetteer&&) noexcept;
    Gazetteer& operator=(Gazetteer&&) noexcept;
    ~Gazetteer();

    std::vector<Place> const& places() const;

    Place const* find(PlaceId const& id) const;

    /// The places that have a name with this key (see name_key.hpp), in the order of places().
    std::vector<Place const*> named(std::string_view key) const;

    /// The places that have a name with this loose key (see name_key.hpp), in the order of places().
    std::vector<Place const*> loosely_named(std::string_view loose_key) const;

    /// The same, with the name that has the key; of names of one place with one name_key only the first.
    std::vector<Spelling> spellings(std::string_view key) const;
    std::vector<Spelling> loose_spellings(std::string_view loose_key) const;

    /// The `count` places nearest to a point by geodesic distance, nearest first; equal ones in the order of places().
    std::vector<Place const*> nearest(Point point, std::size_t count) const;

    /// The country of the nearest place that has one and is no farther than 50 km; else empty. Near a border it may be
    /// the wrong one: never more than a hint.
    std::string country_at(Point point) const;

private:
    struct Index;
    std::unique_ptr<Index> index_;
};

}  // namespace frontline
