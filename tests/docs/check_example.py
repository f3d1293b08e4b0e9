#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Types the example of docs/formats.md, a theatre in five lines, and compares what is said with what stands there.

    FRONTLINE_BINARY=build/bin/frontline check_example.py [ROOT]
"""

import difflib
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

SECTION = re.compile(r"^## A theatre in five lines\n(.*?)^## ", re.MULTILINE | re.DOTALL)
BLOCK = re.compile(r"^```(sh|console)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def blocks_of(page):
    """The lines to type first, and the dialogue that follows."""
    section = SECTION.search(page)
    return dict(BLOCK.findall(section.group(1))) if section else {}


def script_of(blocks):
    """A shell script that types all, and prints each line of the dialogue before it runs."""
    lines = [blocks["sh"].rstrip(), "exec 2>&1"]
    for line in blocks["console"].splitlines():
        if line.startswith("$ "):
            lines += [f"printf '%s\\n' '{line}'", line[2:]]
    return "\n".join(lines) + "\n"


def main(arguments):
    root = Path(arguments[0]) if arguments else Path(__file__).resolve().parents[2]
    binary = os.environ.get("FRONTLINE_BINARY")
    if not binary:
        print("FRONTLINE_BINARY names no program", file=sys.stderr)
        return 2
    blocks = blocks_of((root / "docs/formats.md").read_text("utf-8"))
    if set(blocks) != {"sh", "console"}:
        print("docs/formats.md: has no 'A theatre in five lines' with a block of sh and one of console")
        return 1
    path = f"{Path(binary).resolve().parent}{os.pathsep}{os.environ['PATH']}"
    with tempfile.TemporaryDirectory() as folder:
        run = subprocess.run(["sh", "-c", script_of(blocks)], cwd=folder, env={**os.environ, "PATH": path},
                             stdout=subprocess.PIPE, text=True, check=False)
    difference = list(difflib.unified_diff(blocks["console"].splitlines(), run.stdout.splitlines(),
                                           "docs/formats.md", "what happens", lineterm=""))
    print("\n".join(difference), end="\n" if difference else "")
    return 1 if difference or run.returncode else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
