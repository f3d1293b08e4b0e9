#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Does Google's own library read our KML as what it is?

    libkml_reads.py FRONTLINE

Through GDAL's driver LIBKML: the same features as in the GeoPackage, their time spans to the last whole day, fields with
their types, styles in the actors' colours. xmllint finds it well-formed.
"""

import datetime
import subprocess
import sys

import judged

try:
    from osgeo import gdal, ogr
except ImportError:
    judged.skip("there is no GDAL for Python (Debian: python3-gdal)")

ONE_DAY = datetime.timedelta(days=1)


def last_day(valid_to):
    return (datetime.date.fromisoformat(valid_to.replace("/", "-")) - ONE_DAY).isoformat() if valid_to else None


def iso(day):
    return day[:10].replace("/", "-") if day else None


def feature_faults(ours, theirs):
    shape, read = ours.GetGeometryRef(), theirs.GetGeometryRef()
    if not read.Clone().Equals(shape if shape.GetGeometryName() == "POINT" else shape.GetGeometryRef(0)):
        yield "another geometry"
    if iso(theirs.GetField("begin")) != iso(ours.GetField("valid_from")):
        yield f"begins {theirs.GetField('begin')}"
    if iso(theirs.GetField("end")) != last_day(ours.GetField("valid_to")):
        yield f"ends {theirs.GetField('end')}, valid to {ours.GetField('valid_to')}"
    for name in ("actor", "actor_name", "status", "area_km2", "length_km", "places"):
        if ours.GetFieldIndex(name) >= 0 and ours.GetField(name) != theirs.GetField(name):
            yield f"{name} is {theirs.GetField(name)!r}"


def layer_faults(ours, theirs):
    if theirs is None or ours.GetFeatureCount() != theirs.GetFeatureCount():
        return ["other features"]
    return [f"{read.GetFID()}: {fault}" for mine, read in zip(ours, theirs) for fault in feature_faults(mine, read)]


def judge(folder, binary):
    theatre = judged.make_theatre(folder)
    for ending in ("gpkg", "kml"):
        judged.write_series(binary, theatre, folder / f"war.{ending}", "--data-only")
    kml = gdal.OpenEx(str(folder / "war.kml"), allowed_drivers=["LIBKML"])
    package = ogr.Open(str(folder / "war.gpkg"))
    faults = []
    for name, title in (("control", "Control"), ("front", "Front lines"), ("places", "Places")):
        faults += [f"{name}: {f}" for f in layer_faults(package.GetLayerByName(name), kml.GetLayerByName(title))]
    text = (folder / "war.kml").read_text(encoding="utf-8")
    faults += [f"no style in {color}" for color in ("b3005ed5", "b3b27200", "b3e9b456") if color not in text]
    if subprocess.run(["xmllint", "--noout", folder / "war.kml"], check=False).returncode != 0:
        faults.append("not well-formed")
    return faults


if __name__ == "__main__":
    gdal.UseExceptions()
    judged.in_folder(lambda folder: judge(folder, sys.argv[1]))
