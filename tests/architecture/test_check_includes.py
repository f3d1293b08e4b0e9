#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Each rule of check_includes.py can fail: a small sound tree is broken in one place at a time."""

import contextlib
import io
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent))
import check_includes

SOUND = """\
# SPDX-License-Identifier: Apache-2.0
frontline_module(base SOURCES a.cpp)
frontline_module(geo DEPENDS base FOREIGN fmt::fmt PROJ::proj SOURCES a.cpp b.cpp)
frontline_module(gazetteer DEPENDS base geo SOURCES a.cpp)
"""


def module_text(name):
    return f"frontline_module({name}\n  DEPENDS base\n  SOURCES a.cpp)\n"


class Includes(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.root = Path(self.folder.name)
        self.cmake = SOUND + "".join(module_text(name) for name in check_includes.MODULES[3:])
        self.cmake += "add_executable(frontline cli/main.cpp)\n"
        self.write("src/CMakeLists.txt", self.cmake)
        for name in check_includes.MODULES:
            self.write(f"src/{name}/a.hpp", "#pragma once\n#include <string>\n")
            self.write(f"src/{name}/a.cpp", f'#include "{name}/a.hpp"\n#include "base/a.hpp"\n')
        self.write("src/geo/b.hpp", "#pragma once\n#include <proj.h>\n")
        self.write("src/geo/b.cpp", '#include "geo/b.hpp"\n\n#include <fmt/format.h>\n#include <unistd.h>\n')
        self.write("src/gazetteer/a.cpp", '#include "base/a.hpp"\n#include "geo/a.hpp"\n')
        self.write("src/cli/main.cpp", '#include "cli/a.hpp"\nint main() {}\n')

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def add(self, name, text):
        path = self.root / name
        path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")

    def change_cmake(self, old, new):
        self.assertIn(old, self.cmake)
        self.cmake = self.cmake.replace(old, new, 1)
        self.write("src/CMakeLists.txt", self.cmake)

    def found(self):
        return [f"{file}:{line}: {text}" for file, line, text in check_includes.findings(self.root)]

    def assert_only(self, *parts):
        found = self.found()
        self.assertEqual(len(found), 1, found)
        for part in parts:
            self.assertIn(part, found[0])

    def assert_among(self, part):
        found = self.found()
        self.assertTrue(any(part in finding for finding in found), found)

    def test_a_sound_tree_has_no_findings(self):
        self.assertEqual(self.found(), [])

    def test_an_include_needs_its_module_in_depends(self):
        self.add("src/geo/a.hpp", '#include "base/a.hpp"\n')
        self.add("src/base/a.cpp", '#include "geo/a.hpp"\n')
        self.assert_only("src/base/a.cpp:3:", "'geo' is not in DEPENDS of 'base'")

    def test_nothing_is_transitive(self):
        self.add("src/claims/a.cpp", '#include "geo/a.hpp"\n')
        self.assert_only("src/claims/a.cpp:3:", "'geo' is not in DEPENDS of 'claims'")

    def test_an_include_names_its_module(self):
        self.add("src/base/a.cpp", '#include "a.hpp"\n')
        self.assert_only("src/base/a.cpp:3:", "module/file.hpp")

    def test_an_include_does_not_climb(self):
        self.add("src/base/a.cpp", '#include "base/../geo/a.hpp"\n')
        self.assert_only("src/base/a.cpp:3:", "module/file.hpp")

    def test_an_included_file_exists(self):
        self.add("src/base/a.cpp", '#  include "base/none.hpp"\n')
        self.assert_only("src/base/a.cpp:3:", "not in src/")

    def test_a_foreign_header_needs_its_library(self):
        self.add("src/base/a.cpp", "#include <boost/geometry.hpp>\n")
        self.assert_only("src/base/a.cpp:3:", "'Boost::headers' is not in FOREIGN of 'base'")

    def test_every_library_of_the_table_is_recognised(self):
        headers = {"boost/x.hpp": "Boost::headers", "fmt/format.h": "fmt::fmt", "proj.h": "PROJ::proj",
                   "geodesic.h": "PROJ::proj", "gdal_priv.h": "GDAL::GDAL", "ogrsf_frmts.h": "GDAL::GDAL",
                   "cpl_conv.h": "GDAL::GDAL", "geos_c.h": "geos_c", "unicode/uchar.h": "PkgConfig::ICU",
                   "toml++/toml.h": "PkgConfig::TOMLPLUSPLUS", "nlohmann/json.hpp": "nlohmann_json::nlohmann_json",
                   "CLI/CLI.hpp": "CLI11::CLI11", "projection.h": None, "string": None}
        for header, target in headers.items():
            self.assertEqual(check_includes.target_of(header), target, header)

    def test_an_unknown_header_is_found(self):
        self.add("src/base/a.cpp", "#include <nobody/knows.h>\n")
        self.assert_only("src/base/a.cpp:3:", "no library")

    def test_catch2_is_for_tests(self):
        self.add("src/base/a.cpp", "#include <catch2/catch.hpp>\n")
        self.assert_only("src/base/a.cpp:3:", "tests only")

    def test_our_headers_stand_in_quotes(self):
        self.add("src/base/a.cpp", "#include <base/a.hpp>\n")
        self.assert_only("src/base/a.cpp:3:", "in quotes")

    def test_depends_names_earlier_modules_only(self):
        self.change_cmake("frontline_module(base SOURCES", "frontline_module(base DEPENDS geo SOURCES")
        self.add("src/base/a.cpp", '#include "geo/a.hpp"\n')
        self.assert_only("src/CMakeLists.txt:2:", "not declared before it")

    def test_depends_names_nothing_unused(self):
        self.change_cmake("frontline_module(claims\n  DEPENDS base", "frontline_module(claims\n  DEPENDS base geo")
        self.assert_only("src/CMakeLists.txt:6:", "'geo' in DEPENDS and includes none")

    def test_foreign_names_nothing_unused(self):
        self.change_cmake("FOREIGN fmt::fmt PROJ::proj", "FOREIGN fmt::fmt PROJ::proj geos_c")
        self.assert_only("src/CMakeLists.txt:3:", "'geos_c' in FOREIGN and includes none")

    def test_timeline_never_knows_partition(self):
        self.change_cmake("frontline_module(partition\n  DEPENDS base",
                          "frontline_module(partition\n  DEPENDS base timeline")
        self.add("src/partition/a.cpp", '#include "timeline/a.hpp"\n')
        self.assert_only("src/partition/a.cpp:3:", "partition must not know timeline")

    def test_partition_is_unknown_to_timeline(self):
        self.add("src/timeline/a.cpp", '#include "partition/a.hpp"\n')
        self.assert_among("timeline must not know partition")

    def test_a_source_is_listed(self):
        self.write("src/base/more.cpp", "int x;\n")
        self.assert_only("src/base/more.cpp:1:", "not in SOURCES")

    def test_a_listed_source_exists(self):
        self.change_cmake("base SOURCES a.cpp", "base SOURCES a.cpp gone.cpp")
        self.assert_only("src/CMakeLists.txt:2:", "src/base/gone.cpp does not exist")

    def test_the_program_exists(self):
        (self.root / "src/cli/main.cpp").unlink()
        self.assert_only("src/cli/main.cpp does not exist")

    def test_a_folder_is_a_module(self):
        self.write("src/extra/a.hpp", "#pragma once\n")
        self.assert_only("src/extra/a.hpp:1:", "the folder of no module")

    def test_no_heavy_header_in_a_header_of_ours(self):
        self.change_cmake("FOREIGN fmt::fmt PROJ::proj", "FOREIGN fmt::fmt PROJ::proj nlohmann_json::nlohmann_json")
        self.add("src/geo/b.hpp", "#include <nlohmann/json.hpp>\n")
        self.assert_only("src/geo/b.hpp:3:", "too heavy")

    def test_a_header_with_a_foreign_library_stays_in_its_module(self):
        self.add("src/gazetteer/a.cpp", '#include "geo/b.hpp"\n')
        self.assert_only("src/gazetteer/a.cpp:3:", "brings <proj.h>")

    def test_a_foreign_library_does_not_leave_by_another_header(self):
        self.add("src/geo/a.hpp", '#include "geo/b.hpp"\n')
        self.assert_only("src/gazetteer/a.cpp:2:", "brings <proj.h>")

    def test_no_module_is_missing(self):
        self.change_cmake(module_text("view"), "")
        self.assert_among("module 'view' is missing")

    def test_no_module_is_unknown(self):
        self.cmake += module_text("extra")
        self.write("src/CMakeLists.txt", self.cmake)
        self.write("src/extra/a.cpp", '#include "base/a.hpp"\n')
        self.assert_only("'extra' is no module")

    def test_the_order_is_the_architecture_s(self):
        self.change_cmake(module_text("view"), "")
        self.change_cmake(module_text("io"), module_text("view") + module_text("io"))
        self.assert_only("'io' stands after 'view'")

    def test_a_module_is_declared_once(self):
        self.change_cmake(module_text("io"), module_text("io") * 2)
        self.assert_only("'io' is declared twice")

    def test_comments_in_cmake_are_not_read(self):
        self.change_cmake("base SOURCES a.cpp", "base SOURCES a.cpp # gone.cpp (not there)\n ")
        self.assertEqual(self.found(), [])

    def test_findings_are_printed_and_fail(self):
        said = io.StringIO()
        self.add("src/base/a.cpp", "#include <nobody/knows.h>\n")
        with contextlib.redirect_stdout(said):
            self.assertEqual(check_includes.main([str(self.root)]), 1)
        self.assertTrue(said.getvalue().startswith("src/base/a.cpp:3: <nobody/knows.h>"))


if __name__ == "__main__":
    unittest.main()
