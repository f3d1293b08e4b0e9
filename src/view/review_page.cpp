// SPDX-License-Identifier: Apache-2.0
#include "view/review_page.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/shown_text.hpp"
#include "base/text.hpp"
#include "view/frame.hpp"
#include "view/path_data.hpp"
#include "view/svg_writer.hpp"

namespace frontline {

namespace {

constexpr double map_width  = 420;
constexpr double map_height = 300;
constexpr double margin_deg = 0.15;

constexpr std::string_view head =
    "<!doctype html>\n<html><head><meta charset=\"utf-8\"><title>Claims to review</title><style>\n"
    "body{font:16px/1.5 sans-serif;margin:1.5em auto;max-width:75em;padding:0 1em;color:#222}\n"
    "section{display:grid;grid-template-columns:3fr 2fr;gap:2em;border-top:1px solid #ccc;padding-top:1em}\n"
    "h1{font-size:1.4em}h2{font-size:1.1em;grid-column:1/3;margin:0}\n"
    ".text{white-space:pre-wrap}.told{background:#fff6d6}mark{background:none;border-bottom:2px solid "
    "#888;color:inherit}\n"
    "mark.place{border-color:#0072b2}mark.actor{border-color:#d55e00}sup a{text-decoration:none}\n"
    "table{border-collapse:collapse;font-size:.85em;width:100%}td,th{text-align:left;padding:.2em .5em .2em 0;"
    "border-bottom:1px solid #ddd;vertical-align:top}svg{max-width:100%;height:auto;background:#eef3f7}\n"
    "small{color:#666}\n</style></head><body>\n<h1>Claims to review</h1>\n"
    "<p><small>Underlined: <mark class=\"place\">places</mark> and <mark class=\"actor\">parties</mark>. "
    "Shaded: sentences that tell claims; the numbers are those of the table. Write yes or no into the column "
    "accept of the CSV, then use frontline accept.</small></p>\n";

std::string shown(std::string_view text)
{
    return escaped(without_hidden_letters(text));
}

/// A piece of the article and what is written around it.
class ArticleText {
public:
    explicit ArticleText(ReviewedArticle const& article) : article_{article}
    {
        auto const& proposals = article.read->proposals;
        for (std::size_t i = 0; i < proposals.size(); ++i) told_[proposals[i].sentence].push_back(i);
    }

    std::string html();

private:
    ReviewedArticle const&                          article_;
    std::map<std::size_t, std::vector<std::size_t>> told_;
    std::size_t                                     next_mention_ = 0;

    std::string marked(std::size_t begin, std::size_t end);
};

// `[begin, end)` with its mentions marked.
std::string ArticleText::marked(std::size_t begin, std::size_t end)
{
    std::string html;
    auto const& mentions = article_.read->mentions;
    for (; next_mention_ < mentions.size() && mentions[next_mention_].end <= end; ++next_mention_) {
        auto const& mention = mentions[next_mention_];
        if (mention.begin < begin) continue;
        html += shown(article_.text.substr(begin, mention.begin - begin));
        html += is_place(mention) ? "<mark class=\"place\">" : "<mark class=\"actor\">";
        html += shown(mention.text) + "</mark>";
        begin = mention.end;
    }
    return html + shown(article_.text.substr(begin, end - begin));
}

std::string ArticleText::html()
{
    std::string html;
    std::size_t at = 0;
    for (std::size_t i = 0; i < article_.read->sentences.size(); ++i) {
        auto const& sentence = article_.read->sentences[i];
        auto const  told     = told_.find(i);
        html += marked(at, sentence.begin);
        if (told != told_.end()) html += "<span class=\"told\">";
        html += marked(sentence.begin, sentence.end);
        if (told != told_.end()) {
            for (auto const number : told->second)
                html += "<sup><a href=\"#c" + std::to_string(number + 1) + "\">" + std::to_string(number + 1)
                      + "</a></sup>";
            html += "</span>";
        }
        at = sentence.end;
    }
    return html + marked(at, article_.text.size());
}

std::string name_of(Theatre const& theatre, ActorId const& actor)
{
    auto const* const known = theatre.actors.find(actor);
    return known ? known->name : actor.text;
}

std::string table_of(ReviewedArticle const& article, std::vector<Theatre const*> const& theatres)
{
    std::string html =
        "<table><tr><th>#</th><th>date</th><th>place</th><th>what</th><th>who</th><th>from</th><th>sure</th></tr>\n";
    auto const& proposals = article.read->proposals;
    for (std::size_t i = 0; i < proposals.size(); ++i) {
        auto const& claim   = proposals[i];
        auto const& theatre = *theatres[claim.theatre];
        html += "<tr id=\"c" + std::to_string(i + 1) + "\"><td>" + std::to_string(i + 1) + "</td><td>"
              + to_iso(claim.date) + "</td><td>" + shown(claim.place_text) + "<br><small>" + shown(claim.place.name)
              + " " + to_fixed(claim.place.point.lat(), 3) + "," + to_fixed(claim.place.point.lon(), 3)
              + "</small></td><td>" + std::string{to_string(claim.kind)} + "<br><small>" + shown(claim.rule)
              + "</small></td><td>" + shown(name_of(theatre, claim.actor)) + "</td><td>"
              + shown(claim.from.empty() ? "" : name_of(theatre, claim.from)) + "</td><td>"
              + to_fixed(claim.confidence, 2) + "</td></tr>\n";
    }
    return html + "</table>\n";
}

Bounds around(std::vector<Proposal> const& claims, std::size_t theatre)
{
    auto const margin = static_cast<std::int32_t>(margin_deg * 1e7);
    Bounds     bounds;
    for (auto const& claim : claims) {
        if (claim.theatre != theatre) continue;
        bounds.add({claim.place.point.lon_e7 - margin, claim.place.point.lat_e7 - margin});
        bounds.add({claim.place.point.lon_e7 + margin, claim.place.point.lat_e7 + margin});
    }
    return bounds;
}

void draw_claim(SvgWriter& svg, Theatre const& theatre, Frame const& frame, Proposal const& claim)
{
    auto const* const actor = theatre.actors.find(claim.actor);
    auto const        at    = frame.at(claim.place.point);
    svg.with_tip("circle", {{"cx", to_pixels(at.x)}, {"cy", to_pixels(at.y)}, {"r", "6"},
                            {"fill", actor ? actor->color : "#888888"}, {"stroke", "#ffffff"}},
                 std::string{to_string(claim.kind)} + ": " + claim.place_text);
    svg.text("text", {{"x", to_pixels(at.x + 8)}, {"y", to_pixels(at.y + 4)}, {"font-size", "12"}},
             without_hidden_letters(claim.place_text));
}

std::string map_of(std::vector<Proposal> const& claims, std::size_t number, Theatre const& theatre)
{
    auto const bounds = around(claims, number);
    if (bounds.is_empty()) return {};
    auto const frame = Frame::of_bounds(bounds, {0, 0, map_width, map_height});
    SvgWriter  svg;
    svg.around("svg",
               {{"xmlns", "http://www.w3.org/2000/svg"},
                {"viewBox", "0 0 " + to_pixels(map_width) + " " + to_pixels(map_height)},
                {"width", to_pixels(map_width)},
                {"height", to_pixels(map_height)}},
               [&] {
                   for (auto const& polygon : theatre.land) {
                       std::string path;
                       for (auto const& point : polygon.outer) {
                           auto const at = frame.at(point);
                           path += (path.empty() ? "M" : "L") + to_pixels(std::clamp(at.x, -5000.0, 5000.0)) + " "
                                 + to_pixels(std::clamp(at.y, -5000.0, 5000.0));
                       }
                       svg.empty("path", {{"d", path + "Z"}, {"fill", "#fafafa"}, {"stroke", "#999999"}});
                   }
                   for (auto const& claim : claims) {
                       if (claim.theatre == number) draw_claim(svg, theatre, frame, claim);
                   }
               });
    return "<p><small>" + shown(theatre.name) + "</small></p>\n" + std::move(svg).finished();
}

}  // namespace

std::string review_page(std::vector<ReviewedArticle> const& articles, std::vector<Theatre const*> const& theatres)
{
    std::string html{head};
    for (auto const& article : articles) {
        html += "<section><h2>" + shown(article.file) + " <small>" + to_iso(article.date)
              + "</small></h2>\n<div class=\"text\" dir=\"auto\">";
        html += ArticleText{article}.html() + "</div>\n<div>\n" + table_of(article, theatres);
        for (std::size_t i = 0; i < theatres.size(); ++i) html += map_of(article.read->proposals, i, *theatres[i]);
        html += "</div></section>\n";
    }
    return html + "</body></html>\n";
}

}  // namespace frontline
