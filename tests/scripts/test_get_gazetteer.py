#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""scripts/get-gazetteer against a server of our own, laid out as GeoNames' is, and against its folder.

    FRONTLINE_BINARY=build/bin/frontline test_get_gazetteer.py
"""

import functools
import http.server
import os
import subprocess
import tempfile
import threading
import unittest
import zipfile
from pathlib import Path

SCRIPT = Path(__file__).resolve().parents[2] / "scripts/get-gazetteer"


def dump_row(place_id, name, country):
    return "\t".join([place_id, name, name, "", "35.9", "36.6", "P", "PPL", country, "", "12", "", "", "", "5", "", "",
                      "", "2024-01-01"]) + "\n"


def name_row(place_id, name):
    return f"1\t{place_id}\ttr\t{name}\t\t\t\t\t\t\n"


def make_server_folder(root):
    (root / "alternatenames").mkdir()
    for country, place_id, name in (("SY", "1", "Idlib"), ("LY", "2", "Tripoli")):
        write_zip(root / f"{country}.zip", country, dump_row(place_id, name, country))
        write_zip(root / f"alternatenames/{country}.zip", country, name_row(place_id, name + "i"))
    (root / "admin1CodesASCII.txt").write_text("SY.12\tIdlib Governorate\tIdlib\t3\n", "utf-8")
    (root / "admin2Codes.txt").write_text("SY.12.1\tIdlib District\tIdlib\t4\n", "utf-8")


def write_zip(path, country, text):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "read me\n")
        archive.writestr(f"{country}.txt", text)


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


class GetGazetteer(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name) / "server"
        self.to = Path(folder.name) / "my gazetteers"
        self.root.mkdir()
        make_server_folder(self.root)

    def serve(self):
        handler = functools.partial(Quiet, directory=str(self.root))
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        return f"http://127.0.0.1:{server.server_port}/"

    def run_script(self, *arguments, source=None):
        source = source or self.root.as_uri()
        environment = {**os.environ, "no_proxy": "127.0.0.1", "NO_PROXY": "127.0.0.1"}
        return subprocess.run([SCRIPT, *arguments, "--from", source, "--to", self.to], capture_output=True, text=True,
                              env=environment, check=False)

    def names(self):
        return sorted(path.name for path in self.to.iterdir()) if self.to.exists() else []

    def assert_fails(self, run, words, code=1):
        self.assertEqual(run.returncode, code, run.stderr)
        self.assertIn(words, run.stderr)

    def test_countries_from_a_server_are_what_frontline_reads(self):
        run = self.run_script("sy", "LY", source=self.serve())
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertIn("CC BY 4.0", run.stderr)
        self.assertEqual(self.names(), ["LY-alternateNames.txt", "LY.txt", "SY-alternateNames.txt", "SY.txt",
                                        "admin1CodesASCII.txt", "admin2Codes.txt"])
        read = subprocess.run([os.environ["FRONTLINE_BINARY"], "import", "geonames", "-o", "-", "-q",
                               self.to / "SY.txt", self.to / "LY.txt"], capture_output=True, text=True, check=True)
        self.assertEqual(read.stdout.splitlines()[1:], [
            "1,Idlib,Idlibi,settlement,SY,Idlib Governorate,,5,35.9000000,36.6000000,GeoNames",
            "2,Tripoli,Tripolii,settlement,LY,12,,5,35.9000000,36.6000000,GeoNames"])

    def test_a_folder_serves_as_well(self):
        self.assertEqual(self.run_script("SY").returncode, 0)
        self.assertIn("SY.txt", self.names())

    def test_a_country_that_is_not_there_leaves_nothing(self):
        self.assert_fails(self.run_script("SY", "XX", source=self.serve()), "cannot fetch")
        self.assertEqual(self.names(), [])

    def test_an_archive_that_broke_leaves_nothing(self):
        archive = self.root / "SY.zip"
        archive.write_bytes(archive.read_bytes()[:60])
        self.assert_fails(self.run_script("SY"), "SY.zip is no archive with SY.txt in it")
        self.assertEqual(self.names(), [])

    def test_a_page_instead_of_a_table_leaves_nothing(self):
        (self.root / "admin2Codes.txt").write_text("<html>Sorry</html>\n", "utf-8")
        self.assert_fails(self.run_script("SY"), "admin2Codes.txt is not what it should be")
        self.assertEqual(self.names(), [])

    def test_what_is_there_is_replaced_only_when_told(self):
        self.to.mkdir()
        (self.to / "SY.txt").write_text("mine", "utf-8")
        self.assert_fails(self.run_script("SY"), "exists already")
        self.assertEqual((self.to / "SY.txt").read_text("utf-8"), "mine")
        self.assertEqual(self.run_script("SY", "--overwrite").returncode, 0)
        self.assertNotEqual((self.to / "SY.txt").read_text("utf-8"), "mine")

    def test_wrong_use_is_told(self):
        self.assert_fails(self.run_script(), "no country is named", 2)
        self.assert_fails(self.run_script("Syria"), "'Syria' is not the code of a country", 2)
        self.assert_fails(self.run_script("--too"), "there is no option '--too'", 2)


if __name__ == "__main__":
    unittest.main()
