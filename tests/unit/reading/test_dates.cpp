// SPDX-License-Identifier: Apache-2.0
// What is checked comes from a calendar: 3 March 2020 was a Tuesday.
#include <catch2/catch.hpp>

#include <map>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "io/read_lexicon.hpp"
#include "reading/dates.hpp"

using namespace frontline;

namespace {

Lexicon lexicon(std::string const& language)
{
    Problems problems;
    auto     read = read_lexicon(FRONTLINE_SOURCE_DIR "/data/reading/" + language + ".toml", problems);
    REQUIRE(problems.empty());
    return read;
}

Lexicon const& lexicon_of(std::string const& language)
{
    static std::map<std::string, Lexicon> lexicons;
    auto const known = lexicons.find(language);
    return known != lexicons.end() ? known->second : lexicons.emplace(language, lexicon(language)).first->second;
}

std::string dates_in(std::string const& text, std::string const& language)
{
    auto const& words = lexicon_of(language);
    PlainWords  plain;
    auto const  tokens = tokens_in(text, 0, text.size(), {}, words, plain);
    std::vector<std::string> dates;
    for (auto const& phrase : find_dates(tokens, words.dates, *parse_date("2020-03-03"))) {
        dates.push_back((phrase.date.is_since ? "since " : "") + to_iso(phrase.date.range));
    }
    return joined(dates, ", ");
}

}  // namespace

TEST_CASE("a day is counted from that of publication")
{
    CHECK(dates_in("yesterday", "en") == "2020-03-02");
    CHECK(dates_in("avant-hier", "fr") == "2020-03-01");
    CHECK(dates_in("three days ago", "en") == "2020-02-29");
    CHECK(dates_in("il y a plus de deux semaines", "fr") == "2020-02-18");
    CHECK(dates_in("قبل ثلاثة أيام", "ar") == "2020-02-29");
    CHECK(dates_in("last week", "en") == "2020-02-24/2020-03-01");
    CHECK(dates_in("overnight", "en") == "2020-03-02/2020-03-03");
}

TEST_CASE("a weekday is the last one that is not after publication")
{
    CHECK(dates_in("on Monday", "en") == "2020-03-02");
    CHECK(dates_in("mardi", "fr") == "2020-03-03");
    CHECK(dates_in("mardi dernier", "fr") == "2020-02-25");
    CHECK(dates_in("dans la nuit de dimanche à lundi", "fr") == "2020-03-02/2020-03-03, 2020-03-01/2020-03-02");
    CHECK(dates_in("يوم الأحد", "ar") == "2020-03-01");
}

TEST_CASE("a day of the calendar may be written in several ways")
{
    CHECK(dates_in("ce 2 mars", "fr") == "2020-03-02");
    CHECK(dates_in("le 1er mars 2020", "fr") == "2020-03-01");
    CHECK(dates_in("March 2, 2020", "en") == "2020-03-02");
    CHECK(dates_in("2020-03-02 and 02/03/2020", "en") == "2020-03-02, 2020-03-02");
    CHECK(dates_in("٢ آذار", "ar") == "2020-03-02");
    CHECK(dates_in("le 20 décembre", "fr") == "2019-12-20");
    CHECK(dates_in("in February", "en") == "2020-02");
    CHECK(dates_in("depuis 2012", "fr") == "since 2012");
}

TEST_CASE("how long something took is no date")
{
    CHECK(dates_in("for three days", "en") == "");
    CHECK(dates_in("pendant deux semaines", "fr") == "");
}
