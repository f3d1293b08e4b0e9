#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Does a full disk or a killed run leave the old files whole?

    safe_writing.py FRONTLINE

A disk of one megabyte is made where that is allowed (root), and outputs are written over old ones that do not fit: each
fails with a word of why, and all files are as they were. Then runs are killed at many moments: each file is the
whole old or the whole new one.
"""

import os
import signal
import subprocess
import sys
import time

import judged

ENDINGS = ("gpkg", "shp", "fgb", "topojson")
LIBYA = judged.WORLD.parents[3] / "data" / "theatres" / "western-libya-2019"
SERIES = ("series", LIBYA, "--from", "2019-04-01", "--until", "2020-06-10", "-q", "--overwrite")


def content(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def full_disk_faults(disk, theatre, binary):
    for ending in ENDINGS:
        output = disk / f"war.{ending}"
        judged.write_series(binary, theatre, output)
        before = content(disk)
        filler = disk / "filler"
        filler.write_bytes(bytes(os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize - 20_000))
        words = judged.frontline(binary, *SERIES, "-o", output, code=1)
        if "No space left on device" not in words:
            yield f"{ending}: {words}"
        filler.unlink()
        if content(disk) != before or list(disk.glob(".frontline-*")):
            yield f"{ending}: what was there is another, or something is left over"
        for path in disk.iterdir():
            path.unlink()


def on_small_disk(folder, theatre, binary):
    disk = folder / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk], capture_output=True).returncode != 0:
        print("no disk may be made here: a full one is only tested by the limit of a file's size (io)")
        return []
    try:
        return list(full_disk_faults(disk, theatre, binary))
    finally:
        subprocess.run(["umount", disk], check=True)


def killed_faults(folder, theatre, binary, ending):
    place = folder / f"killed-{ending}"
    place.mkdir()
    output = place / f"war.{ending}"
    judged.write_series(binary, theatre, output)
    old = content(place)
    begun = time.monotonic()
    judged.frontline(binary, *SERIES, "-o", output)
    whole_run = time.monotonic() - begun
    new = content(place)
    for step in range(4):
        judged.write_series(binary, theatre, output, "--overwrite")
        run = subprocess.Popen([binary, *map(str, SERIES), "-o", output])
        time.sleep(whole_run * (0.45 + 0.18 * step))
        run.send_signal(signal.SIGKILL)
        run.wait()
        for name, data in content(place).items():
            if data not in (old[name], new[name]):
                yield f"{ending}: {name} is neither old nor new after a kill"
        if content(place).keys() != old.keys():
            yield f"{ending}: files are missing after a kill"


def judge(folder, binary):
    theatre = judged.make_theatre(folder)
    faults = on_small_disk(folder, theatre, binary)
    for ending in ("gpkg", "shp"):
        faults += killed_faults(folder, theatre, binary, ending)
    return faults


if __name__ == "__main__":
    judged.in_folder(lambda folder: judge(folder, sys.argv[1]))
