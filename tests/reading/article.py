#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The article that the project began with, read from ../shared/reports, which is not part of the project: its claims are
proposed, all and no others about control, and two theatres that lack them become the maps of 2 March 2020 by them.

usage: article.py FRONTLINE REPORTS_DIR      exit code 4: the article is not there (skipped)
"""
import csv
import json
import os
import shutil
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
HELD = {'idlib-2020': {'Saraqib': 'SAA', 'Hazzarin': 'SAA', 'Kafr Mus': 'SAA'}, 'western-libya-2019': {'Aziziya': 'LNA'}}


def theatre_without(name, folder):
    """A copy of a shipped theatre whose log does not know the article."""
    target = os.path.join(folder, name)
    shutil.copytree(os.path.join(ROOT, 'data', 'theatres', name), target)
    log = os.path.join(target, 'claims.csv')
    with open(log, encoding='utf-8') as file:
        lines = [line for line in file if 'breizh-info' not in line]
    with open(log, 'w', encoding='utf-8') as file:
        file.writelines(lines)
    return target


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def holders(frontline, theatre, folder):
    output = os.path.join(folder, os.path.basename(theatre) + '.geojson')
    run(frontline, 'map', theatre, '--on', '2020-03-02', '-o', output, '-q')
    with open(output.replace('.geojson', '_places.geojson'), encoding='utf-8') as file:
        return {f['properties']['name']: f['properties']['actor'] for f in json.load(file)['features']}


def main():
    frontline, reports = sys.argv[1:3]
    article = os.path.join(reports, ARTICLE)
    if not os.path.exists(article):
        print('skipped: no article in', reports)
        return SKIPPED
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        theatres = [theatre_without(name, folder) for name in HELD]
        options = [option for theatre in theatres for option in ('-t', theatre)]
        proposals = os.path.join(folder, 'proposals.csv')
        run(frontline, 'read', article, '--date', '2020-03-03', *options, '-o', proposals, '-q')
        with open(proposals, encoding='utf-8') as file:
            found = {(r['kind'], r['place'], r['actor'], r['from'], r['date']) for r in csv.DictReader(file)}
        wrong += [f'missing: {claim}' for claim in sorted(EXPECTED - found)]
        wrong += [f'not in the article: {claim}' for claim in sorted(found - EXPECTED)]
        run(frontline, 'accept', proposals, '--all', *options, '-q')
        for theatre, places in zip(theatres, HELD.values()):
            held = holders(frontline, theatre, folder)
            wrong += [f'{place}: {held.get(place)}, not {actor}' for place, actor in places.items() if held.get(place) != actor]
    print('\n'.join(wrong))
    return 1 if wrong else 0


if __name__ == '__main__':
    sys.exit(main())
