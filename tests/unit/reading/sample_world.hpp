// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "reading/find_mentions.hpp"

namespace frontline {

/// Two invented theatres with a name in common, Marj: in the north around (36, 37), in the south around (32, 13).
struct SampleWorld {
    Actors north_actors{{
        actor("NA", "Northern Army", {"Syrian army", "armée du Nord", "les loyalistes", "الجيش الشمالي"}),
        actor("IS", "Inland State", {"gouvernement de Velda", "the Reds", "الحمر"}),
        actor("T", "Turkey", {"la Turquie"}),
    }};
    Actors south_actors{{
        actor("SA", "Southern Army", {"Haftar", "armée du Sud"}),
        actor("T", "Turquie", {}),
    }};
    Gazetteer north{{
        place("n1", "Velda", 36.0, 37.0),
        place("n2", "Kafr Olm", 36.1, 37.1, {"كفر علم"}),
        place("n3", "al-Nirun", 36.05, 37.05, {"النيرون"}),
        place("n4", "Al-Nirun", 36.9, 38.5),
        place("n5", "Marj", 36.2, 37.2),
        place("n6", "Olm", 36.4, 37.4),
        place("n7", "Sur", 36.3, 37.3),
        place("n8", "Ma'arr Tun", 36.0, 37.2),
        place("n9", "سراق", 36.0, 37.0),
    }};
    Gazetteer south{{
        place("s1", "Marj", 32.0, 13.0),
        place("s2", "Zuwan", 32.1, 13.1),
        place("s3", "Sidi Bar", 32.2, 13.2),
    }};
    ReadingContext context{{{&north_actors, &north}, {&south_actors, &south}}};

    static Actor actor(std::string id, std::string name, std::vector<std::string> aliases)
    {
        return {ActorId{std::move(id)}, std::move(name), "#000000", std::move(aliases), {}};
    }

    static Place place(std::string id, std::string name, double lat, double lon, std::vector<std::string> names = {})
    {
        return {PlaceId{std::move(id)}, std::move(name), std::move(names), "village", "", "", "", std::nullopt,
                snapped(lon, lat), ""};
    }
};

}  // namespace frontline
