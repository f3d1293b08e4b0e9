#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What `frontline evaluate` says agrees to one in a hundred with a scorer of another hand.

    score_agrees.py FRONTLINE SHARED

SHARED/accuracy/score.py CASE MAP ACTOR prints JSON; it needs Debian's python3-shapely and others, and is run with
/usr/bin/python3. Judged are the drawn world `old-front` and one file of each case in SHARED/accuracy. Exits with 4
(skipped) where the scorer or what it needs is not there.
"""

import json
import os
import runpy
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FIGURES = [("skill", "skill"), ("iou", "iou_band"), ("wrong_km2", "wrong_km2"), ("changed_km2", "changed_km2"),
           ("front_km_median", "front_km_median"), ("front_km_p95", "front_km_p95")]


def output_of(*command):
    return subprocess.run([str(word) for word in command], check=True, stdout=subprocess.PIPE).stdout


def skip_without(scorer):
    needs = "import numpy, pyproj, scipy, shapely.vectorized"
    ready = scorer.exists() and subprocess.run(["/usr/bin/python3", "-c", needs], check=False,
                                               stderr=subprocess.DEVNULL).returncode == 0
    if not ready:
        print("skipped: there is no scorer, or it lacks a library")
        sys.exit(4)


def differences(frontline, scorer, case, theatre, day):
    """Figures on which the two do not agree."""
    ours = json.loads(output_of(frontline, "evaluate", theatre, "--truth", case / "truth.geojson", "--on", day,
                                "--actor", "RED" if theatre.name == "old-front" else "RU", "--json"))["actors"][0]
    output_of(frontline, "map", theatre, "--on", day, "-o", theatre / "map.geojson", "--layers", "control", "-q")
    theirs = json.loads(output_of("/usr/bin/python3", scorer, case, theatre / "map.geojson", ours["actor"]))
    for mine, other in FIGURES:
        if abs(ours[mine] - theirs[other]) > 0.01 * max(abs(theirs[other]), 0.1):
            yield f"{theatre.name}: {mine} is {ours[mine]:.4f}, the scorer has {theirs[other]}"


def drawn_case(folder):
    theatre = folder / "old-front"
    shutil.copytree(ROOT / "tests/cli/worlds/old-front", theatre)
    shutil.copy(theatre / "later.geojson", theatre / "truth.geojson")
    return theatre, theatre, "2020-01-31"


def real_cases(folder, shared):
    accuracy = runpy.run_path(str(ROOT / "scripts/accuracy"))
    for case in sorted(path.parent for path in (shared / "accuracy").glob("*/truth.geojson")):
        theatre = folder / case.name
        theatre.mkdir()
        events = sorted(case.glob("events_50_*.csv"))[0]
        accuracy["make_theatre"](theatre, case, events, "combined", 2)
        yield case, theatre, accuracy["day_of"](case / "truth.geojson")


def main(frontline, shared):
    scorer = shared / "accuracy/score.py"
    skip_without(scorer)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        cases = [drawn_case(folder), *real_cases(folder, shared)]
        found = [text for case in cases for text in differences(frontline, scorer, *case)]
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    os.environ.setdefault("LC_ALL", "C.UTF-8")
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
