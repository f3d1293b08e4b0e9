#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""made_up_theatre.py LAND GEONAMES FOLDER [SPACING_KM]: writes a theatre with a made-up war.

The places are the populated places of a GeoNames dump, the five actors hold strips of the land from west to east, and on each
day of a year 70 places beside their takers' ground are taken. With SPACING_KM the land between places has cells. The same
on every machine."""

import csv
import datetime
import pathlib
import random
import sys

FIRST_DAY = datetime.date(2022, 1, 1)
DAYS = 365
TAKEN_A_DAY = 70
ACTORS = "ABCDE"


def read_places(dump):
    """Populated places, one for each id and each point."""
    ids, points = set(), set()
    with open(dump, encoding="utf-8", newline="") as file:
        for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            place_id, name, lat, lon = row[0], row[1], float(row[4]), float(row[5])
            if row[6] != "P" or place_id in ids or (lat, lon) in points:
                continue
            ids.add(place_id)
            points.add((lat, lon))
            yield {"id": place_id, "name": name, "lat": lat, "lon": lon, "kind": "village", "population": row[14] or 0}


class Squares:
    """Places by squares of a tenth of a degree."""

    def __init__(self, places):
        self.places_in = {}
        for index, place in enumerate(places):
            self.places_in.setdefault(self.square_of(place), []).append(index)
        self.squares = [self.square_of(place) for place in places]

    @staticmethod
    def square_of(place):
        return int(place["lat"] * 10), int(place["lon"] * 10)

    def around(self, index):
        x, y = self.squares[index]
        return [i for dx in (-1, 0, 1) for dy in (-1, 0, 1) for i in self.places_in.get((x + dx, y + dy), [])]


def first_holders(places):
    west = min(place["lon"] for place in places)
    width = (max(place["lon"] for place in places) - west) / len(ACTORS)
    return [ACTORS[min(len(ACTORS) - 1, int((place["lon"] - west) / width))] for place in places]


def takings(places, holders):
    """(day, place, taker, loser), moving the holders along."""
    draw, squares = random.Random(7), Squares(places)
    front = [i for i in range(len(places)) if any(holders[j] != holders[i] for j in squares.around(i))]
    for day in range(1, DAYS + 1):
        taken = 0
        while taken < TAKEN_A_DAY:
            taker = draw.choice(front)
            others = [i for i in squares.around(taker) if holders[i] != holders[taker]]
            if not others:
                continue
            place = draw.choice(others)
            yield day, place, holders[taker], holders[place]
            holders[place] = holders[taker]
            front.append(place)
            taken += 1


def claims(places):
    holders = first_holders(places)
    for place, holder in zip(places, holders):
        yield FIRST_DAY, place["name"], place["id"], "held", holder, ""
    for day, i, taker, loser in takings(places, holders):
        yield FIRST_DAY + datetime.timedelta(day), places[i]["name"], places[i]["id"], "captured", taker, loser


def write_table(path, header, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(header)
        table.writerows(rows)


def theatre_toml(land, spacing_km):
    cells = f"[cells]\nspacing_km = {spacing_km}\n" if spacing_km else "[cells]\nempty_spacing_km = 0\n"
    return f"""name = "A made-up war"
land = "{land}"
actors = "actors.csv"
sources = "sources.csv"
claims = ["claims.csv"]
gazetteers = ["places.csv"]

[paint]
method = "voronoi"

{cells}"""


def main(land, dump, folder, spacing_km=None):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    places = list(read_places(dump))
    write_table(folder / "places.csv", places[0], (place.values() for place in places))
    write_table(folder / "actors.csv", ("id", "name"), ((actor, f"Actor {actor}") for actor in ACTORS))
    write_table(folder / "sources.csv", ("id", "name", "reliability"), [("made-up", "Made up", "B")])
    rows = ((i, *claim, "made-up") for i, claim in enumerate(claims(places), 1))
    write_table(folder / "claims.csv", ("id", "date", "place", "place_id", "kind", "actor", "from", "source"), rows)
    (folder / "theatre.toml").write_text(theatre_toml(pathlib.Path(land).resolve(), spacing_km), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
