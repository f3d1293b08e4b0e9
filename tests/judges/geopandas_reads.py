#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Does geopandas read the same from GeoPackage, shapefile, GeoJSON and FlatGeobuf?

    geopandas_reads.py FRONTLINE

Equal geometries, kinds of fields, dates, and names in Arabic and Cyrillic letters.
"""

import sys

import judged

try:
    import geopandas
except ImportError:
    judged.skip("there is no geopandas (Debian: python3-geopandas)")

LAYERS = {"control": "", "front": "_front", "places": "_places"}
FORMATS = ("shp", "geojson", "fgb")


def read(folder, ending, layer):
    if ending == "gpkg":
        return geopandas.read_file(folder / "war.gpkg", layer=layer)
    return geopandas.read_file(folder / f"war{LAYERS[layer]}.{ending}")


def sorted_by_geometry(table):
    table = table.assign(order=table.geometry.normalize().to_wkt(rounding_precision=7) + table["valid_from"].astype(str).str[:10])
    return table.sort_values("order").reset_index(drop=True)


def kind(column):
    return "number" if column.dtype.kind in "if" else "text"


def text(column):
    """Dates are text or times, as a format has them; a text that is not there is None or NaN."""
    return column.astype(object).where(column.notna(), None).map(lambda value: None if value is None else str(value)[:10])


def layer_faults(folder, layer):
    first = sorted_by_geometry(read(folder, "gpkg", layer))
    if first.crs != "EPSG:4326" or not first.is_valid.all():
        yield "reference system or geometries"
    for ending in FORMATS:
        other = sorted_by_geometry(read(folder, ending, layer))
        if len(first) != len(other) or not all(first.geometry.geom_equals(other.geometry)):
            yield f"{ending}: other geometries"
            continue
        for name in set(first.columns) - {"geometry", "order"}:
            if kind(first[name]) != kind(other[name]):
                yield f"{ending}: {name} is {other[name].dtype}"
            elif kind(first[name]) == "number" and (abs(first[name] - other[name]) > 1e-9).any():
                yield f"{ending}: {name} has other numbers"
            elif kind(first[name]) == "text" and list(text(first[name])) != list(text(other[name])):
                yield f"{ending}: {name} has other texts"


def judge(folder, binary):
    theatre = judged.make_theatre(folder)
    for ending in ("gpkg", *FORMATS):
        judged.write_series(binary, theatre, folder / f"war.{ending}", "--data-only")
    faults = [f"{layer}: {fault}" for layer in LAYERS for fault in layer_faults(folder, layer)]
    for ending in ("gpkg", *FORMATS):
        if not set(judged.NAMES.values()) <= set(read(folder, ending, "control")["actor_name"]):
            faults.append(f"{ending}: names of actors are harmed")
        if not set(judged.PLACES.values()) <= set(read(folder, ending, "places")["name"]):
            faults.append(f"{ending}: names of places are harmed")
    return faults


if __name__ == "__main__":
    judged.in_folder(lambda folder: judge(folder, sys.argv[1]))
