#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Is a dump read as a stream? streaming.py FRONTLINE

Imports a dump of a thousand rows and one of half a million, and compares the most memory that each took.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

MOST_MORE_MB = 20
NAMES = ",".join(f"A name that this place has had for some time {number}" for number in range(10))


def write_dump(path, rows):
    with open(path, "w", encoding="utf-8") as file:
        for number in range(1, rows + 1):
            file.write(f"{number}\tPlace {number}\tPlace {number}\t{NAMES}\t35.9\t36.6\tP\tPPL\tSY\t\t12\t1203\t\t\t5\t\t"
                       "\t\t2024-01-01\n")


def most_memory_mb(program, dump):
    output = dump.with_suffix(".csv")
    child = subprocess.Popen([program, "import", "geonames", dump, "-o", output, "-q"])
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit(f"importing {dump} failed")
    return usage.ru_maxrss / 1024


def main(program):
    with tempfile.TemporaryDirectory() as folder:
        small, large = Path(folder) / "small.tsv", Path(folder) / "large.tsv"
        write_dump(small, 1_000)
        write_dump(large, 500_000)
        few, many = most_memory_mb(program, small), most_memory_mb(program, large)
    print(f"1,000 rows: {few:.0f} MB, 500,000 rows: {many:.0f} MB; {MOST_MORE_MB} MB more are allowed")
    return 0 if many < few + MOST_MORE_MB else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
