// SPDX-License-Identifier: Apache-2.0
#include "io/write_feature.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "io/layer_definition.hpp"
#include "io/make_geometry.hpp"

namespace frontline {

namespace {

/// Sets one value of one feature.
struct SetValue {
    OGRFeature&         target;
    int                 field;
    FeaturePlace const& place;
    Feature const&      feature;
    Problems&           problems;

    void operator()(std::monostate) const { target.SetFieldNull(field); }
    void operator()(std::int64_t number) const { target.SetField(field, static_cast<GIntBig>(number)); }

    void operator()(double number) const
    {
        if (std::isfinite(number)) target.SetField(field, number);
        else set_nothing(number);
    }

    void operator()(Date date) const
    {
        std::chrono::year_month_day const day{date};
        target.SetField(field, static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
                        static_cast<int>(static_cast<unsigned>(day.day())));
    }

    void operator()(std::string const& text) const
    {
        auto const most = place.row.most_bytes;
        if (most != 0 && text.size() > most) return set_shortened(text, most);
        target.SetField(field, text.c_str());
    }

    void set_shortened(std::string const& text, std::size_t most) const
    {
        auto const& format = place.row.format.name;
        report("shortened-text", fmt::format("has {} bytes; {} holds {}: '{}'", text.size(), format, most, text),
               "GeoJSON and GPKG hold the whole text");
        target.SetField(field, std::string{shortened(text, most)}.c_str());
    }

    void set_nothing(double number) const
    {
        report("not-a-number", fmt::format("is {}; null is written", number), "");
        target.SetFieldNull(field);
    }

    void report(std::string const& id, std::string const& what, std::string const& hint) const
    {
        auto const& name = place.layer.fields[static_cast<std::size_t>(field)].name;
        auto const  whose = fmt::format("{} of feature '{}' in layer '{}' ", name, feature.id, place.layer.name);
        problems.push_back(Problem{Severity::warning, id, Where{place.file}, whose + what, hint});
    }
};

}  // namespace

OGRFeatureUniquePtr made_feature(OGRFeatureDefn& definition, FeaturePlace const& place, Feature const& feature,
                                 Problems& problems)
{
    OGRFeatureUniquePtr made_one{OGRFeature::CreateFeature(&definition)};
    for (std::size_t i = 0; i < feature.values.size(); ++i) {
        std::visit(SetValue{*made_one, static_cast<int>(i), place, feature, problems}, feature.values[i]);
    }
    if (place.row.stable_ids) made_one->SetField(id_field, feature.id.c_str());
    made_one->SetGeometryDirectly(
        made_geometry(feature.geometry, geometry_type(place.layer.geometry, place.row)).release());
    return made_one;
}

std::string_view shortened(std::string_view text, std::size_t most)
{
    auto       end             = std::min(text.size(), most);
    auto const is_continuation = [&](std::size_t i) { return (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80; };
    while (end > 0 && end < text.size() && is_continuation(end)) --end;
    return text.substr(0, end);
}

}  // namespace frontline
