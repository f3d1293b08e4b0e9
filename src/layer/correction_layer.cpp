// SPDX-License-Identifier: Apache-2.0
#include "layer/correction_layer.hpp"

#include <cmath>
#include <cstdint>
#include <tuple>
#include <utility>

#include "partition/walk.hpp"

namespace frontline {

namespace {

Value text_or_null(std::string const& text)
{
    return text.empty() ? Value{} : Value{text};
}

/// What the land of one feature has in common.
using Kind = std::tuple<CorrectionIndex, Control, Control>;

std::vector<Value> values_of(Kind const& kind, double area_km2, Corrections const& corrections,
                             Gazetteer const& gazetteer)
{
    auto const& [number, was, is] = kind;
    auto const id    = number == no_correction ? PlaceId{} : corrections.places[number].place;
    auto const place = gazetteer.find(id);
    return {text_or_null(id.text),
            text_or_null(place ? place->name : id.text),
            text_or_null(was.actor.text),
            std::string{to_string(was.status)},
            text_or_null(was.rival.text),
            text_or_null(is.actor.text),
            std::string{to_string(is.status)},
            text_or_null(is.rival.text),
            std::round(area_km2 * 1e6) / 1e6};
}

}  // namespace

Layer correction_layer(Partition const& partition, Corrections const& corrections, ControlMap const& believed,
                       ControlMap const& known, Gazetteer const& gazetteer)
{
    Layer layer{"corrections", "Corrections", GeometryType::polygon,
                {{"place_id", FieldType::text}, {"name", FieldType::text}, {"was_actor", FieldType::text},
                 {"was_status", FieldType::text}, {"was_rival", FieldType::text}, {"is_actor", FieldType::text},
                 {"is_status", FieldType::text}, {"is_rival", FieldType::text}, {"area_km2", FieldType::real}},
                {}};
    Labels<Kind>           kinds;
    std::vector<CellIndex> cells;
    std::vector<Label>     labels;
    for (CellIndex cell = 0; cell < partition.cells.size(); ++cell) {
        if (believed.control_of(cell) == known.control_of(cell)) continue;
        cells.push_back(cell);
        labels.push_back(kinds.of({corrections.of_cell[cell], believed.control_of(cell), known.control_of(cell)}));
    }
    for (auto& [label, polygon, faces] : polygons_of(partition, cells, labels)) {
        auto const number = std::to_string(layer.features.size() + 1);
        auto const area_km2 = partition.in_km2(partition.area_of(faces));
        layer.features.push_back({layer.name + "-" + to_iso(known.on()) + "-" + number, std::move(polygon),
                                  values_of(kinds.value(label), area_km2, corrections, gazetteer)});
    }
    return layer;
}

}  // namespace frontline
