// SPDX-License-Identifier: Apache-2.0
#include "comparing/lag.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <tuple>

#include "base/percentile.hpp"
#include "comparing/steps_along.hpp"
#include "geo/banded_area.hpp"

namespace frontline {

namespace {

/// A spot goes to an actor.
struct Turn {
    Date        day;
    std::string to;
};

/// A map over time that is asked for spots.
class OverTime {
public:
    explicit OverTime(std::vector<DatedArea> const& map) : map_{map}
    {
        for (auto const& each : map) {
            areas_.emplace_back(each.area);
            bounds_.push_back(bounds_of(each.area));
            from_ = std::min(from_, each.span.from);
            last_ = std::max(last_, each.span.until.value_or(last_date()));
        }
    }

    Date from() const { return from_; }
    Date last() const { return last_; }

    /// When the spot goes to somebody else, after `from` and not after `last`.
    std::vector<Turn> turns_at(Point p, Date from, Date last) const
    {
        std::vector<std::pair<Date, std::string>> begins;
        for (std::size_t i = 0; i < map_.size(); ++i) {
            if (bounds_[i].contains(p) && areas_[i].side_of(p) == Side::inside) {
                begins.emplace_back(map_[i].span.from, map_[i].actor);
            }
        }
        std::ranges::sort(begins);
        std::vector<Turn> turns;
        for (std::size_t i = 1; i < begins.size(); ++i) {
            auto const& [day, actor] = begins[i];
            if (actor != begins[i - 1].second && day > from && day <= last) turns.push_back({day, actor});
        }
        return turns;
    }

private:
    std::vector<DatedArea> const& map_;
    std::vector<BandedArea>       areas_;
    std::vector<Bounds>           bounds_;
    Date                          from_ = last_date();
    Date                          last_ = first_date();
};

/// Days from the first map's turns to the second's.
class Pairing {
public:
    explicit Pairing(int most_days) : most_days_{most_days} {}

    void add(std::vector<Turn> const& a, std::vector<Turn> const& b)
    {
        std::vector<std::tuple<long, std::size_t, std::size_t>> pairs;  // days apart
        for (std::size_t i = 0; i < a.size(); ++i) {
            for (std::size_t j = 0; j < b.size(); ++j) {
                auto const days = std::labs((b[j].day - a[i].day).count());
                if (a[i].to == b[j].to && days <= most_days_) pairs.emplace_back(days, i, j);
            }
        }
        std::ranges::sort(pairs);
        std::vector<bool> a_taken(a.size(), false), b_taken(b.size(), false);
        for (auto const& [days, i, j] : pairs) {
            if (a_taken[i] || b_taken[j]) continue;
            a_taken[i] = b_taken[j] = true;
            lags_.push_back(static_cast<double>((b[j].day - a[i].day).count()));
        }
        only_a_ += static_cast<std::size_t>(std::ranges::count(a_taken, false));
        only_b_ += static_cast<std::size_t>(std::ranges::count(b_taken, false));
    }

    Lag lag() &&
    {
        Lag lag{lags_.size(), only_a_, only_b_, {}, {}, {}};
        if (lags_.empty()) return lag;
        std::ranges::sort(lags_);
        lag.median_days = percentile(lags_, 0.5);
        lag.p5_days     = percentile(lags_, 0.05);
        lag.p95_days    = percentile(lags_, 0.95);
        return lag;
    }

private:
    int                 most_days_;
    std::vector<double> lags_;
    std::size_t         only_a_ = 0;
    std::size_t         only_b_ = 0;
};

MultiPolygon all_land(std::vector<DatedArea> const& map)
{
    MultiPolygon all;
    for (auto const& each : map) all.insert(all.end(), each.area.begin(), each.area.end());
    return all;
}

}  // namespace

Lag lag_between(std::vector<DatedArea> const& a, std::vector<DatedArea> const& b, double grid_km, int most_days)
{
    OverTime const first{a}, second{b};
    auto const     from       = std::max(first.from(), second.from());
    auto const     last       = std::min(first.last(), second.last());
    auto const     land       = all_land(a);
    auto const     projection = projection_of(land);
    auto const     bounds     = bounds_of(land);
    auto const     west_south = projection.to_plane(bounds.least), east_north = projection.to_plane(bounds.most);
    // The corners of a box in degrees are not those of one in the plane: some more on every side.
    auto const     reach = 0.1 * std::hypot(east_north.x - west_south.x, east_north.y - west_south.y);
    Pairing   days{most_days};
    for (auto y = west_south.y - reach; y <= east_north.y + reach; y += grid_km * 1e3) {
        for (auto x = west_south.x - reach; x <= east_north.x + reach; x += grid_km * 1e3) {
            auto const p = projection.to_earth({x, y});
            days.add(first.turns_at(p, from, last), second.turns_at(p, from, last));
        }
    }
    return std::move(days).lag();
}

}  // namespace frontline
