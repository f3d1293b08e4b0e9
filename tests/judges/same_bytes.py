#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Does the same input give the same bytes, whatever the order of its rows and whenever it is asked?

    same_bytes.py FRONTLINE

For each shipped theatre: once more two seconds later, and with the rows of its tables shuffled, several times over. The
map of one day as GeoJSON, shapefile and GeoPackage, and the series of the whole campaign as GeoPackage, must be the
same files, to the byte.
"""

import csv
import hashlib
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

THEATRES = Path(__file__).resolve().parents[2] / "data" / "theatres"
CAMPAIGNS = {"idlib-2020": ("2019-12-01", "2020-03-10"), "western-libya-2019": ("2019-04-01", "2020-07-01")}
TABLES = ("claims.csv", "places.csv", "actors.csv", "sources.csv")
DAY = "2020-03-02"
MAPS = ("map.geojson", "map.shp", "map.gpkg")
SEEDS = (1, 2)


def shuffle(table, seed):
    with open(table, encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    random.Random(f"{table.name} {seed}").shuffle(rows)
    with open(table, "w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows])


def write_outputs(binary, folder, campaign):
    """Named alike from everywhere, so that a name of a folder in the bytes would show."""
    def run(*arguments):
        subprocess.run([binary, *arguments, "-q"], cwd=folder, check=True)

    (folder / "out").mkdir()
    for name in MAPS:
        run("map", "theatre", "--on", DAY, "-o", f"out/{name}")
    run("series", "theatre", "--from", campaign[0], "--until", campaign[1], "-o", str(folder / "out" / "series.gpkg"))


def digests(binary, theatre, seed=None):
    """{file: digest} of all that is made of a theatre; without a seed with its rows as they are."""
    with tempfile.TemporaryDirectory(prefix="frontline-judge-") as temporary:
        folder = Path(temporary)
        shutil.copytree(THEATRES / theatre, folder / "theatre")
        for table in TABLES if seed is not None else ():
            shuffle(folder / "theatre" / table, seed)
        write_outputs(binary, folder, CAMPAIGNS[theatre])
        files = sorted((folder / "out").iterdir())
        return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def differences(usual, other, when):
    for name in sorted(usual.keys() | other.keys()):
        if usual.get(name) != other.get(name):
            yield f"{name} has other bytes {when}"


def faults(binary, theatre):
    usual = digests(binary, theatre)
    time.sleep(2)
    yield from differences(usual, digests(binary, theatre), "two seconds later")
    for seed in SEEDS:
        yield from differences(usual, digests(binary, theatre, seed), f"with its rows shuffled (seed {seed})")


def main(binary):
    found = [f"{theatre}: {fault}" for theatre in CAMPAIGNS for fault in faults(binary, theatre)]
    for fault in found:
        print(fault)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(str(Path(sys.argv[1]).resolve())))
