// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/table.hpp"
#include "gazetteer/gazetteer.hpp"
#include "gazetteer/locate.hpp"

namespace frontline {

/// Finds the place that a row of a log means: by `place_id`, else by `lat,lon`, else by the name as the source spells
/// it.
class PlaceFinder {
public:
    PlaceFinder(Gazetteer const& gazetteer, Problems& problems) : gazetteer_{gazetteer}, problems_{problems} {}

    /// Empty, with a Problem, where it cannot be told.
    PlaceId place_of(RowView row);

    /// Places that rows gave by `lat,lon` and no gazetteer has, in order of id.
    std::vector<Place> new_places() const;

private:
    Gazetteer const&                          gazetteer_;
    Problems&                                 problems_;
    std::map<PlaceId, Place>                  new_places_;
    std::map<std::string, std::vector<Match>> matches_;  ///< by name: a log repeats its places

    PlaceId by_position(RowView row);
    void    add(Place const& place, RowView row);
    PlaceId by_name(RowView row);
    std::optional<PlaceId> spelt_so(std::string const& name) const;
    PlaceId only_match(RowView row, std::vector<Match> const& matches) const;

    std::vector<Match> const& matches_for(std::string const& name);
    void report(Severity severity, std::string id, Where where, std::string what, std::string hint) const;
};

}  // namespace frontline
