#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""check_problem_ids.py finds each way to name an id, and each of its rules can fail."""

import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent))
import check_problem_ids


class Ids(unittest.TestCase):
    def assert_ids(self, source, *expected):
        self.assertEqual(check_problem_ids.ids_of(source), set(expected))

    def test_after_a_severity(self):
        self.assert_ids('problems.push_back({Severity::error, "bad-date", where, "x", ""});', "bad-date")

    def test_after_a_severity_on_the_next_line(self):
        self.assert_ids('report("paint.method", Severity::warning,\n       "unknown-key", what);', "unknown-key")

    def test_as_the_first_argument(self):
        self.assert_ids('report("bad-color", "color"); return add("no-name", what);', "bad-color", "no-name")

    def test_as_a_constant(self):
        self.assert_ids('std::string const id = is_bad ? "driver-error" : "driver-warning";',
                        "driver-error", "driver-warning")

    def test_composed_with_a_column(self):
        self.assert_ids('report(Severity::error, "bad-" + std::string{column}, x); rating("reliability", 1);',
                        "bad-reliability")

    def test_other_words_and_comments_are_none(self):
        self.assert_ids('auto x = "stroke-width"; // report("bad-thing")\n')


class Findings(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)

    def found(self, source, *rows):
        (self.root / "src/io").mkdir(parents=True)
        (self.root / "docs").mkdir()
        (self.root / "src/io/read.cpp").write_text(source, "utf-8")
        (self.root / "docs/problems.md").write_text("".join(f"| `{row}` | error | x | y |\n" for row in rows), "utf-8")
        return list(check_problem_ids.findings(self.root))

    def test_a_page_that_lists_what_the_sources_have(self):
        self.assertEqual(self.found('report("bad-a"); report("bad-b");', "bad-a", "bad-b"), [])

    def test_an_id_that_the_page_has_not(self):
        self.assertIn("no row for 'bad-b' of src/io/read.cpp", self.found('report("bad-b");')[0])

    def test_an_id_that_no_source_has(self):
        self.assertIn("lists 'bad-b', which no source has", self.found("", "bad-b")[0])

    def test_an_id_that_is_listed_twice(self):
        self.assertIn("'bad-b' twice", self.found('report("bad-b");', "bad-b", "bad-b")[0])

    def test_rows_out_of_order(self):
        self.assertIn("order", self.found('report("bad-a"); report("bad-b");', "bad-b", "bad-a")[0])


if __name__ == "__main__":
    unittest.main()
