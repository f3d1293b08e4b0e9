# SPDX-License-Identifier: Apache-2.0
"""A PostgreSQL server with PostGIS that lives as long as a `with` block, in a folder of its own and on no port.

    with PostgisServer() as server:
        server.run("SELECT postgis_full_version()")

The server refuses to run as root: then it runs as the user postgres, with runuser.
"""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

ACCOUNT = "postgres"


def programs():
    """The folder of initdb and pg_ctl, the newest version's; none where there is no server with PostGIS."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    extensions = list(Path("/usr/share/postgresql").glob("*/extension/postgis.control"))
    as_account = os.geteuid() != 0 or shutil.which("runuser")
    return found[-1].parent if found and extensions and as_account and shutil.which("psql") else None


class PostgisServer:
    def __enter__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="postgis-"))
        if os.geteuid() == 0:
            shutil.chown(self.folder, ACCOUNT)
        self._as_account("initdb", "-A", "trust", "-U", ACCOUNT, "-E", "UTF8", "--locale", "C", "--no-sync")
        self._as_account("pg_ctl", "-w", "-l", self.folder / "log", "-o",
                         f"-k {self.folder} -c listen_addresses='' -c fsync=off", "start")
        self.run("CREATE EXTENSION postgis")
        return self

    def __exit__(self, *_):
        self._as_account("pg_ctl", "-m", "immediate", "-w", "stop")
        shutil.rmtree(self.folder)

    @property
    def address(self):
        return f"host={self.folder} user={ACCOUNT} dbname=postgres"

    def run(self, sql):
        """The rows of the answer, as lists of text."""
        answer = self._psql(sql, check=True, stdout=subprocess.PIPE).stdout
        return [line.split("\t") for line in answer.splitlines()]

    def value(self, sql):
        """The answer that is one row, its columns with a bar between."""
        return "|".join(self.run(sql)[0])

    def refusal(self, sql):
        """What the server says against it; empty where it does it."""
        return self._psql(sql, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE).stderr

    def load(self, source, layer, table):
        """One layer of an OGR source as a table with the column `geom`."""
        dump = subprocess.run(["ogr2ogr", "-f", "PGDUMP", "/vsistdout/", source, layer, "-nln", table, "-lco",
                               "GEOMETRY_NAME=geom"], check=True, stdout=subprocess.PIPE, text=True).stdout
        self.run(dump)

    def _psql(self, sql, **options):
        return subprocess.run(["psql", self.address, "-XqAt", "-F", "\t", "-v", "ON_ERROR_STOP=1"], input=sql, text=True,
                              **options)

    def _as_account(self, program, *words):
        line = [programs() / program, "-D", self.folder / "data", *words]
        if os.geteuid() == 0:
            line = ["runuser", "-u", ACCOUNT, "--", *line]
        subprocess.run(line, check=True, stdout=subprocess.DEVNULL, cwd=self.folder)
