// SPDX-License-Identifier: Apache-2.0
// "The army took Nayrab, between Saraqib and Sarmin": not the Nayrab by Aleppo's airport, 57 km away.
#include <catch2/catch.hpp>

#include <algorithm>

#include "gazetteer/context.hpp"
#include "gazetteer/locate.hpp"
#include "gazetteer/name_key.hpp"

using namespace frontline;

namespace {

using Keys = std::vector<std::string>;

Place place(std::string id, std::string name, double lat, double lon, std::vector<std::string> names = {})
{
    Place result;
    result.id.text = std::move(id);
    result.name    = std::move(name);
    result.names   = std::move(names);
    result.country = "SY";
    result.kind    = "village";
    result.point   = snapped(lon, lat);
    return result;
}

Point const saraqib = snapped(36.80591, 35.86447);
Point const sarmin  = snapped(36.72501, 35.90403);

Gazetteer const& some_places()
{
    static auto const gazetteer = [] {
        std::vector<Place> places{place("saraqib", "Saraqib", 35.86447, 36.80591, {"سراقب", "Saraqeb"}),
                                  place("sarmin", "Sarmin", 35.90403, 36.72501, {"سرمين"}),
                                  place("nayrab-idlib", "An Nayrab", 35.86955, 36.71867, {"النيرب"}),
                                  place("nayrab-aleppo", "An Nayrab", 36.1757, 37.228, {"النيرب"}),
                                  place("aleppo", "Aleppo", 36.20244, 37.15183, {"حلب"}),
                                  place("khan", "Khan Shaykhun", 35.44208, 36.65095),
                                  place("kafr", "Kafr Nubl", 35.61376, 36.56449),
                                  place("near", "Near", 34.0, 36.0)};
        // As many as there are in the dump of Ukraine.
        for (int i = 0; i < 30; ++i) places.push_back(place("i" + std::to_string(i), "Ivanivka", 34 + i * 0.1, 38));
        for (int i = 0; i < 8; ++i) places.push_back(place("s" + std::to_string(i), "Salihiyah", 34 + i * 0.1, 37));
        return Gazetteer{places};
    }();
    return gazetteer;
}

Keys keys_in(std::string const& context)
{
    Keys keys;
    for (auto const& companion : companions_in(some_places(), context)) keys.push_back(companion.key);
    return keys;
}

std::vector<Match> located(std::string name, std::string context)
{
    PlaceQuery query;
    query.name    = std::move(name);
    query.context = std::move(context);
    return locate(some_places(), query);
}

std::string first_of(std::vector<Match> const& matches)
{
    return matches.empty() ? "" : matches.front().place.id.text;
}

Companion beside(std::vector<Point> points)
{
    return {"x", std::move(points)};
}

}  // namespace

TEST_CASE("every item of a list is a companion, also where the gazetteer spells it otherwise")
{
    auto const all = companions_in(some_places(), "Saraqib; Serakib; Khan Cheikhoun; سرمين");
    REQUIRE(all.size() == 4);
    CHECK(all[0].points == std::vector{saraqib});
    CHECK(all[1].points == std::vector{saraqib});
    CHECK(all[2].points == std::vector{snapped(36.65095, 35.44208)});
    CHECK(all[3].points == std::vector{sarmin});
    CHECK(all[1].key == name_key("Serakib"));
}

TEST_CASE("an item of a list counts whatever its letters' case, one that is no name does not")
{
    CHECK(keys_in("saraqib;") == Keys{"saraqib"});
    CHECK(keys_in(";; ;Xanadu; Sarmin;") == Keys{"sarmin"});
    CHECK(keys_in("").empty());
    CHECK(keys_in(";").empty());
}

TEST_CASE("in a text the longest names that begin with a capital are companions")
{
    CHECK(keys_in("Troops left Khan Shaykhun for Kafr Nubl, near Saraqib.") == Keys{"khan shaykhun", "kafr nubl",
                                                                                    "saraqib"});
    CHECK(keys_in("they were near saraqib").empty());
    CHECK(keys_in("the (Sarmin) front: \"Saraqib\"!") == Keys{"sarmin", "saraqib"});
    CHECK(keys_in("اشتباكات قرب سراقب") == Keys{"سراقب"});
    CHECK(keys_in("no name at all, \xFF\xFE 12 -- ...").empty());
}

TEST_CASE("a text is taken by its letters alone: another spelling in it is no companion")
{
    CHECK(keys_in("Serakib").empty());
    CHECK(keys_in("Serakib;") == Keys{name_key("Serakib")});
}

TEST_CASE("a name of many places tells nothing, one of eight still does")
{
    CHECK(keys_in("Ivanivka; Sarmin") == Keys{"sarmin"});
    CHECK(keys_in("Ivanivka").empty());
    auto const all = companions_in(some_places(), "Salihiyah");
    REQUIRE(all.size() == 1);
    CHECK(all[0].points.size() == 8);
    auto const plain     = located("Nayrab", "");
    auto const told_none = located("Nayrab", "Ivanivka;");
    REQUIRE(plain.size() == told_none.size());
    for (std::size_t i = 0; i < plain.size(); ++i) {
        CHECK(plain[i].score == told_none[i].score);
        CHECK(plain[i].reasons == told_none[i].reasons);
    }
}

TEST_CASE("of a context of any length a bounded number of companions is taken")
{
    std::string context;
    for (int i = 0; i < 1000; ++i) context += "Saraqib; Sarmin; ";
    auto const count = keys_in(context).size();
    CHECK(count >= 8);
    CHECK(count <= 100);
}

TEST_CASE("the name that is asked for is no company of itself, however its article is written")
{
    auto const all = companions_in(some_places(), "Saraqib; al-Nayrab; النيرب");
    REQUIRE(all.size() == 3);
    auto const others = others_than("Nayrab", all);
    REQUIRE(others.size() == 2);
    CHECK(others[0].key == "saraqib");
    CHECK(others_than("Xanadu", all).size() == 3);
    CHECK(others_than("Saraqib", {}).empty());
    CHECK(located("Nayrab", "An Nayrab;").front().score == located("Nayrab", "").front().score);
}

TEST_CASE("remoteness is 0 among the companions, a half at half_km, and never 1")
{
    CHECK(remoteness(saraqib, {}, 40) == 0);
    CHECK(remoteness(saraqib, {beside({saraqib})}, 40) == 0);
    CHECK(remoteness(snapped(36, 35), {beside({snapped(36, 35.3597)})}, 40) == Approx(0.5).margin(0.01));
    CHECK(remoteness(snapped(-144, -35), {beside({snapped(36, 35)})}, 40) > 0.99);
    CHECK(remoteness(snapped(-144, -35), {beside({snapped(36, 35)})}, 40) < 1);
}

TEST_CASE("each companion counts with the nearest place that it could be, and of all the nearer half")
{
    auto const far = snapped(13.2, 32.9);
    CHECK(remoteness(saraqib, {beside({far, saraqib})}, 40) == 0);
    CHECK(remoteness(saraqib, {beside({saraqib}), beside({far})}, 40) == 0);
    CHECK(remoteness(saraqib, {beside({far}), beside({saraqib}), beside({sarmin}), beside({far})}, 40)
          == Approx(remoteness(saraqib, {beside({sarmin})}, 40) / 2));
    CHECK(remoteness(saraqib, {beside({far}), beside({saraqib}), beside({far})}, 40) > 0.4);
}

TEST_CASE("Nayrab beside Saraqib and Sarmin is the one beside Saraqib, in any writing of the context")
{
    for (auto const* const context : {"Saraqib; Sarmin", "Serakib;Sermin", "سراقب; سرمين",
                                      "The army took it between Saraqib and Sarmin", "قرب سراقب",
                                      "Saraqib; Ivanivka"}) {
        INFO(context);
        auto const matches = located("Nayrab", context);
        CHECK(first_of(matches) == "nayrab-idlib");
        CHECK_FALSE(is_ambiguous(matches));
    }
    CHECK(first_of(located("Nayrab", "Saraqib; Sarmin; Aleppo")) == "nayrab-idlib");
    CHECK(first_of(located("Nayrab", "Aleppo;")) == "nayrab-aleppo");
    CHECK(first_of(located("النيرب", "حلب;")) == "nayrab-aleppo");
    CHECK(is_ambiguous(located("Nayrab", "")));
}

TEST_CASE("the reasons say how far a place lies from those named with it")
{
    auto const matches = located("Nayrab", "Saraqib;");
    REQUIRE(matches.size() == 2);
    auto const says = [](Match const& match) {
        return std::ranges::any_of(match.reasons, [](std::string const& reason) {
            return reason.find("from the places named with it") != std::string::npos;
        });
    };
    CHECK(says(matches[0]));
    CHECK(says(matches[1]));
    CHECK_FALSE(says(located("Nayrab", "").front()));
}
