// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "layer/layer.hpp"

namespace frontline::test {

inline Date day(char const* text)
{
    return *parse_date(text);
}

/// Near Idlib: a polygon with a hole and an open span, and one of which all is null.
inline Layer control_sample()
{
    Ring const    outer{{366000001, 359000003}, {368000007, 359000000}, {368000000, 361234567}, {366000000, 361000000}};
    Polygon const with_hole{outer, {{{366500000, 359500000}, {366500000, 360000000}, {367000000, 360000000}}}};
    Polygon const plain{{{368000007, 359000000}, {370000000, 359000000}, {368000000, 361234567}}, {}};
    return {"control",
            "Who holds the land",
            GeometryType::polygon,
            {{"actor", FieldType::text}, {"valid_from", FieldType::date}, {"valid_to", FieldType::date},
             {"area_km2", FieldType::real}, {"places", FieldType::whole}},
            {{"region-1", with_hole, {std::string{"هيئة تحرير الشام"}, day("2020-02-29"), {}, 0.1, std::int64_t{12}}},
             {"region-2", plain, {{}, {}, {}, {}, {}}}}};
}

inline Layer front_sample()
{
    return {"front",
            "Where those who fight meet",
            GeometryType::line,
            {{"actor_a", FieldType::text}, {"length_km", FieldType::real}},
            {{"front-1",
              Line{{368000007, 359000000}, {368000000, 361234567}, {368100000, 362000000}},
              {std::string{"SAA"}, 41.5}}}};
}

inline Layer places_sample()
{
    return {"places",
            "Places",
            GeometryType::point,
            {{"name", FieldType::text}},
            {{"place-1", Point{366339000, 359306000}, {std::string{"إدلب"}}},
             {"place-2", Point{-1, -5}, {std::string{}}}}};
}

inline std::vector<Layer> samples()
{
    return {control_sample(), front_sample(), places_sample()};
}

}  // namespace frontline::test
