// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "base/date.hpp"

using namespace frontline;

TEST_CASE("a date is read only as a day that exists, and written as it was read")
{
    CHECK(to_iso(parse_date("2020-02-29").value()) == "2020-02-29");
    CHECK(to_iso(parse_date("0001-01-01").value()) == "0001-01-01");
    for (auto const* bad : {"2019-02-29", "2020-13-01", "2020-00-10", "2020-1-01", "20200101", "2020-01-01T00", "",
                            "-020-01-01", "2020-01-1a", "0000-01-01", "2020/01/01", "+020-01-01"}) {
        INFO(bad);
        CHECK_FALSE(parse_date(bad));
    }
}

TEST_CASE("a date range is a day, a month, a year, between two of them, or by one")
{
    auto const day = [](char const* text) { return parse_date(text).value(); };
    CHECK(parse_date_range("2020-03-02") == DateRange{day("2020-03-02"), day("2020-03-02")});
    CHECK(parse_date_range("2020-02") == DateRange{day("2020-02-01"), day("2020-02-29")});
    CHECK(parse_date_range("2020-02-28/2020-03-01") == DateRange{day("2020-02-28"), day("2020-03-01")});
    CHECK(parse_date_range("../2020-03-02") == DateRange{first_date(), day("2020-03-02")});
    CHECK(parse_date_range("2020") == DateRange{day("2020-01-01"), day("2020-12-31")});
    CHECK(parse_date_range("2020-02/2020-03") == DateRange{day("2020-02-01"), day("2020-03-31")});
    CHECK(parse_date_range("../2019") == DateRange{first_date(), day("2019-12-31")});
}

TEST_CASE("a date range that ends before it begins, or misses an end, is none")
{
    for (auto const* bad :
         {"2020-03-02/2020-03-01", "2020-03-02/", "/2020-03-02", "..", "../", "2020-03-02/..", "0000", "2020/2019",
          "2020-03/2020-02", "20", "-020", "2020-"}) {
        INFO(bad);
        CHECK_FALSE(parse_date_range(bad));
    }
}

TEST_CASE("a date range is written in the way it is read")
{
    for (auto const* text : {"2020-03-02", "2020-02", "2020", "2020-02-28/2020-03-01", "../2020-03-02"}) {
        CHECK(to_iso(parse_date_range(text).value()) == text);
    }
}

TEST_CASE("a span is half-open")
{
    auto const     from = parse_date("2020-03-01").value();
    DateSpan const span{from, from + Days{2}};
    CHECK_FALSE(span.contains(from - Days{1}));
    CHECK(span.contains(from));
    CHECK(span.contains(from + Days{1}));
    CHECK_FALSE(span.contains(from + Days{2}));
    CHECK(DateSpan{from, {}}.contains(last_date()));
}
