// SPDX-License-Identifier: Apache-2.0
// GeoNames and OpenStreetMap have Ain Zara south of Tripoli 2.6 km apart, and a reader wants to see it once.
#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <set>

#include "gazetteer/gazetteer_builder.hpp"
#include "gazetteer/locate.hpp"
#include "gazetteer/same_place.hpp"

using namespace frontline;

namespace {

using Places = std::vector<Place>;

Place place(std::string id, std::string name, double lat, double lon, std::string kind = "",
            std::vector<std::string> names = {})
{
    Place result;
    result.id.text = std::move(id);
    result.name    = std::move(name);
    result.names   = std::move(names);
    result.kind    = std::move(kind);
    result.point   = snapped(lon, lat);
    return result;
}

Gazetteer sources(std::vector<Places> const& all)
{
    std::vector<GazetteerIndex> indexes;
    for (auto const& places : all) {
        GazetteerBuilder builder;
        for (auto const& one : places) builder.add(one);
        indexes.push_back(std::move(builder).finished());
    }
    return Gazetteer{std::move(indexes)};
}

/// The ids of the rows that stand for each row, in the order of all().
std::vector<std::string> standing(Gazetteer const& gazetteer)
{
    std::vector<std::string> ids;
    for (auto const number : gazetteer.all()) {
        ids.push_back(gazetteer.place(representative_of(gazetteer, number)).id.text);
    }
    return ids;
}

using Ids = std::vector<std::string>;

Place const ain_zara_of_geonames = place("2219021", "`Ayn Zarah", 32.81333, 13.26972, "settlement",
                                         {"Miani", "Ain Zara", "‘Ayn Zārah", "عين زارة"});
Place const ain_zara_of_osm      = place("node/1565510267", "عين زارة", 32.795214, 13.286932, "town", {"Ain Zara"});

}  // namespace

TEST_CASE("one place in two sources is one, and the row whose kind is known stands for it")
{
    Ids const osm{"node/1565510267", "node/1565510267"};
    CHECK(standing(sources({{ain_zara_of_geonames}, {ain_zara_of_osm}})) == osm);
    CHECK(standing(sources({{ain_zara_of_osm}, {ain_zara_of_geonames}})) == osm);
    CHECK(standing(sources({{ain_zara_of_osm, ain_zara_of_geonames}})) == osm);
    PlaceQuery query;
    query.name         = "Ain Zara";
    auto const matches = locate(sources({{ain_zara_of_geonames}, {ain_zara_of_osm}}), query);
    REQUIRE(matches.size() == 1);
    CHECK(matches[0].place == ain_zara_of_osm);
}

TEST_CASE("a settlement of no other kind tells no more than a row without kind: then people count, then names")
{
    auto plain   = place("a", "Ain Zara", 32.813, 13.270, "", {"Miani", "عين زارة"});
    auto settled = place("b", "Ain Zara", 32.795, 13.287, "settlement");
    CHECK(standing(sources({{settled}, {plain}})) == Ids{"a", "a"});
    settled.population = 1000;
    CHECK(standing(sources({{plain}, {settled}})) == Ids{"b", "b"});
}

TEST_CASE("of rows that tell as much the one of the first source stands, then the least id, then the least point")
{
    auto const one   = place("2", "Saraqib", 35.864, 36.806, "town");
    auto const other = place("1", "Saraqib", 35.865, 36.805, "town");
    CHECK(standing(sources({{one}, {other}})) == Ids{"2", "2"});
    CHECK(standing(sources({{one, other}})) == Ids{"1", "1"});
    auto const south = place("1", "Saraqib", 35.861, 36.805, "town");
    auto const twins = sources({{other, south}});
    auto const least = std::min(other.point, south.point);
    for (auto const number : twins.all()) CHECK(twins.point_of(representative_of(twins, number)) == least);
}

TEST_CASE("an id alone does not make two rows one place")
{
    // Syedove is twice under one id in the dump of Ukraine; a row with another's id far away is another village.
    CHECK(standing(sources({{place("694712", "Syedove", 47.06905, 38.15861, "village"),
                             place("694712", "Syedove", 47.07678, 38.15602, "")}}))
          == Ids{"694712", "694712"});
    auto const apart = sources({{place("694712", "Syedove", 47.06905, 38.15861, "village"),
                                 place("694712", "Syedove", 48.5, 38.15602, "village")}});
    for (auto const number : apart.all()) CHECK(representative_of(apart, number) == number);
}

TEST_CASE("rows of one id and other names are one place within 5 km and two beyond")
{
    auto const at = [](double lat) { return sources({{place("7", "Artemivsk", 48.6, 38.0, "town")},
                                                     {place("7", "Bakhmut", lat, 38.0, "")}}); };
    auto const near = at(48.64);
    CHECK(representative_of(near, {1, 0}) == PlaceNumber{0, 0});
    auto const far = at(48.65);
    CHECK(representative_of(far, {1, 0}) == PlaceNumber{1, 0});
}

TEST_CASE("places without an id do not share one")
{
    auto const gazetteer = sources({{place("", "Saraqib", 35.864, 36.806), place("", "Afis", 35.864, 36.807)}});
    for (auto const number : gazetteer.all()) CHECK(representative_of(gazetteer, number) == number);
}

TEST_CASE("one name within 3 km is one place, beyond it is two, north or east of it")
{
    auto const is_one = [](double lat, double lon) {
        auto const gazetteer = sources({{place("a", "Nayrab", 35.87, 36.72, "village")},
                                        {place("b", "النيرب", lat, lon, "", {"An Nayrab"})}});
        return representative_of(gazetteer, {1, 0}) == PlaceNumber{0, 0};
    };
    CHECK(is_one(35.87 + 0.026, 36.72));
    CHECK_FALSE(is_one(35.87 + 0.028, 36.72));
    CHECK(is_one(35.87 - 0.026, 36.72));
    CHECK_FALSE(is_one(35.87 - 0.028, 36.72));
    CHECK(is_one(35.87, 36.72 + 0.032));
    CHECK_FALSE(is_one(35.87, 36.72 + 0.035));
    CHECK(is_one(35.87, 36.72 - 0.032));
}

TEST_CASE("a province and the town of its name stay two, two rows of the province are one")
{
    auto const gazetteer = sources({{place("town", "Idlib", 35.93, 36.63, "city"),
                                     place("province", "Idlib", 35.93, 36.64, "province")},
                                    {place("governorate", "Idlib", 35.935, 36.64, "governorate")}});
    CHECK(standing(gazetteer) == Ids{"town", "province", "province"});
}

TEST_CASE("a chain of rows, each near the next, ends at one of them, and that one stands for itself")
{
    std::vector<Places> all(1);
    for (int i = 0; i < 12; ++i) {
        all[0].push_back(place(std::to_string(10 + i), "Ain Zara", 32.70 + 0.02 * i, 13.27, "",
                               std::vector<std::string>(static_cast<std::size_t>(i), "Miani")));
    }
    auto const gazetteer = sources(all);
    for (auto const number : gazetteer.all()) {
        auto const stands = representative_of(gazetteer, number);
        CHECK(representative_of(gazetteer, stands) == stands);
    }
    CHECK(representative_of(gazetteer, {0, 0}) == PlaceNumber{0, 11});
}

TEST_CASE("which row stands for a place does not depend on the order of the rows in a source")
{
    std::mt19937 random{20200302};
    for (int round = 0; round < 60; ++round) {
        static constexpr char const* names[] = {"Ain Zara", "Nayrab", "Tripoli", "Idlib"};
        static constexpr char const* kinds[] = {"", "settlement", "village", "province"};
        std::vector<Places>          all(2);
        for (int i = 0; i < 40; ++i) {
            all[random() % 2].push_back(place(std::to_string(random() % 30), names[random() % 4],
                                              35 + static_cast<double>(random() % 100) / 1000,
                                              36 + static_cast<double>(random() % 100) / 1000, kinds[random() % 4]));
        }
        // A whole row again would be told from the other by nothing.
        for (auto& places : all) {
            std::ranges::sort(places, {}, [](Place const& one) { return std::pair{one.id, one.point}; });
            auto const again = std::ranges::unique(places, {}, [](Place const& one) {
                return std::pair{one.id, one.point};
            });
            places.erase(again.begin(), again.end());
        }
        using Standing     = std::set<std::tuple<std::uint32_t, std::string, Point, std::uint32_t, std::string, Point>>;
        auto const told_by = [](Gazetteer const& gazetteer) {
            Standing told;
            for (auto const number : gazetteer.all()) {
                auto const row    = gazetteer.place(number);
                auto const stands = representative_of(gazetteer, number);
                auto const it     = gazetteer.place(stands);
                told.emplace(number.index, row.id.text, row.point, stands.index, it.id.text, it.point);
            }
            return told;
        };
        auto const before = told_by(sources(all));
        for (auto& places : all) std::ranges::shuffle(places, random);
        INFO("round " << round);
        CHECK(told_by(sources(all)) == before);
    }
}
