#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs the commands of a tutorial and compares what they print with what it says.

    FRONTLINE_BINARY=build/bin/frontline check_tutorial.py [--update] TUTORIAL.md

Commands are the lines after `$ ` of ```console blocks, with the lines that a `|` or a backslash at the end leads on to. They run one after
the other in one empty folder, where `data` is the project's. Warnings of the program are left out, with their hints. `--update`
writes what is printed into the tutorial. Exits with 1 where it differs, with 4 (skipped) where there is no ogr2ogr.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
WARNING = re.compile(r"^\S+: warning\[.*\n(?:    .*\n)?", re.MULTILINE)


def commands_in(block):
    lines = block.splitlines()
    while lines:
        line = lines.pop(0)
        if line.startswith("$ "):
            typed = [line[2:]]
            while typed[-1].endswith(("|", "\\")):
                typed.append(lines.pop(0))
            yield "\n".join(typed)


def printed_by(command, folder, environment):
    run = subprocess.run(["bash", "-c", command], cwd=folder, env=environment, check=False, stdout=subprocess.PIPE,
                         stderr=subprocess.STDOUT, text=True)
    return WARNING.sub("", run.stdout)


def as_printed(tutorial, folder, environment):
    def block(found):
        text = "".join(f"$ {command}\n{printed_by(command, folder, environment)}" for command in commands_in(found.group(1)))
        return f"```console\n{text}```"

    return BLOCK.sub(block, tutorial)


def main(arguments):
    update = "--update" in arguments
    path = Path([argument for argument in arguments if argument != "--update"][0])
    if not shutil.which("ogr2ogr"):
        print("skipped: there is no ogr2ogr")
        return 4
    binary = Path(os.environ["FRONTLINE_BINARY"]).resolve()
    environment = {**os.environ, "PATH": f"{binary.parent}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}
    said = path.read_text("utf-8")
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "data").symlink_to(ROOT / "data")
        printed = as_printed(said, folder, environment)
    if update:
        path.write_text(printed, "utf-8")
        return 0
    for ours, theirs in zip(said.splitlines(), printed.splitlines()):
        if ours != theirs:
            print(f"{path.name} says:    {ours}\nprinted now: {theirs}\nsee check_tutorial.py --update")
            return 1
    return 0 if said == printed else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
