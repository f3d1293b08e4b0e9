# SPDX-License-Identifier: Apache-2.0
"""What the judges of layers have in common: a small war with names in three scripts, written in some formats.

On 4 January Borlund is the Reds', on the 5th it is contested, from the 8th on it is the Blues'; Castrel is besieged from
the 2nd on, and some land is out of reach of all evidence. Names are Cyrillic, Arabic and Latin.
"""

import csv
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

WORLD = Path(__file__).resolve().parents[1] / "cli" / "worlds" / "four-towns"
SKIPPED = 4
FROM, UNTIL = "2020-01-01", "2020-01-12"
DAYS = ("2020-01-04", "2020-01-05", "2020-01-07", "2020-01-08")
NAMES = {"RED": "Красная армия", "BLUE": "الجبهة الزرقاء", "GUARD": "Blue Guard"}
PLACES = {"p1": "Алмере", "p2": "بورلوند", "p3": "Castrel", "p4": "دانويك"}


def skip(why):
    print(f"skipped: {why}")
    sys.exit(SKIPPED)


def rewrite(table, change):
    with open(table, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    rows = change(rows)
    with open(table, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def make_theatre(folder):
    theatre = folder / "war"
    shutil.copytree(WORLD, theatre)
    rewrite(theatre / "actors.csv", lambda rows: [row | {"name": NAMES[row["id"]]} for row in rows])
    rewrite(theatre / "places.csv", lambda rows: [
        row | {"names": row["name"], "name": PLACES.get(row["id"], row["name"])} for row in rows])
    siege = {"id": "c7", "date": "2020-01-02", "place": "Castrel", "kind": "besieged", "actor": "RED", "from": "BLUE"}
    rewrite(theatre / "claims.csv", lambda rows: rows + [dict.fromkeys(rows[0], "") | siege])
    settings = theatre / "theatre.toml"
    settings.write_text(settings.read_text().replace("reach_km = 40", "reach_km = 14"))
    return theatre


def frontline(binary, *arguments, code=0):
    """Runs it; returns what it said. Any other exit code ends the judge."""
    run = subprocess.run([binary, *map(str, arguments)], capture_output=True, text=True)
    if run.returncode != code:
        sys.exit(f"frontline {arguments} ended with {run.returncode}, not {code}:\n{run.stderr}")
    return run.stdout + run.stderr


def write_series(binary, theatre, output, *options):
    return frontline(binary, "series", theatre, "--from", FROM, "--until", UNTIL, "-o", output, *options)


def in_folder(judge):
    """Calls judge(folder) in a folder that goes; ends the program with what it found: a list of faults."""
    with tempfile.TemporaryDirectory(prefix="frontline-judge-") as folder:
        faults = judge(Path(folder))
    for fault in faults:
        print(fault)
    sys.exit(1 if faults else 0)
