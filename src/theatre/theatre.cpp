// SPDX-License-Identifier: Apache-2.0
#include "theatre/theatre.hpp"

#include <algorithm>
#include <array>

#include "gazetteer/same_place.hpp"
#include "geo/banded_area.hpp"

namespace frontline {

namespace {

Problems before_the_baseline(Theatre const& theatre, Date day)
{
    if (!theatre.baseline.on || *theatre.baseline.on <= day) return {};
    return {{Severity::warning, "before-the-baseline", {theatre.file, 0, 0},
             to_iso(day) + " lies before the baseline, of " + to_iso(*theatre.baseline.on),
             "the map shows the baseline as it stands"}};
}

Problems before_the_log(Theatre const& theatre, Date day)
{
    auto const& claims = theatre.claims.all();
    if (claims.empty() || claims.front().counts_from() <= day) return {};
    return {{Severity::warning, "before-the-log", {theatre.file, 0, 0},
             to_iso(day) + " lies before the first claim, of " + to_iso(claims.front().counts_from()),
             "known are only places of which a later claim tells who held them before"}};
}

}  // namespace

std::vector<Place> places_with_claims(Theatre const& theatre, std::optional<Date> known)
{
    std::vector<Place> places;
    auto const         is_told = [&](Claim const* claim) { return !known || is_known(*claim, *known); };
    for (auto const& [id, claims] : theatre.claims.by_place()) {
        if (std::ranges::none_of(claims, is_told)) continue;
        if (auto const place = theatre.gazetteer.find(id)) places.push_back(*place);
    }
    return places;
}

Problems places_off_land(Theatre const& theatre)
{
    Problems problems;
    for (auto const& [id, claims] : theatre.claims.by_place()) {
        auto const place = theatre.gazetteer.find(id);
        if (!place || side_of(place->point, theatre.land) != Side::outside) continue;
        problems.push_back({Severity::warning, "place-off-land", claims.front()->row().where,
                            "place '" + place->name + "' (" + id->text + ") is not on the land",
                            "its claims count for the land near it; is its point right, and the land fine enough?"});
    }
    return problems;
}

std::vector<Point> silent_places(Theatre const& theatre, Partition const& partition)
{
    if (theatre.baseline.lands.empty()) return {};
    BandedArea const   land{theatre.land};
    std::vector<Point> points;
    auto const&        gazetteer = theatre.gazetteer;
    for (auto const number : gazetteer.all()) {
        auto const& record = gazetteer.record(number);
        PlaceId const id{std::string{gazetteer.text(number, record.id)}};
        if (record.is_area() || partition.place_in_plane.contains(id)) continue;
        // A second row of a place is not a second, silent place.
        if (land.side_of(record.point) == Side::outside || representative_of(gazetteer, number) != number) continue;
        points.push_back(record.point);
    }
    std::ranges::sort(points);
    auto const [first, last] = std::ranges::unique(points);
    points.erase(first, last);
    return points;
}

Problems before_the_evidence(Theatre const& theatre, Date day)
{
    return theatre.baseline.lands.empty() ? before_the_log(theatre, day) : before_the_baseline(theatre, day);
}

Date first_day_known(Theatre const& theatre, Date day)
{
    auto const& claims = theatre.claims.all();
    if (!claims.empty()) day = std::min(day, claims.front().counts_from());
    return theatre.baseline.on ? std::min(day, *theatre.baseline.on) : day;
}

std::vector<Ground const*> grounds_with_claims(Theatre const& theatre, std::optional<Date> known)
{
    auto       grounds = theatre.claims.grounds();
    auto const is_told = [&](Ground const* ground) {
        auto const claims = theatre.claims.about(std::array{GroundSide{ground}});
        return !known || std::ranges::any_of(claims, [&](auto const* claim) { return is_known(*claim, *known); });
    };
    std::erase_if(grounds, [&](Ground const* ground) { return !is_told(ground); });
    return grounds;
}

Partition cut_land(Theatre const& theatre, std::optional<Date> known)
{
    LinesToNode const lines{zones_of(theatre.baseline), theatre.barriers,
                            shapes_of(grounds_with_claims(theatre, known))};
    return cut(theatre.land, places_with_claims(theatre, known), lines, theatre.cells);
}

Precedence precedence_of(Theatre const& theatre, std::optional<Rule> rule)
{
    return {rule.value_or(theatre.rule), theatre.actors, theatre.sources};
}

Maps::Maps(Theatre const& theatre, MapQuestion const& question)
    : theatre_{theatre}, question_{question}, partition_{cut_land(theatre, question.known)},
      timeline_{theatre.claims, precedence_of(theatre, question.rule), question.known, grounds_of_tracts()},
      painter_{partition_, theatre.paint, theatre.baseline, silent_places(theatre, partition_)}
{
}

ControlMap Maps::on(Date date) const
{
    return on(date, timeline_);
}

ControlMap Maps::on(Date date, Timeline const& timeline) const
{
    return painter_.paint(at_level(timeline.on(date), theatre_.actors, question_.level), holders_of_baseline(date));
}

Timeline Maps::timeline_known(Date known) const
{
    return Timeline{theatre_.claims, precedence_of(theatre_, rule()), known, grounds_of_tracts()};
}

/// The partition numbers grounds as it was given them.
std::vector<std::vector<GroundSide>> Maps::grounds_of_tracts() const
{
    return frontline::grounds_of_tracts(partition_.tracts, grounds_with_claims(theatre_, question_.known));
}

std::vector<ActorId> Maps::holders_of_baseline(Date date) const
{
    std::vector<ActorId> holders;
    for (auto const& land : theatre_.baseline.lands) {
        holders.push_back(theatre_.actors.at_level(land.actor, question_.level, date));
    }
    return holders;
}

MovingMap Maps::from(Date first) const
{
    if (question_.level == Level::group) return moving_map(painter_, timeline_, first);
    return moving_map(first, [this](Date date) { return on(date); });
}

std::vector<Date> Maps::days_of_change(DateSpan span, Days every) const
{
    auto       changes = theatre_.actors.days_of_new_allegiance();
    auto const told    = timeline_.days_of_change();
    changes.insert(told.begin(), told.end());
    std::vector<Date> days{span.from};
    for (auto day = span.from + every; span.contains(day); day += every) {
        auto const next = changes.upper_bound(day - every);
        if (next != changes.end() && *next <= day) days.push_back(day);
    }
    return days;
}

}  // namespace frontline
