// SPDX-License-Identifier: Apache-2.0
// Whole countries: 46,455 rows of three dumps, with the tables of provinces and districts beside them.
#include <catch2/catch.hpp>

#include <algorithm>

#include "io/read_gazetteer.hpp"
#include "io/write_places.hpp"
#include "unit/io/temporary_folder.hpp"

using namespace frontline;
using namespace frontline::test;

namespace {

std::string const folder_of_dumps = FRONTLINE_SHARED_DIR "/gazetteer/";

}  // namespace

TEST_CASE("every row of three countries is a place, and is so again when it was written and read")
{
    TemporaryFolder const folder;
    Problems              problems;
    std::vector<Place>    places;
    auto                  csv  = places_csv_header();
    auto const            take = [&](Place&& place) {
        csv += to_csv_line(place);
        places.push_back(std::move(place));
    };
    read_gazetteers({folder_of_dumps + "SY.txt", folder_of_dumps + "LY.txt", folder_of_dumps + "UA.txt"}, take,
                    problems);
    CHECK(places.size() == 46455);
    CHECK_FALSE(has_errors(problems));
    CHECK(read_gazetteer(write(folder / "places.csv", csv), problems) == places);
}

TEST_CASE("a province's code has become its name")
{
    Problems   problems;
    auto const places  = read_gazetteer(folder_of_dumps + "SY.txt", problems);
    auto const saraqib = std::ranges::find(places, PlaceId{"164816"}, &Place::id);
    REQUIRE(saraqib != places.end());
    CHECK(saraqib->admin1 == "Idlib");
    CHECK_FALSE(saraqib->admin2.empty());
    CHECK(saraqib->admin2.find_first_of("0123456789") == std::string::npos);
}
