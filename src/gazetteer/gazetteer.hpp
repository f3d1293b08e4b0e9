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

    /// The `count` places nearest to a point, nearest first.
    std::vector<Place const*> nearest(Point point, std::size_t count) const;

private:
    struct Index;
    std::unique_ptr<Index> index_;
};

}  // namespace frontline
