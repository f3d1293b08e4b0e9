// SPDX-License-Identifier: Apache-2.0
// What is imported once is read a thousand times: it must be what the dump said.
#include <catch2/catch.hpp>

#include <random>

#include "io/read_gazetteer.hpp"
#include "io/write_places.hpp"
#include "unit/io/gazetteer_samples.hpp"
#include "unit/io/temporary_folder.hpp"

using namespace frontline;
using namespace frontline::test;

namespace {

std::string to_csv(std::vector<Place> const& places)
{
    auto text = places_csv_header();
    for (auto const& place : places) text += to_csv_line(place);
    return text;
}

std::vector<Place> read(std::string const& source)
{
    Problems problems;
    return read_gazetteer(source, problems);
}

// Cells as a dump may have them: separators, quotes, blanks, hidden letters, letters of several scripts.
std::string any_cell(std::mt19937& random)
{
    static std::vector<std::string> const pieces{"Idlib", "إدلب", ",", ";", "\"", "'", " ", "\r", "\\", "http://x",
                                                 "\u202E", "\u200F", "\uFEFF", "№", "a", "\xC2\xA0", "|", "=",
                                                 std::string(260, 'x')};
    std::string cell;
    for (auto count = random() % 6; count > 0; --count) cell += pieces[random() % pieces.size()];
    return cell;
}

}  // namespace

TEST_CASE("a place is a line with all that is known of it")
{
    Place const saraqib{PlaceId{"164816"}, "Saraqib", {"سراقب", "Sarāqib"}, "town", "SY", "Idlib", "Saraqib", 34231,
                        snapped(36.80591, 35.86447), "GeoNames"};
    CHECK(places_csv_header() == "id,name,names,kind,country,admin1,admin2,population,lat,lon,source\n");
    CHECK(to_csv_line(saraqib)
          == "164816,Saraqib,سراقب;Sarāqib,town,SY,Idlib,Saraqib,34231,35.8644700,36.8059100,GeoNames\n");
}

TEST_CASE("places that were written are read again as the same places, whatever the dump held")
{
    TemporaryFolder const folder;
    std::mt19937          random{7};
    std::string           dump = to_line({});
    for (int i = 0; i < 2000; ++i) {
        dump += to_line({std::to_string(random()), any_cell(random), any_cell(random), "35." + std::to_string(i), "36",
                         "P", any_cell(random), "SY", any_cell(random), any_cell(random), std::to_string(i % 3)});
    }
    auto const places = read(write(folder / "SY.txt", dump));
    CHECK(places.size() > 1000);
    CHECK(read(write(folder / "places.csv", to_csv(places))) == places);
}
