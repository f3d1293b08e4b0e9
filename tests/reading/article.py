#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The article that the project began with, read from ../shared/reports, which is not part of the project: its claims are
proposed, all and no others about control, and two theatres that lack them become the maps of 2 March 2020 by them, by the
commands that README.md has, typed as they stand there.

usage: article.py FRONTLINE REPORTS_DIR      exit code 4: the article is not there (skipped)
"""
import csv
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..')
ARTICLE = 'breizh-info-2020-03-03.txt'
SKIPPED = 4
EXPECTED = {
    ('captured', 'Saraqib', 'SAA', 'OPP', '2020-03-02'), ('clashes', 'Nayrab', 'SAA', 'OPP', '2020-03-02'),
    ('clashes', 'Sarmin', 'SAA', 'OPP', '2020-03-02'), ('captured', 'Khazarin', 'SAA', 'OPP', '2020-03-02'),
    ('captured', 'Kafr Mos', 'SAA', 'OPP', '2020-03-02'), ('captured', 'Kakawbah', 'SAA', 'OPP', '2020-03-02'),
    ('repelled', 'Kafranbel', 'SAA', 'OPP', '2020-03-02'),
    ('captured', 'Kafranbel', 'SAA', 'OPP', '2020-02-24/2020-03-01'),
    ('captured', 'Aziziya', 'LNA', 'GNA', '2020-03-02'), ('contested', 'Zaraa', 'LNA', 'GNA', '2020-03-02'),
    ('contested', 'Salah al Din', 'LNA', 'GNA', '2020-03-02'), ('besieged', 'Tripoli', 'LNA', 'GNA', '2020-03-02'),
}
THEATRES = {'syria': 'idlib-2020', 'libya': 'western-libya-2019'}
HELD = {'syria': {'Saraqib': 'SAA', 'Hazzarin': 'SAA', 'Kafr Mus': 'SAA'}, 'libya': {'Aziziya': 'LNA'}}


def commands():
    """What README.md says to type under 'From an article to maps'."""
    with open(os.path.join(ROOT, 'README.md'), encoding='utf-8') as file:
        return re.search(r'^## From an article to maps\n.*?^```sh\n(.*?)^```', file.read(), re.M | re.S).group(1)


def copy_without_article(name, target):
    """A shipped theatre whose log does not know the article."""
    shutil.copytree(os.path.join(ROOT, 'data', 'theatres', name), target)
    log = os.path.join(target, 'claims.csv')
    with open(log, encoding='utf-8') as file:
        lines = [line for line in file if 'breizh-info' not in line]
    with open(log, 'w', encoding='utf-8') as file:
        file.writelines(lines)


def type_commands(frontline, folder):
    path = os.path.dirname(os.path.abspath(frontline)) + os.pathsep + os.environ['PATH']
    subprocess.run(['bash', '-ec', commands()], cwd=folder, env={**os.environ, 'PATH': path}, check=True,
                   capture_output=True)


def proposed(folder):
    with open(os.path.join(folder, 'proposals.csv'), encoding='utf-8') as file:
        return {(r['kind'], r['place'], r['actor'], r['from'], r['date']) for r in csv.DictReader(file)}


def holders(folder, theatre):
    with sqlite3.connect(os.path.join(folder, theatre + '.gpkg')) as package:
        return dict(package.execute('SELECT name, actor FROM places'))


def main():
    frontline, reports = sys.argv[1:3]
    article = os.path.join(reports, ARTICLE)
    if not os.path.exists(article):
        print('skipped: no article in', reports)
        return SKIPPED
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(article, os.path.join(folder, 'article.txt'))
        for theatre, name in THEATRES.items():
            copy_without_article(name, os.path.join(folder, theatre))
        type_commands(frontline, folder)
        found = proposed(folder)
        wrong = [f'missing: {claim}' for claim in sorted(EXPECTED - found)]
        wrong += [f'not in the article: {claim}' for claim in sorted(found - EXPECTED)]
        for theatre, places in HELD.items():
            held = holders(folder, theatre)
            wrong += [f'{place}: {held.get(place)}, not {actor}' for place, actor in places.items() if held.get(place) != actor]
    print('\n'.join(wrong))
    return 1 if wrong else 0


if __name__ == '__main__':
    sys.exit(main())
