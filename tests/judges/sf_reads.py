#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Does R's sf read the same from GeoPackage, shapefile and GeoJSON?  sf_reads.py FRONTLINE"""

import shutil
import subprocess
import sys
from pathlib import Path

import judged


def judge(folder, binary):
    theatre = judged.make_theatre(folder)
    for ending in ("gpkg", "shp", "geojson"):
        judged.write_series(binary, theatre, folder / f"war.{ending}", "--data-only")
    script = Path(__file__).with_suffix(".R")
    names = [*judged.NAMES.values(), *judged.PLACES.values()]
    run = subprocess.run(["Rscript", "--vanilla", script, folder, *names], capture_output=True, text=True)
    return [] if run.stdout == "read\n" else [run.stdout + run.stderr]


if __name__ == "__main__":
    there = shutil.which("Rscript") and subprocess.run(["Rscript", "-e", "library(sf)"], capture_output=True).returncode == 0
    if not there:
        judged.skip("there is no sf (Debian: r-cran-sf)")
    judged.in_folder(lambda folder: judge(folder, sys.argv[1]))
