#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""peers.py FOLDER: puts the cells of each actor together for each day of FOLDER/cells.csv (written by bench_geos) with
geopandas, PostGIS and mapshaper, whichever are there, and prints the seconds for a map. PostGIS: DATABASE names a database
in which the extension is made; else a server is started. Areas are compared with geopandas' own sums of cells."""
import csv
import os
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "judges"))
from postgis_server import PostgisServer, programs  # noqa: E402

csv.field_size_limit(10**9)


def days_of(path):
    with open(path, newline="") as file:
        return [name for name in next(csv.reader(file)) if name.startswith("day")]


def report(who, seconds, remark=""):
    print(f"{who}: {statistics.median(seconds):.3f} s a map, median of {len(seconds)}{remark}", flush=True)


def with_geopandas(path, days):
    try:
        import geopandas
        import pandas
    except ImportError:
        return print("geopandas: not there")
    table = pandas.read_csv(path)
    cells = geopandas.GeoDataFrame(table, geometry=geopandas.GeoSeries.from_wkt(table["wkt"]))
    seconds, worst = [], 0.0
    for day in days:
        begin = time.process_time()
        united = cells[[day, "geometry"]].dissolve(by=day)
        seconds.append(time.process_time() - begin)
        sums = cells.geometry.area.groupby(cells[day]).sum()
        worst = max(worst, float(((united.geometry.area - sums).abs() / sums).max()))
    report(f"geopandas {geopandas.__version__}", seconds, f"; areas differ by {worst:.0e} at most")


def with_postgis(path, days):
    if "DATABASE" in os.environ:
        return with_database(os.environ["DATABASE"], path, days)
    if programs() is None:
        return print("PostGIS: not there")
    with PostgisServer() as server:
        with_database(server.address, path, days)


def with_database(database, path, days):
    def ask(sql):
        return subprocess.run(["psql", "-qAtX", "-v", "ON_ERROR_STOP=1", "-d", database, "-c", sql],
                              check=True, capture_output=True, text=True).stdout

    columns = ", ".join(f"{day} text" for day in days)
    ask("CREATE EXTENSION IF NOT EXISTS postgis")
    ask(f"DROP TABLE IF EXISTS bench_cells; CREATE TABLE bench_cells (cell int, wkt text, {columns})")
    with open(path) as file:
        subprocess.run(["psql", "-qX", "-d", database, "-c", r"\copy bench_cells FROM STDIN CSV HEADER"],
                       check=True, stdin=file)
    ask("ALTER TABLE bench_cells ADD g geometry; UPDATE bench_cells SET g = ST_GeomFromText(wkt); ANALYZE bench_cells")
    seconds = []
    for day in days:
        plan = ask(f"EXPLAIN (ANALYZE, TIMING OFF) SELECT {day}, ST_Union(g) FROM bench_cells GROUP BY {day}")
        took = next(line for line in plan.splitlines() if line.startswith("Execution Time"))
        seconds.append(float(took.split()[2]) / 1e3)
    report("PostGIS " + ask("SELECT postgis_lib_version()").strip() + " ST_Union", seconds)


def with_mapshaper(path, days, folder):
    mapshaper = os.environ.get("MAPSHAPER") or shutil.which("mapshaper")
    if mapshaper is None:
        return print("mapshaper: not there")
    try:
        import geopandas
        import pandas
    except ImportError:
        return print("mapshaper: needs geopandas to be given its file")
    table = pandas.read_csv(path)
    cells = geopandas.GeoDataFrame(table.drop(columns="wkt"), geometry=geopandas.GeoSeries.from_wkt(table["wkt"]))
    source = os.path.join(folder, "cells.geojson")
    cells.to_file(source, driver="GeoJSON")

    def run(*commands):
        begin = time.monotonic()
        subprocess.run([mapshaper, source, *commands], check=True, capture_output=True)
        return time.monotonic() - begin

    reading = statistics.median(run() for _ in range(3))
    report("mapshaper -dissolve", [run("-dissolve", day) - reading for day in days], "; without reading its file")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    path = os.path.join(sys.argv[1], "cells.csv")
    days = days_of(path)
    with_geopandas(path, days)
    with_postgis(path, days)
    with_mapshaper(path, days, sys.argv[1])


if __name__ == "__main__":
    main()
