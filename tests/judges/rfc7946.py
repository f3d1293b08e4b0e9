#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Is our GeoJSON what RFC 7946 says?

    rfc7946.py FRONTLINE

Read with nothing but Python's json: rings close and run by the right hand, at most seven decimals, boxes that hold just
what they are of, ids that differ, no reference system, dates that are dates. GeoJSONSeq has the same features.
"""

import datetime
import json
import re
import sys

import judged


def positions(geometry):
    if geometry["type"] == "Point":
        return [geometry["coordinates"]]
    if geometry["type"] == "LineString":
        return geometry["coordinates"]
    return [position for ring in geometry["coordinates"] for position in ring]


def box_of(points):
    longitudes, latitudes = zip(*points)
    return [min(longitudes), min(latitudes), max(longitudes), max(latitudes)]


def doubled_area(ring):
    return sum((x1 * y2 - x2 * y1) for (x1, y1), (x2, y2) in zip(ring, ring[1:]))


def ring_faults(geometry):
    if geometry["type"] != "Polygon":
        return
    for number, ring in enumerate(geometry["coordinates"]):
        if len(ring) < 4 or ring[0] != ring[-1]:
            yield "a ring that is not closed"
        if (doubled_area(ring) > 0) != (number == 0):
            yield "a ring that does not run by the right hand"


def feature_faults(feature):
    if set(feature) != {"type", "id", "properties", "bbox", "geometry"} or feature["type"] != "Feature":
        yield f"members {sorted(feature)}"
    yield from ring_faults(feature["geometry"])
    if feature["bbox"] != box_of(positions(feature["geometry"])):
        yield f"box {feature['bbox']}"
    for name in ("valid_from", "valid_to"):
        value = feature["properties"][name]
        if value is not None:
            datetime.date.fromisoformat(value)


def file_faults(path):
    text = path.read_text(encoding="utf-8")
    collection = json.loads(text)
    features = collection["features"]
    if collection["type"] != "FeatureCollection" or "crs" in collection or not features:
        yield "no collection, or one with a reference system"
    if re.search(r"-?\d+\.\d{8,}(?=[,\s])", re.sub(r'"(area_km2|length_km|certainty)": [^,]*', "", text)):
        yield "more than seven decimals"
    if collection["bbox"] != box_of([p for feature in features for p in positions(feature["geometry"])]):
        yield f"box {collection['bbox']} of all"
    if len({feature["id"] for feature in features}) != len(features):
        yield "an id that two features have"
    for feature in features:
        yield from (f"{feature['id']}: {fault}" for fault in feature_faults(feature))


def judge(folder, binary):
    theatre = judged.make_theatre(folder)
    judged.write_series(binary, theatre, folder / "war.geojson")
    judged.write_series(binary, theatre, folder / "war.geojsonl", "--data-only")
    faults = []
    for name in ("war", "war_front", "war_places"):
        faults += [f"{name}: {fault}" for fault in file_faults(folder / f"{name}.geojson")]
        lines = (folder / f"{name}.geojsonl").read_text(encoding="utf-8").splitlines()
        if [json.loads(line) for line in lines] != json.loads((folder / f"{name}.geojson").read_text())["features"]:
            faults.append(f"{name}.geojsonl has other features")
    return faults


if __name__ == "__main__":
    judged.in_folder(lambda folder: judge(folder, sys.argv[1]))
