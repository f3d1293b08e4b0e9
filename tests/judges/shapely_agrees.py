#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What `frontline compare` says agrees with an independent computation by shapely and pyproj.

    shapely_agrees.py FRONTLINE SHARED

Judged are the polygons of each case in SHARED/accuracy, baseline against truth. Areas there are geodesic, of polygons
with vertices added every 0.05 degrees. Needs Debian's python3-shapely and python3-pyproj, with /usr/bin/python3. Exits
with 4 (skipped) where the polygons or the libraries are not there.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

PYTHON = "/usr/bin/python3"
MOST_APART = 1e-5  # of an area


def areas_by_shapely(baseline, truth):
    import pyproj
    from shapely.geometry import shape
    from shapely.ops import unary_union

    earth = pyproj.Geod(ellps="WGS84")

    def by_actor(path):
        parts = {}
        for feature in json.load(open(path, encoding="utf-8"))["features"]:
            parts.setdefault(feature["properties"]["actor"], []).append(shape(feature["geometry"]).buffer(0))
        return {actor: unary_union(shapes) for actor, shapes in parts.items()}

    def ring_km2(ring):
        points = []
        coordinates = list(ring.coords)
        for (x0, y0, *_), (x1, y1, *_) in zip(coordinates, coordinates[1:]):
            pieces = max(1, int(max(abs(x1 - x0), abs(y1 - y0)) / 0.05) + 1)
            points += [(x0 + (x1 - x0) * k / pieces, y0 + (y1 - y0) * k / pieces) for k in range(pieces)]
        return abs(earth.polygon_area_perimeter(*zip(*points))[0]) / 1e6 if len(points) > 2 else 0

    def km2(area):
        polygons = [part for part in getattr(area, "geoms", [area]) if part.geom_type == "Polygon"]
        return sum(ring_km2(part.exterior) - sum(map(ring_km2, part.interiors)) for part in polygons)

    a, b = by_actor(baseline), by_actor(truth)
    return {"a": {actor: km2(area) for actor, area in a.items()}, "b": {actor: km2(area) for actor, area in b.items()},
            "both": {f"{one}|{other}": km2(x.intersection(y)) for one, x in a.items() for other, y in b.items()}}


def differences(ours, theirs):
    pairs = [(f"{each['actor']} in {side}", each[f"{side}_km2"], theirs[side].get(each["actor"], 0))
             for each in ours["actors"] for side in "ab"]
    pairs += [(f"{each['a']} that is {each['b']}", each["km2"], theirs["both"][f"{each['a']}|{each['b']}"])
              for each in ours["confusion"]]
    for what, mine, other in pairs:
        print(f"{what}: {mine:.3f} km², by shapely {other:.3f}")
        if abs(mine - other) > MOST_APART * max(other, 1):
            yield what
    for each in ours["actors"]:
        a, b = theirs["a"].get(each["actor"], 0), theirs["b"].get(each["actor"], 0)
        both = theirs["both"].get(f"{each['actor']}|{each['actor']}", 0)
        if abs(each["iou"] - both / (a + b - both)) > MOST_APART:
            yield f"IoU of {each['actor']}"


def main(frontline, shared):
    cases = sorted(path.parent for path in (Path(shared) / "accuracy").glob("*/truth.geojson"))
    ready = subprocess.run([PYTHON, "-c", "import shapely, pyproj"], check=False, stderr=subprocess.DEVNULL).returncode == 0
    if not cases or not ready:
        print("skipped: there are no polygons, or a library lacks")
        return 4
    wrong = []
    for case in cases:
        files = [str(case / "baseline.geojson"), str(case / "truth.geojson")]
        ours = subprocess.run([frontline, "compare", *files, "--gap-km2", "0", "--json"], check=True,
                              stdout=subprocess.PIPE).stdout
        theirs = subprocess.run([PYTHON, __file__, "--areas", *files], check=True, stdout=subprocess.PIPE).stdout
        wrong += differences(json.loads(ours), json.loads(theirs))
    print("\n".join(f"differs: {what}" for what in wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    os.environ.setdefault("LC_ALL", "C.UTF-8")
    if sys.argv[1] == "--areas":
        print(json.dumps(areas_by_shapely(*sys.argv[2:4])))
        sys.exit(0)
    sys.exit(main(*sys.argv[1:3]))
