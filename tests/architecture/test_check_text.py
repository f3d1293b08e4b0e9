#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Each rule of check_text.py can fail."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path
from unittest import mock

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent))
import check_text

LICENCE = f"// {check_text.SPDX}\n"


class Text(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.root = Path(self.folder.name)

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def found(self):
        return [f"{file}:{line}: {text}" for file, line, text in check_text.findings(self.root)]

    def assert_only(self, *parts):
        found = self.found()
        self.assertEqual(len(found), 1, found)
        for part in parts:
            self.assertIn(part, found[0])

    def test_a_sound_tree_has_no_findings(self):
        self.write("src/geo/point.cpp", LICENCE + "int x;\n")
        self.write("scripts/build", f"#!/usr/bin/env bash\n# {check_text.SPDX}\n")
        self.write("README.md", "See https://example.org/home/page\n")
        self.assertEqual(self.found(), [])

    def test_a_source_says_its_licence(self):
        self.write("src/geo/point.cpp", "int x;\n")
        self.assert_only("src/geo/point.cpp:1:", "SPDX")

    def test_a_script_without_an_ending_says_its_licence(self):
        self.write("scripts/build", "#!/bin/sh\n")
        self.assert_only("scripts/build:1:", "SPDX")

    def test_cmake_says_its_licence(self):
        self.write("tests/CMakeLists.txt", "project(x)\n")
        self.assert_only("tests/CMakeLists.txt:1:", "SPDX")

    def test_the_licence_stands_at_the_top(self):
        self.write("src/geo/point.cpp", "\n\n\n" + LICENCE)
        self.assert_only("SPDX")

    def test_no_file_is_large(self):
        self.write("data/big.csv", "x" * (check_text.MOST_BYTES + 1))
        self.assert_only("data/big.csv:1:", "bytes")

    def test_no_path_of_one_machine(self):
        for folder in ["work", "tmp", "home", "root"]:
            for path in [f"/{folder}/x", f"(/{folder})", f"'/{folder}/x'", f"--to=/{folder}/x"]:
                self.write("docs/formats.md", f"first\nsee {path}\n")
                self.assert_only("docs/formats.md:2:", "one machine")

    def test_other_paths_are_allowed(self):
        self.write("docs/formats.md", "/usr/bin/env, src/tmp/x, https://x.org/home/, ~/tmp/, /tmpl, ${build}/tmp/\n")
        self.assertEqual(self.found(), [])

    def test_paths_of_tests_are_their_own(self):
        self.write("tests/unit/x.txt", "/tmp/x\n")
        self.assertEqual(self.found(), [])

    def test_a_path_can_be_allowed(self):
        self.write("docs/man.md", "-o /tmp/map.gpkg\n")
        with mock.patch.object(check_text, "ALLOWED_PATHS", [("docs/man.md", "-o /tmp/map.gpkg")]):
            self.assertEqual(self.found(), [])

    def test_no_name_that_says_nothing(self):
        for name in ["src/geo/util.hpp", "src/common/x.hpp", "src/geo/shape_helper.cpp", "src/geo/ProcessShape.cpp"]:
            self.write(name, LICENCE)
            self.assert_only(name, "says nothing")
            (self.root / name).unlink()

    def test_a_name_may_hold_such_letters(self):
        self.write("src/geo/processing.hpp", LICENCE)
        self.write("src/geo/handlebar.hpp", LICENCE)
        self.assertEqual(self.found(), [])

    def test_lines_fit_the_screen(self):
        self.write("src/geo/point.cpp", LICENCE + "//" + "é" * 118 + "\n//" + "x" * 119 + "\n")
        self.assert_only("src/geo/point.cpp:3:", "121 columns")

    def test_what_others_wrote_is_left_alone(self):
        self.write(check_text.VENDORED[0] + "util.cpp", "x" * 200)
        self.assertEqual(self.found(), [])

    def test_under_git_only_tracked_files_count(self):
        git = ["git", "-C", str(self.root)]
        subprocess.run([*git, "init", "-q"], check=True)
        self.write("src/geo/a.cpp", "int x;\n")
        self.assertEqual(self.found(), [])
        subprocess.run([*git, "add", "."], check=True)
        self.assert_only("src/geo/a.cpp:1:")

    def test_ignored_folders_do_not_count_without_git(self):
        self.write("build/x.cpp", "int x;\n")
        self.assertEqual(self.found(), [])


if __name__ == "__main__":
    unittest.main()
