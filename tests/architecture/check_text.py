#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks the text of all files under version control.

    check_text.py [ROOT]

Prints each finding as `file:line: text` and exits with 1 when there is one. Where there is no git, all files count
but those in the folders that .gitignore leaves out.
"""

import os
import re
import subprocess
import sys
from collections import namedtuple
from pathlib import Path

SPDX = "SPDX-License-Identifier: Apache-2.0"
MOST_BYTES = 2_000_000
MOST_COLUMNS = 120

CPP_ENDINGS = (".cpp", ".hpp", ".h")
SOURCE_ENDINGS = CPP_ENDINGS + (".py", ".sh", ".cmake", ".awk")

# Folders of what others wrote, or with it in them: their licences stand beside it or inside.
VENDORED = ("src/view/page/built/", "third_party/")

LEFT_OUT = {".git", "build", "out", ".cache", "__pycache__"}

FORBIDDEN_NAMES = {"util", "utils", "helper", "helpers", "manager", "managers", "common", "process", "handle"}

# A path that only one machine has. Addresses of pages (https://x.org/home/) are none: a letter stands before.
MACHINE_PATH = re.compile(r"(?<![\w.~%@/})-])/(?:work|tmp|home|root|Users|mnt|media|srv|opt)(?![\w.-])")
WHERE_NO_MACHINE_PATHS = ("src/", "scripts/", "docs/", "data/", "cmake/")

# (file, what the line has): where such a path is meant, as /tmp in an example of a man page.
ALLOWED_PATHS = [
]

Finding = namedtuple("Finding", "file line text")


def tracked(root):
    git = subprocess.run(["git", "-C", str(root), "ls-files", "-z"], capture_output=True, check=False)
    if git.returncode == 0 and (root / ".git").exists():
        names = git.stdout.decode("utf-8", "surrogateescape").split("\0")
        return sorted(name for name in names if name and (root / name).is_file())
    return sorted(all_files(root))


def all_files(root):
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if name not in LEFT_OUT]
        for name in names:
            yield (Path(folder) / name).relative_to(root).as_posix()


def is_vendored(name):
    return name.startswith(VENDORED)


def lines_of(root, name):
    return (root / name).read_text(encoding="utf-8", errors="replace").split("\n")


def is_source(root, name):
    if is_vendored(name):
        return False
    if name.endswith(SOURCE_ENDINGS) or Path(name).name == "CMakeLists.txt":
        return True
    with open(root / name, "rb") as file:
        return file.read(2) == b"#!"


def check_licence(root, names):
    """Every source and script says its licence in one of its first three lines."""
    for name in names:
        if is_source(root, name) and not any(SPDX in line for line in lines_of(root, name)[:3]):
            yield Finding(name, 1, f"has no line '{SPDX}'")


def check_size(root, names):
    """No file is large."""
    for name in names:
        size = (root / name).stat().st_size
        if size > MOST_BYTES:
            yield Finding(name, 1, f"has {size} bytes; {MOST_BYTES} are the most")


def check_paths(root, names):
    """No path that only one machine has."""
    for name in names:
        if is_vendored(name) or ("/" in name and not name.startswith(WHERE_NO_MACHINE_PATHS)):
            continue
        for number, line in enumerate(lines_of(root, name), 1):
            found = MACHINE_PATH.search(line)
            if found and not any(name == file and text in line for file, text in ALLOWED_PATHS):
                yield Finding(name, number, f"names a path of one machine: {found.group()}")


def words_of(part):
    return re.split(r"[^a-z]+", re.sub(r"(?<=[a-z])(?=[A-Z])", "_", part).lower())


def check_names(_, names):
    """No file and no folder is named after nothing in particular."""
    for name in names:
        if is_vendored(name):
            continue
        for part in name.split("/"):
            for word in FORBIDDEN_NAMES.intersection(words_of(part)):
                yield Finding(name, 1, f"'{word}' in a name says nothing: name it after what it is")


def check_columns(root, names):
    """Lines of C++ fit the screen."""
    for name in names:
        if not name.startswith(("src/", "tests/")) or not name.endswith(CPP_ENDINGS) or is_vendored(name):
            continue
        for number, line in enumerate(lines_of(root, name), 1):
            if len(line) > MOST_COLUMNS:
                yield Finding(name, number, f"has {len(line)} columns; {MOST_COLUMNS} are the most")


CHECKS = [check_licence, check_size, check_paths, check_names, check_columns]


def findings(root):
    names = tracked(root)
    return sorted({finding for check in CHECKS for finding in check(root, names)})


def main(arguments):
    root = Path(arguments[0]) if arguments else Path(__file__).resolve().parents[2]
    found = findings(root)
    for finding in found:
        print(f"{finding.file}:{finding.line}: {finding.text}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
