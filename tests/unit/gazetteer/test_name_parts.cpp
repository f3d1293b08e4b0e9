// SPDX-License-Identifier: Apache-2.0
// "Clashes in Jobar (Damascus)": there is a Jobar near Homs as well, and the brackets say which one is meant.
#include <catch2/catch.hpp>

#include "gazetteer/locate.hpp"
#include "gazetteer/name_parts.hpp"

using namespace frontline;

namespace {

using Parts = std::vector<NamePart>;

Place place(char const* id, char const* name, double lat, double lon, char const* kind = "village")
{
    Place result;
    result.id.text = id;
    result.name    = name;
    result.kind    = kind;
    result.point   = snapped(lon, lat);
    return result;
}

std::string found(std::string name)
{
    static Gazetteer const gazetteer{{place("homs", "Jobar", 34.6835, 36.6626),
                                      place("quarter", "Jobar", 33.5274, 36.3339, "quarter"),
                                      place("damascus", "Damascus", 33.5102, 36.2913, "capital"),
                                      place("zara", "Ain Zara", 32.8133, 13.2697),
                                      place("other-zara", "Ain Zara", 30.1, 20.2),
                                      place("tripoli", "Tripoli", 32.8941, 13.1806, "city"),
                                      place("rifat", "Tell-Rifaat", 36.4729, 37.0970, "town"),
                                      place("whole", "Saraqib (Camp)", 35.2, 36.1, "camp"),
                                      place("saraqib", "Saraqib", 35.8645, 36.8059, "town"),
                                      place("jobar-ar", "جوبر", 33.5274, 36.40),
                                      place("damascus-ar", "دمشق", 33.5102, 36.30, "capital")}};
    PlaceQuery query;
    query.name         = std::move(name);
    auto const matches = locate(gazetteer, query);
    return matches.empty() ? "" : matches.front().place.id.text;
}

}  // namespace

TEST_CASE("a name in brackets, or after a comma of either script, tells where the other one lies")
{
    Parts const jobar{{"Jobar", "Damascus)"}};
    CHECK(parts_of("Jobar (Damascus)") == jobar);
    CHECK(parts_of("Jobar(Damascus)") == jobar);
    CHECK(parts_of("Ain Zara, Tripoli") == Parts{{"Ain Zara", "Tripoli"}});
    CHECK(parts_of("جوبر، دمشق") == Parts{{"جوبر", "دمشق"}});
    CHECK(parts_of("جوبر (دمشق)").front().name == "جوبر");
}

TEST_CASE("of names joined by a dash between spaces or by a stroke, either may be the one that is meant")
{
    Parts const both{{"Damascus", "Jobar"}, {"Jobar", "Damascus"}};
    CHECK(parts_of("Damascus - Jobar") == both);
    CHECK(parts_of("Damascus – Jobar") == both);
    CHECK(parts_of("Damascus — Jobar") == both);
    CHECK(parts_of("Damascus/Jobar") == both);
    CHECK(parts_of("Damascus / Jobar") == both);
}

TEST_CASE("a hyphenated name is one name, and so is one whose other side has no letters")
{
    for (auto const* const name : {"Tell-Rifaat", "Saraqib", "", "al-Nayrab", "Эс-Сухна", "Jobar ()", "(Damascus)",
                                   "Jobar,", " - ", ", Tripoli", "Tripoli /", "1,000"}) {
        INFO(name);
        CHECK(parts_of(name).empty());
    }
}

TEST_CASE("a place is found by its name and by what stands beside it")
{
    CHECK(found("Jobar (Damascus)") == "quarter");
    CHECK(found("Jobar, Damascus") == "quarter");
    CHECK(found("Jawbar (Damaskus)") == "quarter");
    CHECK(found("Ain Zara, Tripoli") == "zara");
    CHECK(found("جوبر، دمشق") == "jobar-ar");
}

TEST_CASE("of two names side by side one is meant, never a namesake far from the other")
{
    for (auto const* const name : {"Damascus - Jobar", "Jobar - Damascus", "Jobar / Damascus"}) {
        auto const id = found(name);
        INFO(name << ": " << id);
        CHECK((id == "damascus" || id == "quarter"));
    }
    CHECK(found("Tripoli / Ain Zara") != "other-zara");
    CHECK(found("Tripoli / Ain Zara") != "");
}

TEST_CASE("where only one of two names side by side is found it is that one")
{
    CHECK(found("Saraqib / Xanadu") == "saraqib");
    CHECK(found("Xanadu - Saraqib") == "saraqib");
}

TEST_CASE("a name that is found as a whole is not taken apart")
{
    CHECK(found("Saraqib (Camp)") == "whole");
    CHECK(found("Saraqib, Camp") == "whole");
    CHECK(found("Tell-Rifaat") == "rifat");
}

TEST_CASE("what stands in brackets is not proposed where the name is not found")
{
    CHECK(found("Xanadu (Damascus)").empty());
    CHECK(found("Xanadu, Tripoli").empty());
}
