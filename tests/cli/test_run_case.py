#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""run_case.py against a `frontline` that is a shell script."""

import contextlib
import io
import os
import sys
import tempfile
import unittest
from pathlib import Path
from unittest import mock

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent))
import run_case

# frontline WORD...: says one thing a word.
FAKE = r"""#!/bin/sh
for word in "$@"; do
    case $word in
        hello) echo hello ;;
        two) printf 'one\ntwo\n' ;;
        warn) echo careful >&2 ;;
        version) echo frontline 1.2.3 ;;
        took) echo "took $$ ms" ;;
        where) echo "in $PWD" ;;
        sources) echo "from $FRONTLINE_SOURCES" ;;
        bytes) printf '\377\n' ;;
        ends) printf 'a\r\n' ;;
        cat) cat input.txt ;;
        write) mkdir -p out && echo made >out/made.txt ;;
        binary) mkdir -p out && printf 'a\0b' >out/made.txt ;;
        leave) mkdir .frontline-aB3 ;;
        env) echo "$LC_ALL $TZ $NO_COLOR" ;;
        fail) exit 3 ;;
    esac
done
"""


class Cases(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        self.binary = self.root / "bin" / "frontline"
        self.binary.parent.mkdir()
        self.binary.write_text(FAKE, encoding="utf-8")
        self.binary.chmod(0o755)
        self.case = self.root / "cases" / "map" / "one"

    def write(self, files):
        for name, text in files.items():
            path = self.case / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode("utf-8"))

    def read(self, name):
        return (self.case / name).read_text(encoding="utf-8")

    def run_case(self, command, files=None, more=()):
        self.write({"command": f"frontline {command}\n", **(files or {})})
        said = io.StringIO()
        with mock.patch.dict(os.environ, FRONTLINE_BINARY=str(self.binary)), contextlib.redirect_stdout(said):
            code = run_case.main([*more, str(self.case)])
        self.said = said.getvalue()
        return code

    def assert_good(self, command, files=None, more=()):
        self.assertEqual(self.run_case(command, files, more), 0, self.said if hasattr(self, "said") else "")
        self.assertEqual(self.said, "")

    def assert_bad(self, part, command, files=None, more=()):
        self.assertEqual(self.run_case(command, files, more), 1)
        self.assertIn(part, self.said)

    def test_what_is_printed_is_compared(self):
        self.assert_good("hello", {"stdout": "hello\n"})
        self.assert_bad("-other\n+hello\n", "hello", {"stdout": "other\n"})

    def test_without_expectations_a_command_is_silent(self):
        self.assert_good("nothing")
        self.assert_bad("+hello", "hello")
        self.assert_bad("+careful", "warn")

    def test_what_is_said_is_compared(self):
        self.assert_good("warn", {"stderr": "careful\n"})
        self.assert_bad("stderr (expected)", "warn hello", {"stdout": "hello\n", "stderr": ""})

    def test_the_exit_code_is_compared(self):
        self.assert_good("fail", {"exit": "3\n"})
        self.assert_bad("exit code 0, expected 3", "nothing")
        self.assert_bad("exit code 3, expected 0", "fail", {"exit": "0\n"})

    def test_a_missing_line_end_is_seen(self):
        self.assert_bad("No newline at end of file", "hello", {"stdout": "hello"})

    def test_kinds_of_line_ends_are_told_apart(self):
        self.assert_good("ends", {"stdout": "a\r\n"})
        self.assert_bad("+a\\r\n", "ends", {"stdout": "a\n"})

    def test_wildcards_stand_for_text_within_a_line(self):
        self.assert_good("took", {"stdout": "took {{...}} ms\n"})
        self.assert_good("two", {"stdout": "{{...}}\n{{...}}\n"})
        self.assert_good("two", {"stdout": "one\n{{...}}\n"})
        self.assert_good("hello hello", {"stdout": "{{...}}\nhello\n"})
        self.assert_bad("two", "two", {"stdout": "{{...}}\n"})
        self.assert_bad("took", "took", {"stdout": "took {{...}} s\n"})

    def test_signs_of_regular_expressions_are_plain(self):
        self.assert_bad("+hello", "hello", {"stdout": "h.llo{{...}}\n"})

    def test_a_version_is_one(self):
        self.assert_good("version", {"stdout": "frontline {{version}}\n"})
        self.assert_bad("hello", "hello", {"stdout": "{{version}}\n"})

    def test_a_world_is_shared_and_files_lie_over_it(self):
        self.write({"../../worlds/land/a.txt": "a\n", "../../worlds/land/b.txt": "b\n", "world": "land\n"})
        self.assert_good("; cat land/a.txt land/b.txt", {"stdout": "a\nb\n"})
        self.assert_good("; cat land/a.txt land/b.txt", {"files/land/b.txt": "other\n", "stdout": "a\nother\n"})

    def test_paths_of_the_run_are_marks(self):
        self.assert_good("where sources", {"stdout": "in {{here}}\nfrom {{source}}\n"})

    def test_it_runs_in_a_copy_of_files(self):
        self.assert_good("cat write", {"files/input.txt": "text\n", "stdout": "text\n"})
        self.assertFalse((self.case / "files" / "out").exists())

    def test_language_time_and_colour_are_fixed(self):
        self.assert_good("env", {"stdout": "C.UTF-8 UTC 1\n"})

    def test_files_are_compared(self):
        self.assert_good("write", {"expected/out/made.txt": "made\n"})
        self.assert_bad("-other\n+made\n", "write", {"expected/out/made.txt": "other\n"})
        self.assert_bad("out/made.txt was not made", "nothing")
        self.assert_bad("other bytes", "binary")

    def test_expected_files_know_no_wildcards(self):
        self.assert_bad("+made", "write", {"expected/out/made.txt": "{{...}}\n"})

    def test_absent_files_are_absent(self):
        self.assert_good("hello", {"stdout": "hello\n", "absent": "out/made.txt\nout/*.gpkg\n"})
        self.assert_bad("out/made.txt is there", "hello write")
        self.assert_bad("out/made.txt is there", "hello write", {"absent": "out/*.txt\n"})

    def test_nothing_is_left_over(self):
        self.assert_bad(".frontline-aB3 was left over", "leave")

    def test_bytes_that_are_no_text_are_shown(self):
        self.assert_bad("\\udcff", "bytes")

    def test_a_case_without_what_it_needs_is_skipped(self):
        for need in ["no-such-program-at-all", "../no-such-folder/at-all"]:
            self.assertEqual(self.run_case("hello", {"needs": f"sh\n{need}\n"}), run_case.SKIPPED)
            self.assertIn(need, self.said)

    def test_what_is_needed_and_there_skips_nothing(self):
        self.assert_good("nothing", {"needs": "sh\ntests/cli/run_case.py\n"})

    def test_update_writes_what_happened(self):
        self.write({"stderr": "old\n"})
        self.assert_good("two write fail", {"expected/out/made.txt": "old\n"}, ["--update"])
        self.assertEqual(self.read("stdout"), "one\ntwo\n")
        self.assertEqual(self.read("exit"), "3\n")
        self.assertEqual(self.read("expected/out/made.txt"), "made\n")
        self.assertFalse((self.case / "stderr").exists())
        self.assert_good("two write fail")

    def test_update_keeps_wildcards_that_fit(self):
        self.assert_good("hello version took", {"stdout": "bye\nfrontline {{version}}\n"}, ["--update"])
        self.assertRegex(self.read("stdout"), r"\Ahello\nfrontline \{\{version\}\}\ntook \d+ ms\n\Z")

    def test_update_does_not_excuse_leftovers(self):
        self.assert_bad("was left over", "leave", None, ["--update"])

    def test_a_folder_without_a_command_is_no_case(self):
        with self.assertRaises(SystemExit) as stopped:
            run_case.main([str(self.root)])
        self.assertIn("no file 'command'", str(stopped.exception))

    def test_without_a_program_it_says_how_to_build_it(self):
        self.binary.unlink()
        with self.assertRaises(SystemExit) as stopped:
            self.run_case("hello")
        self.assertIn("scripts/build", str(stopped.exception))


if __name__ == "__main__":
    unittest.main()
