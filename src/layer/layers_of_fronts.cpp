// SPDX-License-Identifier: Apache-2.0
#include "layer/layers_of_fronts.hpp"

#include <utility>

#include "layer/values.hpp"

namespace frontline {

namespace {

Value real_or_null(std::optional<double> number, double digits)
{
    return number ? rounded(*number, digits) : Value{};
}

double days_in(DateSpan const& between)
{
    return static_cast<double>((*between.until - between.from).count());
}

Feature arrow_of(Advance const& advance, FrontMovement const& pair, DateSpan const& between, std::string id)
{
    auto const& [taker, loser] = advance.km > 0 ? std::tie(pair.actor_a, pair.actor_b)
                                                : std::tie(pair.actor_b, pair.actor_a);
    auto const km = std::abs(advance.km);
    return {std::move(id),
            Line{advance.from, advance.to},
            {taker.text, loser.text, between.from, date_or_null(between.until), rounded(km, 6),
             rounded(km / days_in(between), 6)}};
}

}  // namespace

Layer segment_layer(std::vector<SegmentOnDay> const& segments, Date on)
{
    Layer layer{"front", "Front lines", GeometryType::line,
                {{"actor_a", FieldType::text}, {"actor_b", FieldType::text}, {"valid_from", FieldType::date},
                 {"valid_to", FieldType::date}, {"length_km", FieldType::real}, {"evidence", FieldType::date},
                 {"segment", FieldType::text}, {"since", FieldType::date}, {"age_days", FieldType::real}},
                {}};
    FeatureIds ids{layer.name};
    for (auto const& [segment, evidence, age] : segments) {
        auto const& front = segment.front;
        layer.features.push_back({ids.next(on), front.line,
                                  {front.actor_a.text, front.actor_b.text, on, on + Days{1},
                                   rounded(front.length_km, 6), date_or_null(evidence), segment.id, segment.since,
                                   real_or_null(age, 1)}});
    }
    return layer;
}

std::vector<std::string> names_of_front_layers()
{
    return {"front", "movement", "swept"};
}

Layer movement_layer(std::vector<FrontMovement> const& movements, DateSpan between)
{
    Layer layer{"movement", "Advances", GeometryType::line,
                {{"actor", FieldType::text}, {"against", FieldType::text}, {"date_from", FieldType::date},
                 {"date_to", FieldType::date}, {"km", FieldType::real}, {"km_day", FieldType::real}},
                {}};
    FeatureIds ids{layer.name};
    for (auto const& pair : movements) {
        for (auto const& advance : pair.advances) {
            // A spot of a front may be another's spot too where it moved by less than can be drawn.
            if (advance.from == advance.to) continue;
            layer.features.push_back(arrow_of(advance, pair, between, ids.next(between.from)));
        }
    }
    return layer;
}

Layer swept_layer(std::vector<ExplainedChange> const& changes, DateSpan between)
{
    Layer layer{"swept", "Land swept", GeometryType::polygon,
                {{"actor", FieldType::text}, {"against", FieldType::text}, {"date_from", FieldType::date},
                 {"date_to", FieldType::date}, {"area_km2", FieldType::real}},
                {}};
    FeatureIds ids{layer.name};
    for (auto const& change : changes) {
        if (change.gained_by.empty() || change.lost_by.empty()) continue;
        layer.features.push_back({ids.next(between.from), change.polygon,
                                  {change.gained_by.text, change.lost_by.text, between.from,
                                   date_or_null(between.until), rounded(change.area_km2, 6)}});
    }
    return layer;
}

}  // namespace frontline
