#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Are the features of a series that are valid on a date exactly the map of that date, and is that map exact?

    series_is_maps.py FRONTLINE

For both shipped campaigns, over a sample of dates with the first, the last, days of change and the days before them.
Another program (OGR, with GEOS) reads what was written. 4: its Python module is not there (Debian: python3-gdal).
"""

import collections
import datetime
import subprocess
import sys
import tempfile
from pathlib import Path

try:
    from osgeo import ogr
except ImportError:
    print("skipped: there is no osgeo.ogr (Debian: python3-gdal)")
    sys.exit(4)

ogr.UseExceptions()

THEATRES = Path(__file__).resolve().parents[2] / "data" / "theatres"
CAMPAIGNS = {"idlib-2020": ("2019-12-01", "2020-03-10"), "western-libya-2019": ("2019-04-01", "2020-07-01")}
# What a feature is, beside its geometry: what the contract says that a span ends with.
IDENTITY = {"control": ("actor", "status", "rival"), "front": ("actor_a", "actor_b"),
            "places": ("place_id", "actor", "status", "rival")}
MOST_CHANGES = 12
LEAST_DATES = 26
DAY = datetime.timedelta(days=1)

Feature = collections.namedtuple("Feature", "identity begin end geometry")


def date_of(feature, name):
    index = feature.GetFieldIndex(name)
    return datetime.date(*feature.GetFieldAsDateTime(index)[:3]) if feature.IsFieldSetAndNotNull(index) else None


def read(path):
    """{layer: its features}"""
    dataset = ogr.Open(str(path))
    return {layer: [read_feature(feature, fields) for feature in dataset.GetLayerByName(layer)]
            for layer, fields in IDENTITY.items()}


def read_feature(feature, fields):
    geometry = feature.GetGeometryRef()
    identity = (*(feature.GetField(field) for field in fields), bytes(geometry.ExportToIsoWkb()))
    return Feature(identity, date_of(feature, "valid_from"), date_of(feature, "valid_to"), geometry.Clone())


def valid_on(features, date):
    return [each for each in features if each.begin <= date and (each.end is None or each.end > date)]


def run(binary, *arguments):
    subprocess.run([binary, *arguments, "-q"], check=True)


def spread(items, most):
    """At most so many of the items, the first and the last among them."""
    if len(items) <= most:
        return items
    return [items[round(i * (len(items) - 1) / (most - 1))] for i in range(most)]


def sample(series, first, last):
    """First and last day, days of change with the day before each, and days between where these are few."""
    changes = {each.begin for features in series.values() for each in features} - {first}
    dates = {first, last}
    for change in spread(sorted(changes), MOST_CHANGES):
        dates |= {change, change - DAY}
    days = [first + i * DAY for i in range((last - first).days + 1)]
    dates |= set(spread([day for day in days if day not in dates], max(2, LEAST_DATES - len(dates))))
    return sorted(dates)


def shown(identity):
    return ", ".join(str(part) for part in identity[:-1])


def faults_of_layer(of_series, of_map, date):
    for each in of_map:
        if (each.begin, each.end) != (date, date + DAY):
            yield f"the map's feature ({shown(each.identity)}) is valid from {each.begin} to {each.end}"
    counted = [collections.Counter(each.identity for each in features) for features in (of_series, of_map)]
    for identity in (counted[0] - counted[1]).elements():
        yield f"only the series has ({shown(identity)})"
    for identity in (counted[1] - counted[0]).elements():
        yield f"only the map has ({shown(identity)})"


def meet(a, b):
    """Whether two envelopes (west, east, south, north) have a point in common."""
    return a[0] <= b[1] and b[0] <= a[1] and a[2] <= b[3] and b[2] <= a[3]


def area_of(geometry):
    """Of points and lines OGR does not like to be asked."""
    return geometry.Area() if geometry.GetDimension() == 2 else 0


def overlaps(geometries):
    envelopes = [geometry.GetEnvelope() for geometry in geometries]
    for i, geometry in enumerate(geometries):
        for k in range(i):
            if meet(envelopes[i], envelopes[k]):
                yield area_of(geometry.Intersection(geometries[k]))


def union_of(geometries):
    all_parts = ogr.Geometry(ogr.wkbMultiPolygon)
    for geometry in geometries:
        for part in [geometry] if geometry.GetGeometryType() == ogr.wkbPolygon else geometry:
            all_parts.AddGeometry(part)
    return all_parts.UnionCascaded()


def faults_of_polygons(geometries):
    invalid = sum(not geometry.IsValid() for geometry in geometries)
    if invalid:
        yield f"{invalid} polygons are not valid"
    common = sum(overlaps(geometries))
    if common != 0:
        yield f"polygons overlap by {common} square degrees"
    whole = union_of(geometries).Area()
    parts = sum(geometry.Area() for geometry in geometries)
    if abs(parts - whole) > 1e-12 * whole:
        yield f"the polygons have {parts!r} square degrees, their union {whole!r}"


def faults_of_date(series, shown_map, date):
    for layer in IDENTITY:
        for fault in faults_of_layer(valid_on(series[layer], date), shown_map[layer], date):
            yield f"{layer}: {fault}"
    yield from faults_of_polygons([each.geometry for each in shown_map["control"]])


def faults(binary, theatre, folder):
    begin, until = CAMPAIGNS[theatre]
    first, last = datetime.date.fromisoformat(begin), datetime.date.fromisoformat(until) - DAY
    path = folder / f"{theatre}.gpkg"
    run(binary, "series", THEATRES / theatre, "--from", begin, "--until", until, "-o", path)
    series = read(path)
    for date in sample(series, first, last):
        path = folder / f"{theatre}-{date}.gpkg"
        run(binary, "map", THEATRES / theatre, "--on", str(date), "-o", path)
        for fault in faults_of_date(series, read(path), date):
            yield f"{theatre}, {date}: {fault}"


def main(binary):
    with tempfile.TemporaryDirectory(prefix="frontline-judge-") as folder:
        found = [fault for theatre in CAMPAIGNS for fault in faults(binary, theatre, Path(folder))]
    for fault in found:
        print(fault)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(str(Path(sys.argv[1]).resolve())))
