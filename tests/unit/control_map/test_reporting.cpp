// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <array>
#include <string>

#include "claims/claim.hpp"
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

    struct Rates {
        double theatre;
        double west;
        double east;
    };

    /// The rates of reporting where those places, and no others, are told to be red's.
    template <typename IsTold>
    Rates rates(IsTold is_told) const
    {
        Ways const   ways{{}, 0};
        Memory const memory{partition_, baseline_, {}, ways};
        Holdings     told{first_date(), {}, {}};
        Claim const  claim;
        std::array<Claim const*, 1> const claims{&claim};
        for (auto const& [id, at] : partition_.place_in_plane) {
            if (!is_told(id)) continue;
            auto const control = told.controls.of(held_by({"red"}));
            told.all.push_back({Interned{id}, control, Basis::place, {}, {}, claims, 1});
        }
        PlacesOfHoldings const places{partition_, told};
        Testimony const        testimony{memory, places, {{"blue"}, {"red"}}, {}, told};
        RateSquares const      squares{memory};
        ReportingRate const    rate{memory, squares, testimony, 3.5};
        auto const at = [&](int column) { return rate_of(rate.at(spot(place(column, 3).id))); };
        return {rate.of_theatre(), at(3), at(columns - 4)};
    }

private:
    MultiPolygon       land_     = box(34.9, 35.5);
    Baseline           baseline_{{}, {{{"blue"}, box(35.0, 35.5)}, {{"red"}, box(34.9, 35.0)}}};
    std::vector<Place> places_;
    Partition          partition_{cut(land_, {})};

    static MultiPolygon box(double south, double north)
    {
        return {{{snapped(36, south), snapped(37.2, south), snapped(37.2, north), snapped(36, north)}, {}}};
    }

    SpotIndex spot(PlaceId const& id) const
    {
        auto const found = partition_.place_in_plane.find(id);
        return static_cast<SpotIndex>(found - partition_.place_in_plane.begin());
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
    CHECK(Rows{}.rates([](auto const& id) { return row_of(id) < 6; }).theatre > 0.95);
}

TEST_CASE("where a third of it is reported the rate is a third")
{
    auto const rates = Rows{}.rates([](auto const& id) { return row_of(id) < 6 && is_third(id); });
    CHECK(rates.theatre == Approx(0.33).margin(0.08));
}

TEST_CASE("the rate differs between regions")
{
    auto const rates = Rows{}.rates([](auto const& id) {
        return row_of(id) < 6 && (column_of(id) < Rows::columns / 2 || is_third(id));
    });
    CHECK(rates.west > rates.theatre);
    CHECK(rates.east < rates.theatre);
    CHECK(rates.west > rates.east + 0.2);
}

TEST_CASE("without any report a place is as likely reported as not")
{
    CHECK(Rows{}.rates([](auto const&) { return false; }).theatre == Approx(0.5));
}
