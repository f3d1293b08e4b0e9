#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Does PostGIS take our layers, and agree with them?

    postgis.py FRONTLINE

Starts a server of its own that listens to no network. Geometries are valid, geodesic areas ours, validity is a range that is
asked for a day, a place has one state a day or the server refuses; tables are never replaced unasked, and a run that fails
leaves what was there; the dump holds the same rows.
"""

import os
import pwd
import shutil
import subprocess
import sys
from pathlib import Path

import judged

PROGRAMS = Path("/usr/lib/postgresql/15/bin")


class Server:
    """A database in a folder; as the user postgres, for the server refuses to run as root."""

    def __init__(self, folder):
        self.folder = folder
        self.data = folder / "data"
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres", "postgres")
        self.run(PROGRAMS / "initdb", "-A", "trust", "-U", "war", "-E", "UTF8", "--no-sync", "-D", self.data)

    def run(self, *command):
        prefix = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        done = subprocess.run([*prefix, *map(str, command)], capture_output=True, text=True, cwd="/")
        if done.returncode != 0:
            sys.exit(f"{command[0]}: {done.stderr}{done.stdout}")

    def __enter__(self):
        options = f"-k {self.folder} -c listen_addresses= -c fsync=off"
        self.run(PROGRAMS / "pg_ctl", "-w", "-D", self.data, "-o", options, "-l", self.folder / "log", "start")
        return self

    def __exit__(self, *_):
        self.run(PROGRAMS / "pg_ctl", "-D", self.data, "-m", "immediate", "stop")

    @property
    def address(self):
        return f"host={self.folder} user=war dbname=postgres"

    def psql(self, *arguments, code=0):
        run = subprocess.run(["psql", "-XqAt", self.address, *map(str, arguments)], capture_output=True, text=True)
        if run.returncode != code:
            sys.exit(f"psql {arguments}: {run.returncode}: {run.stderr}")
        return (run.stdout + run.stderr).strip()

    def ask(self, sql):
        return self.psql("-c", sql)


QUESTIONS = {
    "SELECT count(*) FROM control WHERE NOT ST_IsValid(geom)": "0",
    "SELECT count(*) > 3 AND max(abs(ST_Area(geom::geography) / 1e6 - area_km2)) < 1e-6 FROM control": "t",
    "SELECT count(*) > 0 AND max(abs(ST_Length(geom::geography) / 1e3 - length_km)) < 1e-6 FROM front": "t",
    "SELECT count(*) FROM control a JOIN control b ON a.fid < b.fid AND a.validity && b.validity "
    "AND ST_Relate(a.geom, b.geom, '2********')": "0",
    "SELECT string_agg(actor || status, ' ') FROM places WHERE place_id = 'p2' AND validity @> date '2020-01-04'": "REDheld",
    "SELECT string_agg(actor || status, ' ') FROM places WHERE place_id = 'p2' AND validity @> date '2020-01-05'":
        "REDcontested",
    "SELECT string_agg(actor || status, ' ') FROM places WHERE place_id = 'p2' AND validity @> date '2020-01-08'": "BLUEheld",
    "SELECT name FROM places WHERE place_id = 'p2' LIMIT 1": judged.PLACES["p2"],
    "SELECT DISTINCT actor_name FROM control WHERE actor = 'RED'": judged.NAMES["RED"],
    "SELECT count(*) FROM pg_indexes WHERE tablename = 'control' AND indexdef LIKE '%gist%'": "2",
    "SELECT pg_typeof(valid_from), pg_typeof(area_km2), pg_typeof(claims) FROM control LIMIT 1": "date|double precision|text",
    "SELECT obj_description('control'::regclass) LIKE '%theatre: Four towns%'": "t",
}
SAME_STATE = ("INSERT INTO places (fid, id, place_id, valid_from, valid_to, geom) "
              "SELECT 999, 'x', place_id, valid_from, valid_to, geom FROM places LIMIT 1")


def table_faults(server):
    for question, answer in QUESTIONS.items():
        found = server.ask(question)
        if found != answer:
            yield f"{question}: {found}, not {answer}"
    if "one_state_of_a_place_on_a_day" not in server.psql("-c", SAME_STATE, code=1):
        yield "a place may have two states on one day"


def rows(server, schema):
    return server.ask(f"SELECT to_jsonb(c) FROM {schema}.control c ORDER BY fid")


def dump_faults(server, theatre, binary, folder):
    judged.write_series(binary, theatre, folder / "war.sql")
    server.ask("CREATE SCHEMA dumped")
    server.psql("-c", "SET search_path = dumped, public", "-f", folder / "war.sql")
    if rows(server, "dumped") != rows(server, "public"):
        yield "the dump has other rows"
    judged.write_series(binary, theatre, f"PG:{server.address} active_schema=dumped", "--overwrite")
    if rows(server, "dumped") != rows(server, "public"):
        yield "a schema that was named has other rows"


def safety_faults(server, theatre, binary):
    before = rows(server, "public")
    refused = judged.frontline(binary, "map", theatre, "--on", "2020-01-08", "-o", f"PG:{server.address}", code=1)
    if "--overwrite" not in refused:
        yield f"no word of --overwrite: {refused}"
    server.ask("CREATE VIEW depends AS SELECT * FROM places")  # the last of the tables cannot be replaced
    judged.frontline(binary, "map", theatre, "--on", "2020-01-08", "--overwrite", "-o", f"PG:{server.address}", code=1)
    if rows(server, "public") != before:
        yield "a run that failed has changed a table"
    away = judged.frontline(binary, "map", theatre, "--on", "2020-01-08", "-o", "PG:host=/nowhere", code=1)
    if "cannot connect" not in away:
        yield f"a server that is away: {away}"


def judge(folder, binary):
    theatre = judged.make_theatre(folder)
    folder.chmod(0o755)
    (folder / "server").mkdir()
    with Server(folder / "server") as server:
        judged.write_series(binary, theatre, f"PG:{server.address}")
        return [*table_faults(server), *dump_faults(server, theatre, binary, folder),
                *safety_faults(server, theatre, binary)]


def postgres_is_there():
    try:
        pwd.getpwnam("postgres")
    except KeyError:
        return False
    extension = Path("/usr/share/postgresql/15/extension/postgis.control")
    return (PROGRAMS / "initdb").exists() and extension.exists() and shutil.which("psql")


if __name__ == "__main__":
    if not postgres_is_there():
        judged.skip("there is no PostgreSQL 15 with PostGIS (Debian: postgresql-15-postgis-3)")
    judged.in_folder(lambda folder: judge(folder, sys.argv[1]))
