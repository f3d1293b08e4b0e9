// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "base/failure.hpp"
#include "cli/geocode_batch.hpp"
#include "io/read_table.hpp"

using namespace frontline;

namespace {

Place place(char const* id, char const* name, double lat, double lon)
{
    Place result;
    result.id.text = id;
    result.name    = name;
    result.country = "SY";
    result.point   = snapped(lon, lat);
    return result;
}

std::string answered(std::string_view csv, Problems& problems)
{
    Gazetteer const gazetteer{{place("s", "Saraqib", 35.86447, 36.80591), place("n1", "An Nayrab", 35.8696, 36.7187),
                               place("n2", "An Nayrab", 36.1757, 37.228)}};
    auto const  table = parse_csv(csv, "in.csv", problems);
    std::size_t row   = 0;
    std::string text;
    geocode_batch(table, [&] { return row < table.rows.size() ? std::optional{table.rows[row++]} : std::nullopt; },
                  gazetteer, {}, [&](std::string_view bytes) { text += bytes; }, problems);
    return text;
}

constexpr char const* header = "id,name,place_id,place_name,lat,lon,score,second_score,ambiguous,reason\n";

}  // namespace

TEST_CASE("a batch answers one row for each id, ambiguous ones with their best place, strangers without one")
{
    Problems problems;
    CHECK(answered("id,name\n1,Saraqib\n2,\"Nayrab\"\n3,\"Atlantis, the lost\"\n4,\n", problems)
          == std::string{header} + "1,Saraqib,s,Saraqib,35.8644700,36.8059100,1.000,,no,same name 'Saraqib'\n"
                                   "2,Nayrab,n1,An Nayrab,35.8696000,36.7187000,0.990,0.990,yes,"
                                   "\"same name 'An Nayrab'; or 'An Nayrab' (n2, 36.1757,37.2280)\"\n"
                                   "3,\"Atlantis, the lost\",,,,,,,no,not found\n"
                                   "4,,,,,,,,no,not found\n");
    REQUIRE(problems.size() == 1);
    CHECK(to_string(problems[0]).starts_with("in.csv:5:2: warning[no-name]: row '4' has no name"));
}

TEST_CASE("hints of a row decide, in any order of columns, a bad one is a problem and not used")
{
    Problems   problems;
    auto const text = answered("near_lon,near_lat,context,country,name,id\n37.2,36.2,,SY,Nayrab,a\n"
                               "x,36.2,,,Saraqib,b\n,,next to Saraqib,,Nayrab,c\n", problems);
    CHECK(text.find("a,Nayrab,n2,") != std::string::npos);
    CHECK(text.find("b,Saraqib,s,") != std::string::npos);
    CHECK(text.find("c,Nayrab,n1,An Nayrab,35.8696000,36.7187000,0.9") != std::string::npos);
    REQUIRE(problems.size() == 1);
    CHECK(to_string(problems[0]).starts_with("in.csv:3:2: error[bad-coordinate]: near_lat '36.2', near_lon 'x'"));
}

TEST_CASE("a batch without its columns is a failure")
{
    Problems problems;
    CHECK_THROWS_AS(answered("id,place\n1,Idlib\n", problems), Failure);
    CHECK_THROWS_AS(answered("", problems), Failure);
}

TEST_CASE("a batch answers each name as it is answered alone, whatever rows stand around it")
{
    std::string const header_row = "id,name,country,near_lat,near_lon,context\n";
    std::vector<std::string> const rows{"1,Saraqeb,,,,\n",        "2,Nayrab,,36.2,37.2,\n",  "3,Nayrab,,,,Saraqib;\n",
                                        "4,Nayrab,LY,,,Saraqib;\n", "5,Xanadu,SY,35,36,\n",  "6,نيرب,,,,\n",
                                        "7,Nayrab,,,,\n",         "8,Nayrab (Saraqib),,,,\n"};
    Problems    problems;
    std::string together = header_row;
    std::string alone    = header;
    for (auto const& row : rows) {
        together += row;
        alone += answered(header_row + row, problems).substr(std::string_view{header}.size());
    }
    CHECK(answered(together, problems) == alone);
    CHECK(alone.find("3,Nayrab,n1,") != std::string::npos);
    CHECK(problems.empty());
}
