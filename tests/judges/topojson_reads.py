#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Is our TopoJSON the same map, and a topology without overlap or gap?

    topojson_reads.py FRONTLINE NODE_MODULES

topojson-client makes the features of it that our GeoJSON has. mapshaper finds as many pieces of land as there are regions,
each of one region alone, and together they are the land, with no hole that the land has not. Of the small war and of both
shipped theatres.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import judged

THEATRES = Path(__file__).resolve().parents[2] / "data" / "theatres"
MAPS = {"idlib-2020": "2020-02-10", "western-libya-2019": "2020-03-02"}


def node(modules, script, *arguments):
    run = subprocess.run(["node", script, *map(str, arguments)], capture_output=True, text=True,
                         env=os.environ | {"FRONTLINE_NODE_MODULES": str(modules)})
    if run.returncode != 0:
        sys.exit(f"{script}: {run.stderr}")
    return run.stdout


def mapshaper(modules, path, *arguments):
    output = path.with_suffix(".out.json")
    program = modules / "mapshaper" / "bin" / "mapshaper"
    node(modules, program, path, "-target", "control", *arguments, "-o", output, "format=geojson", "force")
    return json.loads(output.read_text(encoding="utf-8"))


def comparable(geometry):
    """Positions in 1e-7 degrees; rings from their least one."""
    def snapped(position):
        return tuple(round(number * 1e7) for number in position)

    def ring(positions):
        points = [snapped(position) for position in positions[:-1]]
        first = points.index(min(points))
        return points[first:] + points[:first]

    kind, coordinates = geometry["type"], geometry["coordinates"]
    if kind == "Polygon":
        return [ring(positions) for positions in coordinates]
    return [snapped(coordinates)] if kind == "Point" else [snapped(position) for position in coordinates]


def feature_faults(folder, modules):
    read = json.loads(node(modules, Path(__file__).with_suffix(".js"), folder / "war.topojson"))
    for name, suffix in (("control", ""), ("front", "_front"), ("places", "_places")):
        ours = json.loads((folder / f"war{suffix}.geojson").read_text(encoding="utf-8"))["features"]
        if len(ours) != len(read[name]):
            yield f"{name}: {len(read[name])} features, not {len(ours)}"
        for mine, theirs in zip(ours, read[name]):
            if mine["id"] != theirs["id"] or mine["properties"] != theirs["properties"]:
                yield f"{mine['id']}: other properties"
            if comparable(mine["geometry"]) != comparable(theirs["geometry"]):
                yield f"{mine['id']}: another geometry"


def rings(collection):
    count = 0
    for item in collection.get("features", collection.get("geometries", [collection])):
        geometry = item.get("geometry", item)
        polygons = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
        count += sum(len(polygon) for polygon in polygons)
    return count


def topology_faults(path, land, modules):
    regions = json.loads(path.read_text(encoding="utf-8"))["objects"]["control"]["geometries"]
    mosaic = mapshaper(modules, path, "-mosaic", "calc=n=count()", "name=tiles")
    tiles = [tile["properties"]["n"] for tile in mosaic["features"]]
    if len(tiles) != len(regions) or set(tiles) != {1}:
        yield f"{len(regions)} regions, {len(tiles)} pieces, of {sorted(set(tiles), key=str)} regions each"
    whole = mapshaper(modules, path, "-dissolve2")
    if rings(whole) != rings(json.loads(land.read_text(encoding="utf-8"))):
        yield f"{rings(whole)} rings around all regions together"


def judge(folder, binary, modules):
    theatre = judged.make_theatre(folder)
    judged.write_series(binary, theatre, folder / "war.geojson", "--data-only")
    judged.write_series(binary, theatre, folder / "war.topojson", "--data-only")
    faults = list(feature_faults(folder, modules))
    for theatre, day in {theatre: "2020-01-05", **{THEATRES / name: day for name, day in MAPS.items()}}.items():
        path = folder / f"{theatre.name}-map.topojson"
        judged.frontline(binary, "map", theatre, "--on", day, "-o", path, "--data-only")
        faults += [f"{theatre.name}: {fault}" for fault in topology_faults(path, theatre / "land.geojson", modules)]
    return faults


if __name__ == "__main__":
    node_modules = Path(sys.argv[2])
    if not shutil.which("node") or not (node_modules / "mapshaper").is_dir():
        judged.skip("there is no node with mapshaper and topojson-client (scripts/test installs them by npm)")
    judged.in_folder(lambda folder: judge(folder, sys.argv[1], node_modules))
