#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Does QGIS show on each day just the polygons that are valid on it, in the actors' colours?

    qgis_shows.py FRONTLINE

Opens the projects (inside the GeoPackage; beside it, the shapefile, GeoJSON, FlatGeobuf and CSV), in UTC and in Tokyo, and
renders days before and after changes. What must be seen is worked out from the GeoJSON alone: every pixel that is not
near a border has the colour of the one region around it that is valid on the day.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import judged

WIDTH = 240
NEAR = 4  # pixels
ZONES = ("UTC", "Asia/Tokyo")
ENDINGS = ("gpkg", "shp", "geojson", "fgb", "csv")


def load():
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.setdefault("XDG_RUNTIME_DIR", "/tmp")
    try:
        import qgis.core
        import shapely.geometry
    except ImportError as missing:
        judged.skip(f"there is no {missing.name} (Debian: python3-qgis, python3-shapely)")
    return qgis.core, shapely.geometry


def colors(theatre):
    import csv
    with open(theatre / "actors.csv", encoding="utf-8") as file:
        return {row["id"]: row["color"] for row in csv.DictReader(file)}


class Truth:
    """What is to be seen, by the GeoJSON."""

    def __init__(self, shapely, path, palette):
        self.features = json.loads(path.read_text(encoding="utf-8"))["features"]
        self.shapes = [shapely.shape(feature["geometry"]) for feature in self.features]
        self.edges = [shape.boundary for shape in self.shapes]
        self.point, self.palette = shapely.Point, palette
        self.known = {}  # all projects show the same pixels

    def valid(self, day):
        for number, feature in enumerate(self.features):
            span = feature["properties"]
            if span["valid_from"] <= day and (span["valid_to"] is None or day < span["valid_to"]):
                yield number

    def allowed(self, day, x, y, near):
        key = day, round(x, 6), round(y, 6)
        if key not in self.known:
            self.known[key] = self.allowed_anew(day, x, y, near)
        return self.known[key]

    def allowed_anew(self, day, x, y, near):
        """The colours that may stand there; None near a border."""
        point = self.point(x, y)
        valid = list(self.valid(day))
        if any(self.edges[number].distance(point) < near for number in valid):
            return None
        around = [self.features[number]["properties"] for number in valid if self.shapes[number].contains(point)]
        assert len(around) <= 1, f"two regions at {x}, {y} on {day}"
        if not around:
            return {"#ffffff"}
        actor, rival = around[0]["actor"], around[0]["rival"]
        if actor is None:
            return {"#e6e6e2"}
        return {self.palette[actor]} | ({self.palette[rival]} if around[0]["status"] == "contested" else set())


def rendered(qgis, project, layer, day):
    from qgis.PyQt.QtCore import QDate, QDateTime, QSize, Qt, QTime
    from qgis.PyQt.QtGui import QColor
    settings = qgis.QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(project.crs())
    settings.setOutputSize(QSize(WIDTH, WIDTH))
    settings.setBackgroundColor(QColor("white"))
    settings.setFlag(qgis.QgsMapSettings.Antialiasing, False)
    settings.setExtent(layer.extent())
    begin = QDateTime(QDate.fromString(day, Qt.ISODate), QTime(0, 0), Qt.UTC)
    settings.setIsTemporal(True)
    settings.setTemporalRange(qgis.QgsDateTimeRange(begin, begin.addDays(1), True, False))
    job = qgis.QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage(), settings.mapToPixel()


def mixed(color, allowed):
    """Hatching: whatever lies between its two colours."""
    if len(allowed) == 1:
        return color in allowed
    parts = [[int(c[i:i + 2], 16) for i in (1, 3, 5)] for c in (*allowed, color)]
    return all(min(a, b) - 2 <= c <= max(a, b) + 2 for a, b, c in zip(*parts))


def picture_faults(qgis, project, layer, truth, day):
    image, to_pixel = rendered(qgis, project, layer, day)
    compared, seen = 0, set()
    for x in range(0, WIDTH, 4):
        for y in range(0, WIDTH, 4):
            place = to_pixel.toMapCoordinates(x, y)
            allowed = truth.allowed(day, place.x(), place.y(), NEAR * to_pixel.mapUnitsPerPixel())
            if allowed is None:
                continue
            color = image.pixelColor(x, y).name()
            compared += 1
            seen.add(color)
            if not mixed(color, allowed):
                return [f"{day}: {color} at {place.x():.3f}, {place.y():.3f}, not {sorted(allowed)}"]
    wanted = {truth.palette[f["properties"]["actor"]] for f in truth.features if f["properties"]["actor"]}
    return [] if compared > 500 and len(seen & wanted) >= 3 else [f"{day}: {compared} pixels, colours {seen}"]


def project_faults(qgis, source, truth):
    project = qgis.QgsProject.instance()
    if not project.read(source):
        return [f"cannot be read: {project.error()}"]
    layers = project.layerTreeRoot().layerOrder()
    if [layer.name() for layer in layers] != ["Places", "Front lines", "Control"]:
        return [f"layers {[layer.name() for layer in layers]}"]
    faults = [f"{layer.name()} is not valid" for layer in layers if not layer.isValid()]
    faults += [f"{layer.name()} knows no time" for layer in layers if not layer.temporalProperties().isActive()]
    span = project.timeSettings().temporalRange()
    if (span.begin().toString("yyyy-MM-dd"), span.end().toString("yyyy-MM-dd")) != (judged.FROM, judged.UNTIL):
        faults.append(f"the time slider goes from {span.begin().toString()} to {span.end().toString()}")
    if project.readNumEntry("TemporalControllerWidget", "/NavigationMode")[0] != 1 or project.crs().authid() != "EPSG:4326":
        faults.append("the time slider is off, or the reference system is another")
    if not layers[0].labelsEnabled() or {f["name"] for f in layers[0].getFeatures()} < set(judged.PLACES.values()):
        faults.append("names of places are missing")
    for day in judged.DAYS:
        faults += picture_faults(qgis, project, layers[2], truth, day)
    project.clear()
    return faults


def style_faults(qgis, folder):
    """The styles beside files, each on its own."""
    for kind, load_style in (("qml", "loadNamedStyle"), ("sld", "loadSldStyle")):
        layer = qgis.QgsVectorLayer(str(folder / "war.geojson"), "control", "ogr")
        _, done = getattr(layer, load_style)(str(folder / f"war.{kind}"))
        symbols = layer.renderer().legendSymbolItems()
        names = {symbol.symbol().color().name() for symbol in symbols}
        if not done or not {"#d55e00", "#0072b2", "#56b4e9", "#e6e6e2"} <= names:
            yield f"{kind}: colours {sorted(names)}"


def judge_in_zone(folder):
    qgis, shapely = load()
    application = qgis.QgsApplication([], False)
    application.initQgis()
    truth = Truth(shapely, folder / "war.geojson", colors(folder / "war"))
    sources = [f"geopackage:{folder}/gpkg/war.gpkg?projectName=frontline"]
    sources += [f"{folder}/{ending}/war.qgz" for ending in ENDINGS]
    faults = list(style_faults(qgis, folder))
    for source in sources:
        faults += [f"{source}: {fault}" for fault in project_faults(qgis, source, truth)]
    print("\n".join(faults))
    sys.stdout.flush()
    os._exit(1 if faults else 0)  # QGIS may crash when Python takes it apart


def judge(folder, binary):
    load()
    theatre = judged.make_theatre(folder)
    judged.write_series(binary, theatre, folder / "war.geojson")
    for ending in ENDINGS:
        (folder / ending).mkdir()
        judged.write_series(binary, theatre, folder / ending / f"war.{ending}")
    faults = []
    for zone in ZONES:
        run = subprocess.run([sys.executable, __file__, "--in-zone", folder], env=os.environ | {"TZ": zone},
                             capture_output=True, text=True)
        if run.returncode != 0:
            faults.append(f"{zone}: {run.stdout}{run.stderr}")
    return faults


if __name__ == "__main__":
    if sys.argv[1] == "--in-zone":
        judge_in_zone(Path(sys.argv[2]))
    judged.in_folder(lambda folder: judge(folder, sys.argv[1]))
