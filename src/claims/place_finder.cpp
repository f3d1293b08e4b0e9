// SPDX-License-Identifier: Apache-2.0
#include "claims/place_finder.hpp"

#include <algorithm>
#include <cstdio>
#include <utility>

#include "base/shown_text.hpp"
#include "base/text.hpp"
#include "gazetteer/name_key.hpp"
#include "gazetteer/same_place.hpp"

namespace frontline {

namespace {

/// From here on a spelling is taken as the place's own name, below it the reader is told what it was taken for.
constexpr double sure_score = 0.95;

std::string text_of(Point p)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.5f,%.5f", p.lat(), p.lon());
    return text;
}

std::string described(Place const& place)
{
    return quoted(place.name) + " (" + place.id.text + ", " + text_of(place.point) + ")";
}

bool has_spelling(Place const& place, std::string const& name)
{
    auto const is_same = [&](std::string const& spelling) { return lowered(spelling) == lowered(name); };
    return is_same(place.name) || std::ranges::any_of(place.names, is_same);
}

}  // namespace

PlaceId PlaceFinder::place_of(RowView row)
{
    PlaceId const id{std::string{row["place_id"]}};
    if (!id.empty() && gazetteer_.find(id)) return id;
    if (!row["lat"].empty() || !row["lon"].empty()) return by_position(row);
    if (id.empty()) return by_name(row);
    report(Severity::error, "unknown-place", row.where("place_id"), "no gazetteer has the place_id " + quoted(id.text),
           "add the place to a gazetteer of the theatre, or give lat and lon");
    return {};
}

PlaceId PlaceFinder::by_position(RowView row)
{
    auto const lat = parse_number(row["lat"]);
    auto const lon = parse_number(row["lon"]);
    if (!lat || !lon || !is_on_earth(*lon, *lat)) {
        report(Severity::error, "bad-position", row.where("lat"),
               quoted(std::string{row["lat"]} + "," + std::string{row["lon"]}) + " is not a position",
               "lat is -90 to 90, lon -180 to 180, in decimal degrees");
        return {};
    }
    Place place;
    place.point  = snapped(*lon, *lat);
    place.name   = row["place"].empty() ? text_of(place.point) : row["place"];
    place.id     = {row["place_id"].empty() ? "at:" + text_of(place.point) : std::string{row["place_id"]}};
    place.source = "claim";
    add(place, row);
    return place.id;
}

/// The least name and the least point stand for a place that rows give in several ways, whatever their order.
void PlaceFinder::add(Place const& place, RowView row)
{
    auto const [entry, is_new] = new_places_.try_emplace(place.id, place);
    auto&      known           = entry->second;
    if (is_new) return;
    if (known.point != place.point && !row["place_id"].empty()) {
        report(Severity::warning, "moved-place", row.where("lat"),
               "the place_id " + quoted(place.id.text) + " stands at " + text_of(known.point) + " in another row",
               "give the place one position, or each place an id of its own");
    }
    known.name  = std::min(known.name, place.name);
    known.point = std::min(known.point, place.point);
}

/// A spelling that the gazetteer has to the letter (case aside) for one place alone is that place's.
std::optional<PlaceId> PlaceFinder::spelt_so(std::string const& name) const
{
    std::vector<PlaceId> places;
    for (auto const number : gazetteer_.named(name_key(name))) {
        auto const place = gazetteer_.place(representative_of(gazetteer_, number));
        if (has_spelling(gazetteer_.place(number), name)) places.push_back(place.id);
    }
    auto const is_one = !places.empty() && std::ranges::count(places, places.front()) == std::ssize(places);
    return is_one ? std::optional{places.front()} : std::nullopt;
}

PlaceId PlaceFinder::by_name(RowView row)
{
    std::string const name{row["place"]};
    if (auto const place = spelt_so(name)) return *place;
    auto const& matches = matches_for(name);
    if (matches.empty()) {
        report(Severity::error, "unknown-place", row.where("place"), "no gazetteer has a place " + quoted(name),
               "add it, or this spelling of it, to a gazetteer of the theatre; or give place_id, or lat and lon");
        return {};
    }
    return only_match(row, matches);
}

PlaceId PlaceFinder::only_match(RowView row, std::vector<Match> const& matches) const
{
    auto const  name = quoted(row["place"]);
    auto const& best = matches.front().place;
    if (is_ambiguous(matches)) {
        report(Severity::error, "ambiguous-place", row.where("place"),
               name + " could be " + described(best) + " or " + described(matches[1].place),
               "write the place_id of the one that is meant");
        return {};
    }
    if (matches.front().score < sure_score) {
        report(Severity::warning, "guessed-place", row.where("place"), name + " is taken to be " + described(best),
               "if that is right add the spelling to the gazetteer, if not write the place_id");
    }
    return best.id;
}

std::vector<Match> const& PlaceFinder::matches_for(std::string const& name)
{
    auto const [entry, is_new] = matches_.try_emplace(name);
    if (is_new) entry->second = locate(gazetteer_, PlaceQuery{name, {}, {}, {}, {}});
    return entry->second;
}

std::vector<Place> PlaceFinder::new_places() const
{
    std::vector<Place> places;
    for (auto const& [id, place] : new_places_) places.push_back(place);
    return places;
}

void PlaceFinder::report(Severity severity, std::string id, Where where, std::string what, std::string hint) const
{
    problems_.push_back({severity, std::move(id), std::move(where), std::move(what), std::move(hint)});
}

}  // namespace frontline
