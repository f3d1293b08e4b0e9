#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Areas of `diff` and `stats` agree with PostGIS to one in a thousand.

    postgis_agrees.py FRONTLINE

Judged are both shipped theatres. PostGIS is given the control polygons of two days, and asked for
ST_Area(ST_Intersection(...)::geography) of each pair of actors, and for ST_Area(...::geography) of each actor. Exits
with 4 (skipped) where there is no PostgreSQL with PostGIS, or no ogr2ogr.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from postgis_server import PostgisServer, programs

ROOT = Path(__file__).resolve().parents[2]
CASES = [("idlib-2020", "2020-02-01", "2020-03-05"), ("western-libya-2019", "2019-05-01", "2020-06-05")]
MOST_APART = 1e-3
LEAST_KM2 = 0.01

CHANGED = """
SELECT coalesce(a.actor, ''), coalesce(b.actor, ''),
       sum(ST_Area(ST_CollectionExtract(ST_Intersection(b.geom, a.geom), 3)::geography)) / 1e6
FROM before b JOIN after a ON ST_Intersects(b.geom, a.geom)
WHERE a.actor IS DISTINCT FROM b.actor GROUP BY 1, 2"""
HELD = "SELECT coalesce(actor, ''), sum(ST_Area(geom::geography)) / 1e6 FROM before GROUP BY 1"


def answer_of(frontline, *words):
    return json.loads(subprocess.run([frontline, *words, "--json", "-q"], check=True, stdout=subprocess.PIPE).stdout)


def differences(what, ours, theirs):
    for key in sorted(set(ours) | set(theirs)):
        mine, other = ours.get(key, 0), theirs.get(key, 0)
        if max(mine, other) < LEAST_KM2:
            continue
        print(f"{what} {key}: {mine:.3f} km², by PostGIS {other:.3f}")
        if abs(mine - other) > MOST_APART * max(mine, other):
            yield f"{what} {key}"


def judged(frontline, server, folder, case):
    name, start, end = case
    theatre = str(ROOT / "data/theatres" / name)
    for table, day in (("before", start), ("after", end)):
        file = str(folder / f"{name}-{table}.gpkg")
        subprocess.run([frontline, "map", theatre, "--on", day, "--layers", "control", "-q", "-o", file], check=True)
        server.run(f"SET client_min_messages = warning; DROP TABLE IF EXISTS {table}")
        server.load(file, "control", table)
    gains = {(each["gained_by"] or "", each["lost_by"] or ""): each["area_km2"]
             for each in answer_of(frontline, "diff", theatre, start, end)["gains"]}
    changed = {(gained, lost): float(km2) for gained, lost, km2 in server.run(CHANGED)}
    yield from differences(f"{name}: gained and lost", gains, changed)
    after_first = (f"{start[:-2]}{int(start[-2:]) + 1:02}")
    rows = answer_of(frontline, "stats", theatre, "--from", start, "--until", after_first)
    yield from differences(f"{name}: land of", {row["actor"] or "": row["area_km2"] for row in rows},
                           {actor: float(km2) for actor, km2 in server.run(HELD)})


def main(frontline):
    if programs() is None or not shutil.which("ogr2ogr"):
        print("skipped: there is no PostgreSQL with PostGIS, or no ogr2ogr")
        return 4
    with tempfile.TemporaryDirectory() as folder, PostgisServer() as server:
        wrong = [what for case in CASES for what in judged(frontline, server, Path(folder), case)]
    print("\n".join(f"differs: {what}" for what in wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
