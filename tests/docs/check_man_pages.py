#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks that every command of the program has a man page, with the options that it has and no others.

    FRONTLINE_BINARY=build/bin/frontline check_man_pages.py [ROOT]

Prints each finding and exits with 1 when there is one. What the program has is read from `frontline --help` and
`frontline COMMAND --help`.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

LONG_OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")
COMMANDS = re.compile(r"^Subcommands:\n((?:  .*\n)+)", re.MULTILINE)
COMMAND = re.compile(r"^  ([a-z]+)", re.MULTILINE)
OPTION_LINE = re.compile(r"^  (?:-\w,)?(--[a-z][a-z-]*)", re.MULTILINE)


def help_of(binary, *command):
    run = subprocess.run([binary, *command, "--help"], capture_output=True, check=True, text=True)
    return run.stdout


def whole_help_of(binary, command):
    """A command's help, and that of the commands which it has itself (`import geonames`)."""
    own = help_of(binary, command)
    return "".join([own, *(help_of(binary, command, word) for word in commands_in(own))])


def commands_in(text):
    found = COMMANDS.search(text)
    return COMMAND.findall(found.group(1)) if found else []


def options_in(text):
    return set(OPTION_LINE.findall(text))


def shown(page):
    """A man page's text with its escapes as they are read; comments and macros stay."""
    return page.replace("\\-", "-").replace("\\&", "")


def named_options(page):
    return set(LONG_OPTION.findall(re.sub(r"\\f[A-Z]", " ", shown(page))))


def compare_command(command, options, page):
    named = named_options(page)
    for option in sorted(options - named):
        yield f"docs/man/frontline-{command}.1: has nothing of {option}"
    for option in sorted(named - options):
        yield f"docs/man/frontline-{command}.1: names {option}, which the command has not"


def findings(root, help_texts):
    """`help_texts`: the help of each command by name, that of the program under an empty name."""
    folder = root / "docs/man"
    commands = commands_in(help_texts[""])
    if not commands:
        yield "frontline --help: lists no commands"
    main = shown((folder / "frontline.1").read_text("utf-8"))
    for command in commands:
        page = folder / f"frontline-{command}.1"
        if f"frontline-{command}" not in main:
            yield f"docs/man/frontline.1: does not name the command '{command}'"
        if page.exists():
            yield from compare_command(command, options_in(help_texts[command]), page.read_text("utf-8"))
        else:
            yield f"docs/man/frontline-{command}.1: there is no such page"
    for page in sorted(folder.glob("frontline-*.1")):
        if page.stem.removeprefix("frontline-") not in commands:
            yield f"docs/man/{page.name}: there is no such command"


def main(arguments):
    root = Path(arguments[0]) if arguments else Path(__file__).resolve().parents[2]
    binary = os.environ.get("FRONTLINE_BINARY")
    if not binary:
        print("FRONTLINE_BINARY names no program", file=sys.stderr)
        return 2
    help_texts = {"": help_of(binary)}
    help_texts.update({command: whole_help_of(binary, command) for command in commands_in(help_texts[""])})
    found = list(findings(root, help_texts))
    print("\n".join(found), end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
