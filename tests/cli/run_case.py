#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs one test of the command line.

    FRONTLINE_BINARY=build/bin/frontline run_case.py [--update] tests/cli/COMMAND/CASE

A case is a folder with

    command     a shell line; bash runs it in a new folder, with `frontline` the program under test
    world       names of folders of tests/cli/worlds/, one a line, that lie in that folder before
    files/      what lies in it before, over the worlds; absent: nothing
    stdout      what it prints; absent: nothing
    stderr      what it says; absent: nothing
    exit        its exit code; absent: 0
    expected/   files that it makes, with exactly this content
    absent      names, one a line, of files that are not there afterwards (`*` and `?` as in a shell)
    needs       programs, or files beside the sources (with a `/`), one a line; without them the case is skipped (4)

In `stdout` and `stderr` `{{...}}` stands for any text within a line, `{{version}}` for a version, `{{here}}` for the
folder it ran in and `{{source}}` for that of the sources. No `.frontline-*` may be left over. --update writes what
happened as what is expected; lines with wildcards that still fit stay.
"""

import argparse
import difflib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SOURCES = Path(__file__).resolve().parents[2]
SKIPPED = 4
WILDCARDS = {"{{...}}": r"[^\n]*", "{{version}}": r"\d+\.\d+[\w.+-]*"}


class Outcome:
    """What a command printed, said, returned and left behind."""

    def __init__(self, stdout, stderr, code, folder):
        self.texts = {"stdout": stdout, "stderr": stderr}
        self.code = code
        self.folder = folder


def text_of(path):
    """Also of bytes that are no UTF-8: what does not exist is empty."""
    return path.read_bytes().decode("utf-8", "surrogateescape") if path.is_file() else ""


def write_text(path, text):
    path.write_bytes(text.encode("utf-8", "surrogateescape"))


def lines_of(path):
    return [line.strip() for line in text_of(path).splitlines() if line.strip()]


def expected_code(case):
    return int(text_of(case / "exit").strip() or 0)


def is_there(need):
    return (SOURCES / need).exists() if "/" in need else shutil.which(need) is not None


def environment(binary, folder):
    """That of the caller, but language, time and colour; `frontline` is found first."""
    return {**os.environ, "PATH": f"{binary.parent}{os.pathsep}{os.environ.get('PATH', os.defpath)}", "HOME": str(folder),
            "LC_ALL": "C.UTF-8", "TZ": "UTC", "NO_COLOR": "1", "FRONTLINE_SOURCES": str(SOURCES)}


def with_marks(text, folder):
    """Paths of this run as the marks that stand for them."""
    return text.replace(str(folder), "{{here}}").replace(str(SOURCES), "{{source}}")


def worlds_of(case):
    """Folders that several cases share: tests/cli/worlds/NAME for tests/cli/COMMAND/CASE."""
    return [case.resolve().parents[1] / "worlds" / name for name in lines_of(case / "world")]


def lay_out(case, folder):
    for world in worlds_of(case):
        shutil.copytree(world, folder / world.name)
    if (case / "files").is_dir():
        shutil.copytree(case / "files", folder, dirs_exist_ok=True, symlinks=True)


def run(case, binary, folder):
    lay_out(case, folder)
    done = subprocess.run(["bash", "-c", text_of(case / "command")], cwd=folder, env=environment(binary, folder),
                          stdin=subprocess.DEVNULL, capture_output=True, check=False)
    said = [with_marks(text.decode("utf-8", "surrogateescape"), folder) for text in (done.stdout, done.stderr)]
    return Outcome(*said, done.returncode, folder)


def fits(expected, actual):
    """Whether a line is as expected, with its wildcards."""
    parts = re.split("(" + "|".join(map(re.escape, WILDCARDS)) + ")", expected)
    return re.fullmatch("".join(WILDCARDS.get(part, re.escape(part)) for part in parts), actual) is not None


def has_wildcard(line):
    return any(wildcard in line for wildcard in WILDCARDS)


def split(text):
    """Lines with their ends; only a line feed ends one."""
    return re.findall(r"[^\n]*\n|[^\n]+", text)


def pairs(expected, actual):
    """{index of an actual line: expected line with wildcards that stands for it}."""
    if len(expected) == len(actual) and all(map(fits, expected, actual)):
        return {index: line for index, line in enumerate(expected) if has_wildcard(line)}
    found = {}
    for _, begin, end, actual_begin, actual_end in difflib.SequenceMatcher(None, expected, actual).get_opcodes():
        for line in filter(has_wildcard, expected[begin:end]):
            first = next((index for index in range(actual_begin, actual_end) if fits(line, actual[index])), None)
            if first is not None:
                found[first] = line
                actual_begin = first + 1
    return found


def with_kept_wildcards(expected, actual):
    """The actual lines, those that an expected line with wildcards fits being that line."""
    found = pairs(expected, actual)
    return [found.get(index, line) for index, line in enumerate(actual)]


def unified(expected, actual, name):
    """Also telling apart kinds of line ends."""
    shown = [[line.replace("\r", "\\r") for line in lines] for lines in (expected, actual)]
    return "".join(line if line.endswith("\n") else line + "\n\\ No newline at end of file\n"
                   for line in difflib.unified_diff(*shown, f"{name} (expected)", f"{name} (actual)"))


def difference(name, expected, actual):
    """A unified diff, empty where they agree."""
    expected, actual = split(expected), split(actual)
    return unified(expected, with_kept_wildcards(expected, actual), name)


def file_difference(name, expected, made):
    if not made.is_file():
        return f"{name} was not made\n"
    if expected.read_bytes() == made.read_bytes():
        return ""
    if b"\0" in expected.read_bytes() + made.read_bytes():
        return f"{name} has other bytes than expected\n"
    return unified(split(text_of(expected)), split(text_of(made)), name)


def expected_files(case):
    root = case / "expected"
    return sorted(path.relative_to(root) for path in root.rglob("*") if path.is_file())


def faults_of_files(case, outcome):
    for name in expected_files(case):
        yield file_difference(str(name), case / "expected" / name, outcome.folder / name)
    for name in lines_of(case / "absent"):
        for path in sorted(outcome.folder.glob(name)):
            yield f"{path.relative_to(outcome.folder)} is there and must not be\n"


def leftovers(outcome):
    for path in sorted(outcome.folder.rglob(".frontline-*")):
        yield f"{path.relative_to(outcome.folder)} was left over\n"


def faults(case, outcome):
    """Each way in which the outcome is not the expected one, as text; some may be empty."""
    for name, actual in outcome.texts.items():
        yield difference(name, text_of(case / name), actual)
    if outcome.code != expected_code(case):
        yield f"exit code {outcome.code}, expected {expected_code(case)}\n"
    yield from faults_of_files(case, outcome)
    yield from leftovers(outcome)


def write_or_remove(path, text):
    if text:
        write_text(path, text)
    else:
        path.unlink(missing_ok=True)


def update(case, outcome):
    """The expectations become what happened; what is absent or left over stays a fault."""
    for name, actual in outcome.texts.items():
        write_or_remove(case / name, "".join(with_kept_wildcards(split(text_of(case / name)), split(actual))))
    write_or_remove(case / "exit", f"{outcome.code}\n" if outcome.code else "")
    for name in expected_files(case):
        if (outcome.folder / name).is_file():
            shutil.copyfile(outcome.folder / name, case / "expected" / name)


def judge(case, binary, is_update):
    with tempfile.TemporaryDirectory(prefix="frontline-case-") as folder:
        outcome = run(case, binary, Path(folder).resolve())
        if is_update:
            update(case, outcome)
        found = "".join(faults(case, outcome))
    print(printable(found), end="")
    return 1 if found else 0


def printable(text):
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def options(arguments):
    parser = argparse.ArgumentParser(description="Runs one test of the command line.")
    parser.add_argument("case", type=Path)
    parser.add_argument("--update", action="store_true", help="write what happened as what is expected")
    parser.add_argument("--binary", type=Path, default=os.environ.get("FRONTLINE_BINARY"),
                        help="the program `frontline` (else FRONTLINE_BINARY)")
    return parser.parse_args(arguments)


def main(arguments):
    asked = options(arguments)
    if not (asked.case / "command").is_file():
        sys.exit(f"run_case: {asked.case} has no file 'command'")
    if asked.binary is None or not asked.binary.is_file() or asked.binary.name != "frontline":
        sys.exit("run_case: FRONTLINE_BINARY does not name a program 'frontline'; build it first: scripts/build")
    missing = [need for need in lines_of(asked.case / "needs") if not is_there(need)]
    if missing:
        print(f"skipped: needs {', '.join(missing)}")
        return SKIPPED
    return judge(asked.case, asked.binary.absolute(), asked.update)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
