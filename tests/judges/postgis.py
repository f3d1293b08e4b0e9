#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Does PostGIS take our layers, and agree with them?

    postgis.py FRONTLINE

Starts a server of its own that listens to no network. Geometries are valid, geodesic areas ours, validity is a range that is
asked for a day, a place has one state a day or the server refuses; tables are never replaced unasked, and a run that fails
leaves what was there; the dump holds the same rows.
"""

import sys

import judged
from postgis_server import PostgisServer, programs

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
        found = server.value(question)
        if found != answer:
            yield f"{question}: {found}, not {answer}"
    if "one_state_of_a_place_on_a_day" not in server.refusal(SAME_STATE):
        yield "a place may have two states on one day"


def rows(server, schema):
    return server.run(f"SELECT to_jsonb(c) FROM {schema}.control c ORDER BY fid")


def dump_faults(server, theatre, binary, folder):
    judged.write_series(binary, theatre, folder / "war.sql")
    dump = (folder / "war.sql").read_text(encoding="utf-8")
    server.run("CREATE SCHEMA dumped; SET search_path = dumped, public;\n" + dump)
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
    server.run("CREATE VIEW depends AS SELECT * FROM places")  # the last of the tables cannot be replaced
    judged.frontline(binary, "map", theatre, "--on", "2020-01-08", "--overwrite", "-o", f"PG:{server.address}", code=1)
    if rows(server, "public") != before:
        yield "a run that failed has changed a table"
    away = judged.frontline(binary, "map", theatre, "--on", "2020-01-08", "-o", "PG:host=/nowhere", code=1)
    if "cannot connect" not in away:
        yield f"a server that is away: {away}"


def judge(folder, binary):
    theatre = judged.make_theatre(folder)
    with PostgisServer() as server:
        judged.write_series(binary, theatre, f"PG:{server.address}")
        return [*table_faults(server), *dump_faults(server, theatre, binary, folder),
                *safety_faults(server, theatre, binary)]


if __name__ == "__main__":
    if not programs():
        judged.skip("there is no PostgreSQL with PostGIS (Debian: postgresql-15-postgis-3)")
    judged.in_folder(lambda folder: judge(folder, sys.argv[1]))
