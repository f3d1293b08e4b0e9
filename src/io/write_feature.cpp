// SPDX-License-Identifier: Apache-2.0
#include "io/write_feature.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "io/layer_definition.hpp"
#include "io/make_geometry.hpp"

namespace frontline {

namespace {

/// Sets one value of one feature.
struct SetValue {
    OGRFeature&             target;
    int                     field;
    FormatRow const&        row;
    FeatureOfDataset const& from;
    Problems&               problems;

    void operator()(std::monostate) const { target.SetFieldNull(field); }
    void operator()(std::int64_t number) const { target.SetField(field, static_cast<GIntBig>(number)); }

    void operator()(double number) const { target.SetField(field, number); }

    void operator()(Date date) const
    {
        std::chrono::year_month_day const day{date};
        target.SetField(field, static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
                        static_cast<int>(static_cast<unsigned>(day.day())));
    }

    void operator()(std::string const& text) const
    {
        auto const most = row.most_bytes;
        if (most != 0 && text.size() > most) return set_shortened(text, most);
        target.SetField(field, text.c_str());
    }

    void set_shortened(std::string const& text, std::size_t most) const
    {
        auto const what = fmt::format("has {} bytes; {} holds {}: '{}'", text.size(), row.format.name, most, text);
        report("shortened-text", from, static_cast<std::size_t>(field), what,
               "GeoJSON and GPKG hold the whole text", problems);
        target.SetField(field, std::string{shortened(text, most)}.c_str());
    }
};

}  // namespace

OGRFeatureUniquePtr made_feature(OGRFeatureDefn& definition, FormatRow const& row, FeatureOfDataset const& from,
                                 Problems& problems)
{
    OGRFeatureUniquePtr made{OGRFeature::CreateFeature(&definition)};
    for (std::size_t i = 0; i < from.feature.values.size(); ++i) {
        std::visit(SetValue{*made, static_cast<int>(i), row, from, problems}, finite_value(from, i, problems));
    }
    made->SetGeometryDirectly(made_geometry(from.feature.geometry, geometry_type(from.layer.geometry, row)).release());
    return made;
}

std::string_view shortened(std::string_view text, std::size_t most)
{
    auto       end             = std::min(text.size(), most);
    auto const is_continuation = [&](std::size_t i) { return (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80; };
    while (end > 0 && end < text.size() && is_continuation(end)) --end;
    return text.substr(0, end);
}

}  // namespace frontline
