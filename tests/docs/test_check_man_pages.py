#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Each rule of check_man_pages.py can fail."""

import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent))
import check_man_pages

PROGRAM = "Usage: frontline\n\nOptions:\n  -h,--help   help\n\nSubcommands:\n  map         maps of --on\n  check\n"
MAP = "Options:\n  -h,--help   help\n  --on TEXT   the day; see --other\n  -o,--output TEXT\n"
CHECK = "Options:\n  -h,--help   help\n"


class ManPages(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        self.write("frontline.1", "frontline\\-map frontline\\-check")
        self.write("frontline-map.1", ".BR \\-h \", \" \\-\\-help\n\\fB\\-\\-on\\fR\n\\fB\\-o\\fR, \\fB\\-\\-output\\fR")
        self.write("frontline-check.1", "\\-\\-help")

    def write(self, name, text):
        path = self.root / "docs/man" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def assert_only(self, *parts, program=PROGRAM):
        found = list(check_man_pages.findings(self.root, {"": program, "map": MAP, "check": CHECK}))
        self.assertEqual(len(found), 1 if parts else 0, found)
        for part in parts:
            self.assertIn(part, found[0])

    def test_sound_pages_have_no_findings(self):
        self.assert_only()

    def test_a_command_without_a_page(self):
        (self.root / "docs/man/frontline-check.1").unlink()
        self.assert_only("frontline-check.1", "no such page")

    def test_a_page_without_a_command(self):
        self.write("frontline-view.1", "")
        self.assert_only("frontline-view.1", "no such command")

    def test_a_command_that_the_main_page_does_not_name(self):
        self.write("frontline.1", "frontline\\-map")
        self.assert_only("frontline.1", "'check'")

    def test_an_option_that_the_page_has_not(self):
        self.write("frontline-map.1", "\\-\\-help \\-\\-on")
        self.assert_only("frontline-map.1", "--output")

    def test_an_option_that_the_command_has_not(self):
        self.write("frontline-check.1", "\\-\\-help \\-\\-partition")
        self.assert_only("frontline-check.1", "--partition", "has not")

    def test_a_program_that_lists_no_commands(self):
        for name in ("map", "check"):
            (self.root / f"docs/man/frontline-{name}.1").unlink()
        self.assert_only("lists no commands", program="Usage\n")


if __name__ == "__main__":
    unittest.main()
