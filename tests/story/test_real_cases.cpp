// SPDX-License-Identifier: Apache-2.0
// What the shipped theatres tell of places that sources argue about.
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <string>

#include "io/read_theatre.hpp"
#include "timeline/reasons.hpp"
#include "worlds/drawing.hpp"

using namespace frontline;
using frontline::test::to_letters;

namespace {

Theatre const& shipped(std::string const& name)
{
    static std::map<std::string, Theatre> theatres;
    auto const found = theatres.find(name);
    if (found != theatres.end()) return found->second;
    Problems problems;
    return theatres.emplace(name, read_theatre(FRONTLINE_SOURCE_DIR "/data/theatres/" + name, problems)).first->second;
}

Theatre const& syria()
{
    return shipped("idlib-2020");
}

Theatre const& libya()
{
    return shipped("western-libya-2019");
}

Reasons why(Theatre const& theatre, char const* place, char const* on, Rule rule = Rule::credibility)
{
    auto const     precedence = precedence_of(theatre, rule);
    Timeline const timeline{theatre.claims, precedence};
    return reasons(timeline, theatre.claims, {place}, precedence, parse_date(on).value()).value();
}

std::string held(Theatre const& theatre, char const* place, char const* on, Rule rule = Rule::credibility)
{
    return to_letters(why(theatre, place, on, rule).control);
}

/// The ids of all rows behind claims.
template <typename Claims>
std::set<std::string> rows(Claims const& claims)
{
    std::set<std::string> ids;
    for (auto const* claim : claims) {
        for (auto const& said : statements(*claim)) ids.insert(said.id.text);
    }
    return ids;
}

std::set<std::string> overruled(Reasons const& reasons)
{
    std::vector<Claim const*> claims;
    for (auto const& lost : reasons.overruled) claims.push_back(lost.claim);
    return rows(claims);
}

constexpr auto hazarin  = "169617";
constexpr auto saraqib  = "164816";
constexpr auto kafr_nabl = "168661";
constexpr auto nayrab   = "166357";
constexpr auto airport  = "airport-hllt";

}  // namespace

TEST_CASE("Hazarin on 2 March 2020: both sides claim it, and what is told of the day itself comes last")
{
    auto const told = why(syria(), hazarin, "2020-03-02");
    CHECK(to_letters(told.control) == "SAA");
    CHECK(rows(told.claims).contains("sy-0247"));
    CHECK(overruled(told).contains("sy-0243"));
    CHECK(std::ranges::all_of(told.overruled, [](auto const& lost) { return lost.how == Lost::came_before; }));
    CHECK(held(syria(), hazarin, "2020-03-01") == "OPP");
    CHECK(held(syria(), hazarin, "2020-03-02", Rule::strict) == "OPP/SAA");
}

TEST_CASE("Saraqib is lost on 27 February 2020 and retaken on 2 March")
{
    CHECK(held(syria(), saraqib, "2020-02-26") == "SAA");
    CHECK(held(syria(), saraqib, "2020-02-27") == "OPP");
    CHECK(held(syria(), saraqib, "2020-03-01") == "OPP");
    CHECK(held(syria(), saraqib, "2020-03-02") == "SAA");
    CHECK(why(syria(), saraqib, "2020-02-28").against.empty());
}

TEST_CASE("Kafr Nabl is taken on 25 February 2020; what is told of 2 March leaves it to its taker")
{
    CHECK(held(syria(), kafr_nabl, "2020-02-24") == "OPP");
    CHECK(held(syria(), kafr_nabl, "2020-02-25") == "SAA");
    auto const told = why(syria(), kafr_nabl, "2020-03-02");
    CHECK(told.control.actor == ActorId{"SAA"});
    CHECK(told.since == parse_date("2020-02-25"));
    CHECK_FALSE(told.fitting.empty());
}

TEST_CASE("Al-Ghadfah falls on 23 December 2019 and is retaken the day after")
{
    auto const place = syria().claims.find({"sy-0027"})->place->text;
    CHECK(held(syria(), place.c_str(), "2019-12-22") == "OPP");
    CHECK(held(syria(), place.c_str(), "2019-12-23") == "SAA");
    CHECK(held(syria(), place.c_str(), "2019-12-24") == "OPP");
}

TEST_CASE("Nayrab is taken on 4 February 2020 and retaken on the 24th")
{
    CHECK(held(syria(), nayrab, "2020-02-03") == "OPP");
    CHECK(why(syria(), nayrab, "2020-02-03").is_told_back);
    CHECK(held(syria(), nayrab, "2020-02-04") == "SAA");
    CHECK(held(syria(), nayrab, "2020-02-23") == "SAA");
    CHECK_FALSE(why(syria(), nayrab, "2020-02-23").is_told_back);
    CHECK(held(syria(), nayrab, "2020-02-24") == "OPP");
}

TEST_CASE("Tripoli airport in April 2019: taken twice on the 5th, taken on the 7th, contested from the 8th")
{
    CHECK(held(libya(), airport, "2019-04-04") == "GNA");
    CHECK(held(libya(), airport, "2019-04-05") == "GNA");
    CHECK(held(libya(), airport, "2019-04-05", Rule::majority) == "GNA/LNA");
    CHECK(held(libya(), airport, "2019-04-05", Rule::strict) == "GNA/LNA");
    CHECK(held(libya(), airport, "2019-04-07") == "LNA");
    CHECK(held(libya(), airport, "2019-04-08") == "LNA/GNA");
    CHECK_FALSE(why(libya(), airport, "2019-04-02").before == std::optional{held_by({"LNA"})});
}

TEST_CASE("all five rules run on both theatres, and by each every span knows what it rests on")
{
    for (auto const* theatre : {&syria(), &libya()}) {
        for (auto const& name : rules()) {
            INFO(theatre->name << ", " << name);
            Timeline const timeline{theatre->claims, precedence_of(*theatre, parse_rule(name))};
            CHECK(timeline.places().size() > 100);
            for (auto const& place : timeline.places()) {
                for (auto const& span : timeline.spans(place)) {
                    if (span.control.status != Status::unknown) CHECK_FALSE(span.claims.empty());
                }
            }
        }
    }
}
