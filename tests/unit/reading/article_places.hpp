// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "gazetteer/gazetteer.hpp"
#include "geo/geodesic.hpp"
#include "io/read_gazetteer.hpp"
#include "reading/find_mentions.hpp"

namespace frontline {

/// A place that the article of 3 March 2020 names, as it spells it, and where it lies by public maps.
struct ArticlePlace {
    std::string name;
    double      lat;
    double      lon;
    double      within_km;
    std::string near_name;  ///< a place named beside it, where the name alone is not enough; else empty
};

inline std::vector<ArticlePlace> const article_places{
    {"Damas", 33.513, 36.292, 5, ""},         {"Tripoli", 32.887, 13.191, 5, ""},
    {"Aziziya", 32.532, 13.018, 3, ""},       {"Zaraa", 32.80, 13.28, 4, ""},
    {"Salah al Din", 32.825, 13.22, 3, ""},   {"Saraqib", 35.864, 36.806, 2, ""},
    {"Idlib", 35.931, 36.634, 3, ""},         {"Nayrab", 35.870, 36.719, 2, "Saraqib"},
    {"Sarmin", 35.904, 36.725, 2, ""},        {"Hmeymim", 35.411, 35.949, 3, ""},
    {"Bosphore", 41.12, 29.08, 15, ""},       {"Al Ghab", 35.5, 36.33, 20, ""},
    {"Khazarin", 35.600, 36.526, 2, ""},      {"Kafr Mos", 35.574, 36.466, 2, ""},
    {"Kakawbah", 35.567, 36.440, 2, ""},      {"Kafranbel", 35.614, 36.565, 2, ""},
};

/// The shipped gazetteers of both theatres, without their actors.
struct ShippedPlaces {
    Problems       problems{};
    Gazetteer      syria{shipped("idlib-2020")};
    Gazetteer      libya{shipped("western-libya-2019")};
    ReadingContext context{{{nullptr, &syria}, {nullptr, &libya}}};

    std::vector<Place> shipped(std::string const& theatre)
    {
        return read_gazetteer(FRONTLINE_SOURCE_DIR "/data/theatres/" + theatre + "/places.csv", problems);
    }
};

inline double km_off(ArticlePlace const& expected, Match const& match)
{
    return distance_km(snapped(expected.lon, expected.lat), match.place.point);
}

}  // namespace frontline
