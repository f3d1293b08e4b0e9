// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

#include "base/date.hpp"
#include "control_map/gains.hpp"
#include "control_map/moving_map.hpp"
#include "control_map/series.hpp"

namespace frontline {

/// Who lives on the cells of a partition.
struct Inhabitants {
    std::vector<bool>         is_inhabited;  ///< of each cell
    std::vector<std::int64_t> people;        ///< of each cell
    bool                      is_counted = false;  ///< whether any number of people is known
};

/// One actor at the end of one day.
struct ActorStats {
    double       area_km2      = 0;  ///< land in his hands; contested land is in those of its last undisputed holder
    double       contested_km2 = 0;  ///< that part of it which others contest
    double       inhabited_km2 = 0;  ///< that part of it where people live
    std::size_t  places        = 0;  ///< of those that anything is known of
    std::int64_t people        = 0;  ///< on his land, by the gazetteer
    double       front_km      = 0;  ///< of his fronts, whoever is on the other side
    Balance      since;              ///< gained and lost since the day before in the list, each day's changes added up
};

/// All actors at the end of one day; the empty id is nobody known. Those who have nothing and lost nothing are left
/// out.
struct DayStats {
    Date                          on;
    std::map<ActorId, ActorStats> actors;
};

/// What is counted, and on which days.
struct StatsQuestion {
    std::vector<Date> changes;  ///< days on which the map may change, in order; the map stands on the first
    std::vector<Date> rows;     ///< the days to tell of, in order, none before the first of `changes`
};

/// Follows a map from day to day; a day costs what changed on it. The partition and the actors must outlive the map.
std::vector<DayStats> stats(Partition const& partition, Actors const& actors, Inhabitants const& inhabitants,
                            StatsQuestion const& question, MovingMap map, Progress const& progress = {});

}  // namespace frontline
