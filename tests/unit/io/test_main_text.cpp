// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <string>

#include "io/main_text.hpp"

using namespace frontline;

TEST_CASE("the main text of a page is its article, without what stands around it")
{
    auto const page = main_text(
        "<!doctype html><html><head><meta property=\"article:published_time\" content=\"2020-03-03T08:00:00Z\">"
        "<meta property=\"og:title\" content=\"A town falls\"><link rel=\"canonical\" href=\"https://example.org/a\">"
        "<script>var x = 'Velda fell';</script></head><body><nav><a href=\"/\">Home of all the news of the world, "
        "every day</a>"
        "</nav><article><p>The army took <a href=\"/v\">Velda</a> on Monday, and nobody there was seen in the "
        "streets.</p>"
        "<p>It is said that the other side had left the town on the eve of that day, or before.</p></article>"
        "<footer><p>All rights are reserved by whoever has them, and cookies are used on this page.</p></footer>");
    CHECK(page.title == "A town falls");
    CHECK(page.url == "https://example.org/a");
    CHECK(page.date == parse_date("2020-03-03"));
    CHECK(page.text.find("The army took Velda on Monday, and nobody") != std::string::npos);
    CHECK(page.text.find("on the eve of that day, or before.\n\n") != std::string::npos);
    CHECK(page.text.find("Home") == std::string::npos);
    CHECK(page.text.find("cookies") == std::string::npos);
    CHECK(page.text.find("var x") == std::string::npos);
}

TEST_CASE("broken HTML is read, and a page without text has none")
{
    CHECK(main_text("").text.empty());
    CHECK(main_text("<html><body><div><div><p>one").text == "one\n\n");
    std::string deep;
    for (auto i = 0; i < 20000; ++i) deep += "<div>";
    CHECK(main_text(deep + "deep").text.find("<div>") == std::string::npos);
}
