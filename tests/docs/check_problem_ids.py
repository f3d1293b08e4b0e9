#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks that docs/problems.md lists the problem ids of the sources, each once and no other.

    check_problem_ids.py [ROOT]

Prints each finding and exits with 1 when there is one. An id counts as used where a source names it as a problem's:
after a severity, as the first argument of report() or add(), or as the value of a constant `id`.
"""

import re
import sys
from pathlib import Path

ID = r"[a-z]+(?:-[a-z0-9]+)+"
AS_ARGUMENT = re.compile(rf'(?:Severity::(?:error|warning)\s*,|\b(?:report|add)\()\s*"({ID})"')
AS_CONSTANT = re.compile(r"\bstd::string\s+const\s+id\s*=([^;]*);")
LITERAL = re.compile(rf'"({ID})"')

# `"bad-" + std::string{column}`: the column is the first argument of the function that it stands in.
COMPOSED = re.compile(r'(?:Severity::(?:error|warning)\s*,|\breport\()\s*"([a-z-]+-)"\s*\+\s*std::string\{column\}')
COLUMN = re.compile(r'\brating\(\s*"([a-z]+)"')

COMMENT = re.compile(r"(?<!:)//[^\n]*")
ROW = re.compile(rf"^\| `({ID})` \|", re.MULTILINE)


def ids_of(source):
    """The problem ids that one source names."""
    text = COMMENT.sub("", source)
    found = set(AS_ARGUMENT.findall(text))
    for value in AS_CONSTANT.findall(text):
        found.update(LITERAL.findall(value))
    for beginning in COMPOSED.findall(text):
        found.update(beginning + column for column in COLUMN.findall(text))
    return found


def ids_in_sources(root):
    files = sorted((root / "src").rglob("*.[ch]pp"))
    return {name: file.relative_to(root).as_posix() for file in files for name in ids_of(file.read_text("utf-8"))}


def findings(root):
    used = ids_in_sources(root)
    listed = ROW.findall((root / "docs/problems.md").read_text("utf-8"))
    for name in sorted(used.keys() - set(listed)):
        yield f"docs/problems.md: has no row for '{name}' of {used[name]}"
    for name in sorted(set(listed) - used.keys()):
        yield f"docs/problems.md: lists '{name}', which no source has"
    for name in sorted({name for name in listed if listed.count(name) > 1}):
        yield f"docs/problems.md: lists '{name}' twice"
    if listed != sorted(listed):
        yield "docs/problems.md: the rows are not in order of id"


def main(arguments):
    root = Path(arguments[0]) if arguments else Path(__file__).resolve().parents[2]
    found = list(findings(root))
    print("\n".join(found), end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
