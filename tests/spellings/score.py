#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How well `frontline geocode --batch` answers the open list of spellings (tests/data/spellings/README.md).

usage: score.py FRONTLINE GAZETTEER_DIR [--set tuning|test] [--wrong] [--floors]

  --set     only that half of the list
  --wrong   the rows that are not answered right, one a line
  --floors  fail unless the figures of docs/geocoding.md are reached

GAZETTEER_DIR holds SY.txt, LY.txt, UA.txt and libya-osm.csv; without them the exit code is 4 (skipped).
An answer is right when it lies within 5 km of the place meant; "certain" is one that is not marked ambiguous.
"""
import csv
import math
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, '..'))
from open_set import typed, with_gazetteers  # noqa: E402
LIST = os.path.join(HERE, '..', 'data', 'spellings', 'spellings.csv')
GAZETTEERS = ['SY.txt', 'LY.txt', 'UA.txt', 'libya-osm.csv']
RIGHT_KM = 5.0
# In percent of the whole list: a little below what docs/geocoding.md says was measured.
FLOORS = {'literal': 97.5, 'variant': 77.5, 'homonym': 92, 'absent': 85, 'hinted': 88}
CEILING_WRONG_CERTAIN = 3


def km(lat1, lon1, lat2, lon2):
    a, b, c, d = map(math.radians, (lat1, lon1, lat2, lon2))
    h = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 12742 * math.asin(min(1, math.sqrt(h)))


def answers(frontline, folder, rows):
    with tempfile.TemporaryDirectory() as temporary:
        question, answer = (os.path.join(temporary, name) for name in ('in.csv', 'out.csv'))
        with open(question, 'w', newline='', encoding='utf-8') as file:
            writer = csv.writer(file)
            fields = ['id', 'name', 'country', 'near_lat', 'near_lon', 'context']
            writer.writerow(fields)
            writer.writerows([row[field] for field in fields] for row in rows)
        subprocess.run([frontline, 'geocode', '--batch', question, '-o', answer, '-q',
                        *with_gazetteers(folder, GAZETTEERS)], check=True)
        with open(answer, newline='', encoding='utf-8') as file:
            return {row['id']: row for row in csv.DictReader(file)}


def verdict(row, answer):
    """right, wrong, missing (not found although it is there); doubtful where it is marked ambiguous."""
    found = answer['place_id'] != ''
    if row['case'] == 'absent':
        right = not found
    else:
        right = found and km(*(float(part[of]) for part in (row, answer) for of in ('lat', 'lon'))) <= RIGHT_KM
    if right:
        return 'right'
    return 'missing' if not found else 'doubtful' if answer['ambiguous'] == 'yes' else 'wrong'


def percent(part, whole):
    return 100 * part / whole if whole else 100.0


def report(rows, verdicts):
    shares = {}
    print(f'{"case":10} {"rows":>5} {"right":>7} {"missing":>8} {"doubtful":>9} {"wrong":>6}')
    for case in ('literal', 'variant', 'homonym', 'absent'):
        found = [verdicts[row['id']] for row in rows if row['case'] == case]
        counts = {word: found.count(word) for word in ('right', 'missing', 'doubtful', 'wrong')}
        shares[case] = percent(counts['right'], len(found))
        print(f'{case:10} {len(found):5} {shares[case]:6.1f}% {counts["missing"]:8} {counts["doubtful"]:9} '
              f'{counts["wrong"]:6}')
    hinted = [verdicts[row['id']] for row in rows
              if row['case'] != 'absent' and (row['country'] or row['near_lat'] or row['context'])]
    shares['hinted'] = percent(hinted.count('right'), len(hinted))
    placed = [verdicts[row['id']] for row in rows if row['case'] != 'absent' and (row['near_lat'] or row['context'])]
    wrong = percent(sum(1 for row in rows if verdicts[row['id']] == 'wrong'), len(rows))
    print(f'with a hint {shares["hinted"]:.1f}% right of {len(hinted)}, with a point or context '
          f'{percent(placed.count("right"), len(placed)):.1f}% of {len(placed)}; '
          f'wrong and given as certain {wrong:.1f}% of {len(rows)}')
    return shares, wrong


def main():
    options = typed(GAZETTEERS)
    with open(LIST, newline='', encoding='utf-8') as file:
        rows = [row for row in csv.DictReader(file) if options.set in (None, row['set'])]
    found = answers(options.frontline, options.folder, rows)
    verdicts = {row['id']: verdict(row, found[row['id']]) for row in rows}
    shares, wrong = report(rows, verdicts)
    if options.wrong:
        for row in rows:
            if verdicts[row['id']] == 'right':
                continue
            a = found[row['id']]
            hint = ' '.join(filter(None, (row['country'], row['near_lat'], row['near_lon'], row['context'])))
            print(f'{verdicts[row["id"]]:8} {row["case"]:8} {row["language"]} {row["name"]!r} [{hint}] meant '
                  f'{row["place_id"]} {row["lat"]},{row["lon"]} got {a["place_id"]} {a["place_name"]!r} '
                  f'{a["lat"]},{a["lon"]} {a["score"]} ({a["second_score"]}) {a["reason"]}')
    if not options.floors:
        return 0
    short = [case for case, floor in FLOORS.items() if shares[case] < floor]
    if wrong > CEILING_WRONG_CERTAIN:
        short.append('wrong and certain')
    if short:
        print('below the floor:', ', '.join(short))
    return 1 if short else 0


if __name__ == '__main__':
    sys.exit(main())
