// SPDX-License-Identifier: Apache-2.0
#include "reading/company.hpp"

#include <algorithm>
#include <limits>
#include <set>

#include "geo/geodesic.hpp"

namespace frontline {

namespace {

constexpr std::size_t anchors_each_side = 4;  // keeps the search linear in a text that is one endless sentence
constexpr double      one_spot_km       = 5;

std::set<std::size_t> theatres_of(SpottedName const& name)
{
    std::set<std::size_t> theatres;
    for (auto const& place : name.places) theatres.insert(place.theatre);
    return theatres;
}

// By id: Turkey is in both theatres, whichever of its names each of them lists.
std::set<std::size_t> theatres_with_actors(SpottedName const& name, ReadingContext const& context)
{
    std::set<std::size_t> theatres;
    for (auto const& actor : name.actors) {
        for (std::size_t i = 0; i < context.theatres().size(); ++i) {
            auto const* actors = context.theatres()[i].actors;
            if (actors && actors->find(actor.actor)) theatres.insert(i);
        }
    }
    return theatres;
}

// A town and its province have one name: the town is the spot.
std::vector<Point> spots_of(SpottedName const& name, ReadingContext const& context)
{
    std::vector<Point> spots;
    for (auto const& place : name.places) {
        auto const& gazetteer = *context.theatres()[place.theatre].gazetteer;
        if (!gazetteer.record(place.place).is_area()) spots.push_back(place.point);
    }
    return spots;
}

bool are_one(std::vector<Point> const& spots)
{
    auto const is_beside = [&](Point spot) { return rough_distance_km(spot, spots.front()) <= one_spot_km; };
    return !spots.empty() && std::ranges::all_of(spots, is_beside);
}

double distance_to_nearest(SpottedName const& name, std::size_t theatre, Point point)
{
    auto nearest = std::numeric_limits<double>::infinity();
    for (auto const& place : name.places) {
        if (place.theatre == theatre) nearest = std::min(nearest, rough_distance_km(place.point, point));
    }
    return nearest;
}

template <typename Counts>
std::optional<std::size_t> most_counted(Counts const& counts, std::size_t where, std::set<std::size_t> const& theatres)
{
    std::optional<std::size_t> best;
    std::size_t                most = 0;
    for (auto const theatre : theatres) {
        auto const found = counts.find({where, theatre});
        auto const count = found == counts.end() ? 0 : found->second;
        if (count == most) best.reset();
        if (count > most) best = theatre;
        most = std::max(most, count);
    }
    return best;
}

}  // namespace

Company::Company(std::vector<SpottedName> const& names, std::vector<Sentence> const& sentences,
                 ReadingContext const& context)
    : sentences_{sentences}, context_{context}
{
    for (auto const& name : names) add(name);
}

void Company::add(SpottedName const& name)
{
    vote(places_, name, theatres_of(name));
    vote(actors_, name, theatres_with_actors(name, context_));
    auto const spots = spots_of(name, context_);
    if (are_one(spots)) add_anchor(name, spots.front());
}

void Company::vote(Votes& votes, SpottedName const& name, std::set<std::size_t> const& theatres) const
{
    if (theatres.size() != 1) return;
    ++votes.in_sentence[{name.sentence, *theatres.begin()}];
    ++votes.in_paragraph[{paragraph_of(name.sentence), *theatres.begin()}];
}

void Company::add_anchor(SpottedName const& name, Point spot)
{
    for (auto const theatre : theatres_of(name)) anchors_[theatre].push_back({name.begin, name.sentence, spot});
}

std::optional<std::size_t> Company::theatre_of(SpottedName const& name) const
{
    auto const theatres  = theatres_of(name);
    auto const paragraph = paragraph_of(name.sentence);
    if (theatres.size() == 1) return *theatres.begin();
    if (auto const theatre = most_counted(places_.in_sentence, name.sentence, theatres)) return theatre;
    if (auto const theatre = most_counted(actors_.in_sentence, name.sentence, theatres)) return theatre;
    if (auto const theatre = most_counted(places_.in_paragraph, paragraph, theatres)) return theatre;
    return most_counted(actors_.in_paragraph, paragraph, theatres);
}

std::vector<Company::Anchor> Company::anchors_near(SpottedName const& name, std::size_t theatre) const
{
    auto const found = anchors_.find(theatre);
    if (found == anchors_.end()) return {};
    auto const& all    = found->second;
    auto const  middle = std::ranges::lower_bound(all, name.begin, {}, &Anchor::begin);
    auto const  before = std::min<std::ptrdiff_t>(anchors_each_side, middle - all.begin());
    auto const  after  = std::min<std::ptrdiff_t>(anchors_each_side, all.end() - middle);
    return {middle - before, middle + after};
}

// The points of the anchors that stand closest to the name: in its sentence, else in its paragraph, else anywhere.
std::set<Point> Company::points_closest_to(SpottedName const& name, std::vector<Anchor> const& anchors) const
{
    std::map<int, std::set<Point>> by_closeness;
    for (auto const& anchor : anchors) {
        auto const is_beside = anchor.sentence == name.sentence;
        auto const is_about  = paragraph_of(anchor.sentence) == paragraph_of(name.sentence);
        by_closeness[is_beside ? 0 : is_about ? 1 : 2].insert(anchor.point);
    }
    return by_closeness.begin()->second;
}

// No name is its own neighbour.
std::optional<Point> Company::neighbour_of(SpottedName const& name, std::size_t theatre) const
{
    auto anchors = anchors_near(name, theatre);
    std::erase_if(anchors, [&](Anchor const& anchor) { return distance_to_nearest(name, theatre, anchor.point) == 0; });
    if (anchors.empty()) return std::nullopt;
    auto const points = points_closest_to(name, anchors);
    if (points.size() == 1) return *points.begin();
    auto const distance = [&](Point point) { return distance_to_nearest(name, theatre, point); };
    return *std::ranges::min_element(points, {}, distance);
}

}  // namespace frontline
