// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <string>

#include "control_map/reporting.hpp"
#include "geo/geos.hpp"
#include "partition/cut.hpp"
#include "worlds/drawing.hpp"

using namespace frontline;
using namespace frontline::test;

namespace {

/// Red in the south of a land whose places stand 2.6 km from one another, in rows that run along the old front.
class Rows {
public:
    static constexpr int columns = 40;
    static constexpr int rows    = 12;

    Rows()
    {
        for (int column = 0; column < columns; ++column) {
            for (int row = 0; row < rows; ++row) places_.push_back(place(column, row));
        }
        partition_ = cut(land_, places_, {zones_of(baseline_), {}}, {2, 0, 30});
    }

    /// The rate of reporting where those places, and no others, are told to be red's.
    template <typename IsTold>
    ReportingRate rate(IsTold is_told) const
    {
        Memory const            memory{partition_, baseline_, {}};
        auto const              count = places_.size();
        Testimony               testimony{std::vector<Stance>(count), std::vector<Told>(count), {}, {}};
        std::vector<PlanePoint> positions;
        for (auto const& spot : memory.places()) positions.push_back(spot.at);
        std::size_t spot = 0;
        for (auto const& [id, at] : partition_.place_in_plane) {
            if (is_told(id)) {
                testimony.stances[spot] = Stance::taken;
                testimony.places[spot]  = {1, red, 0};
            }
            ++spot;
        }
        return ReportingRate{memory, PlaneIndex{positions}, testimony, 3.5};
    }

private:
    static constexpr LandIndex red = 1;

    MultiPolygon       land_     = box(34.9, 35.5);
    Baseline           baseline_{{}, {{{"blue"}, box(35.0, 35.5)}, {{"red"}, box(34.9, 35.0)}}};
    std::vector<Place> places_;
    Partition          partition_{cut(land_, {})};

    static MultiPolygon box(double south, double north)
    {
        return {{{snapped(36, south), snapped(37.2, south), snapped(37.2, north), snapped(36, north)}, {}}};
    }

    static Place place(int column, int row)
    {
        Place place;
        place.id    = {std::to_string(1000 + column * rows + row)};
        place.point = snapped(36.02 + 0.029 * column, 35.012 + 0.024 * row);
        return place;
    }
};

int row_of(PlaceId const& id)
{
    return (std::stoi(id.text) - 1000) % Rows::rows;
}

int column_of(PlaceId const& id)
{
    return (std::stoi(id.text) - 1000) / Rows::rows;
}

/// Every third place, scattered.
bool is_third(PlaceId const& id)
{
    return (column_of(id) * 7 + row_of(id) * 5 + column_of(id) * row_of(id)) % 3 == 0;
}

}  // namespace

TEST_CASE("where all that was taken is reported the rate is nearly 1")
{
    auto const rate = Rows{}.rate([](auto const& id) { return row_of(id) < 6; });
    CHECK(rate.of_theatre() > 0.95);
}

TEST_CASE("where a third of it is reported the rate is a third")
{
    auto const rate = Rows{}.rate([](auto const& id) { return row_of(id) < 6 && is_third(id); });
    CHECK(rate.of_theatre() == Approx(0.33).margin(0.08));
}

TEST_CASE("the rate differs between regions")
{
    auto const rate = Rows{}.rate([](auto const& id) {
        return row_of(id) < 6 && (column_of(id) < Rows::columns / 2 || is_third(id));
    });
    auto const west = rate.at({-50e3, -15e3});
    auto const east = rate.at({50e3, -15e3});
    CHECK(west > rate.of_theatre());
    CHECK(east < rate.of_theatre());
    CHECK(west > east + 0.2);
}

TEST_CASE("without any report a place is as likely reported as not")
{
    CHECK(Rows{}.rate([](auto const&) { return false; }).of_theatre() == Approx(0.5));
}
