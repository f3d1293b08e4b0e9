#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Check spellings.csv against the gazetteers it points into.

    python3 check.py [spellings.csv] [gazetteer folder]

Standard library only. Exit status 0 when nothing is wrong. A row is wrong when its place is not in the
gazetteers, when its case says something untrue, when a hint does not decide, when it stands twice, or when
spellings of one place stand in both sets.
"""
import csv
import collections
import math
import os
import re
import sys
import unicodedata

HEADER = ('id,set,case,name,language,country,near_lat,near_lon,context,'
          'place_id,lat,lon,source,note').split(',')
CASES = ('literal', 'variant', 'homonym', 'absent')
LANGUAGES = 'en fr it de es tr ar ru uk'.split()
COUNTRIES = ('SY', 'LY', 'UA')


def norm(text):
    """Letters and digits only, without case and accents."""
    text = unicodedata.normalize('NFKD', text.casefold())
    return ''.join(c for c in text if not unicodedata.combining(c) and c.isalnum())


def km(lat1, lon1, lat2, lon2):
    r = math.radians
    h = (math.sin(r(lat2 - lat1) / 2) ** 2
         + math.cos(r(lat1)) * math.cos(r(lat2)) * math.sin(r(lon2 - lon1) / 2) ** 2)
    return 12742 * math.asin(math.sqrt(h))


class Place:
    __slots__ = ('id', 'names', 'lat', 'lon', 'country', 'populated', 'population', 'keys', 'y', 'x')

    def __init__(self, pid, names, lat, lon, country, populated, population):
        self.id, self.lat, self.lon, self.country = pid, lat, lon, country
        self.names = [n.strip() for n in names if n and n.strip()]
        self.populated, self.population = populated, population
        self.keys = {norm(n) for n in self.names} - {''}
        self.y, self.x = float(lat), float(lon)


def load(folder):
    places = []
    for country in COUNTRIES:
        with open(os.path.join(folder, country + '.txt'), encoding='utf8') as f:
            for line in f:
                c = line.rstrip('\n').split('\t')
                places.append(Place(c[0], [c[1], c[2]] + c[3].split(','), c[4], c[5], c[8],
                                    c[6] == 'P', int(c[14] or 0)))
    with open(os.path.join(folder, 'libya-osm.csv'), encoding='utf8', newline='') as f:
        for d in csv.DictReader(f):
            people = d['population'] or '0'
            places.append(Place(d['osm_id'],
                                [d['name'], d['name:ar'], d['name:en']] + re.split('[;,]', d['alt_name'] or ''),
                                d['lat'], d['lon'], 'LY', True, int(people) if people.isdigit() else 0))
    return places


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    path = sys.argv[1] if len(sys.argv) > 1 else os.path.join(here, '..', 'data', 'spellings', 'spellings.csv')
    folder = sys.argv[2] if len(sys.argv) > 2 else os.path.join(here, '..', '..', '..', 'shared', 'gazetteer')
    if not os.path.exists(os.path.join(folder, 'SY.txt')):
        print('skipped: no gazetteers in', folder)
        return 4
    places = load(folder)
    by_id = collections.defaultdict(list)
    by_key = collections.defaultdict(list)
    grid = collections.defaultdict(list)
    for p in places:
        by_id[p.id].append(p)
        grid[int(p.y * 10), int(p.x * 10)].append(p)
        for k in p.keys:
            by_key[k].append(p)

    def same(p):
        """The rows that are this place: its id again, or a name in common within 6 km."""
        rows = [p] + [q for q in by_id[p.id]
                      if q is not p and q.populated and km(p.y, p.x, q.y, q.x) < 8]
        for a in range(int(p.y * 10) - 2, int(p.y * 10) + 3):
            for b in range(int(p.x * 10) - 2, int(p.x * 10) + 3):
                rows += [q for q in grid[a, b] if q is not p and q.populated and q.country == p.country
                         and km(p.y, p.x, q.y, q.x) <= 6 and q.keys & p.keys]
        return rows

    def namesakes(name, p):
        mine = {id(q) for q in same(p)}
        return [q for q in by_key.get(norm(name), ())
                if q.populated and id(q) not in mine and km(q.y, q.x, p.y, p.x) > 6
                and not (q.id == p.id and km(q.y, q.x, p.y, p.x) < 25)]

    with open(path, encoding='utf8', newline='') as f:
        reader = csv.reader(f)
        header = next(reader)
        rows = [dict(zip(header, r)) for r in reader if len(r) == len(header)]
    errors = []
    if header != HEADER:
        errors.append('header: ' + ','.join(header))
    ids, twice, sets = set(), set(), collections.defaultdict(set)
    for r in rows:
        def wrong(text):
            errors.append(f"{r['id']} {r['name']}: {text}")
        if r['id'] in ids:
            wrong('id stands twice')
        ids.add(r['id'])
        if r['set'] not in ('tuning', 'test') or r['case'] not in CASES or r['language'] not in LANGUAGES:
            wrong('set, case or language')
        if r['country'] not in ('',) + COUNTRIES or not r['name'].strip() or not r['source']:
            wrong('country, name or source')
        key = (r['name'].casefold(), r['country'], r['near_lat'], r['near_lon'], r['context'])
        if key in twice:
            wrong('stands twice')
        twice.add(key)
        if r['case'] == 'absent':
            if r['place_id'] or r['lat'] or r['lon']:
                wrong('absent, but has a place')
            found = [p for p in by_key.get(norm(r['name']), ()) if r['country'] in ('', p.country)]
            if found:
                wrong(f'absent, but {found[0].id} bears the name')
            continue
        match = [p for p in by_id.get(r['place_id'], ()) if p.lat == r['lat'] and p.lon == r['lon']]
        if not match:
            wrong('no such place at that point')
            continue
        p = match[0]
        for q in same(p):
            sets[q.id].add((r['set'], r['name']))
        if r['country'] and r['country'] != p.country:
            wrong('country')
        literal = r['name'].casefold() in {n.casefold() for q in same(p) for n in q.names}
        if r['case'] == 'literal' and not literal:
            wrong('not literal')
        if r['case'] == 'variant' and literal:
            wrong('is literal')
        others = namesakes(r['name'], p)
        if r['near_lat']:
            y, x = float(r['near_lat']), float(r['near_lon'])
            d = km(y, x, p.y, p.x)
            if not 5 <= d <= 40:
                wrong(f'near point is {d:.1f} km away')
            if any(km(y, x, q.y, q.x) <= d for q in others):
                wrong('a namesake is nearer to the near point')
        if r['case'] == 'homonym':
            if not others:
                wrong('no namesake')
            if not (r['country'] or r['near_lat'] or r['context']):
                wrong('no hint')
            if r['country'] and not r['near_lat'] and not r['context'] \
                    and any(q.country == r['country'] for q in others):
                wrong('the country does not decide')
        elif others and not r['near_lat']:
            people = max(q.population for q in same(p))
            rivals = [q for q in others if r['country'] in ('', q.country)]
            if rivals and not (people >= 5000 and all(q.population * 3 < people for q in rivals)):
                wrong('is a homonym')
    for pid, s in sets.items():
        if len({x for x, _ in s}) > 1:
            errors.append(f'place {pid} stands in both sets: ' + ', '.join(sorted(n for _, n in s)))

    def count(title, values):
        print(title + ': ' + ', '.join(f'{k} {n}' for k, n in sorted(values.items(), key=lambda t: -t[1])))
    print(len(rows), 'rows')
    count('set', collections.Counter(r['set'] for r in rows))
    count('case', collections.Counter(r['case'] for r in rows))
    count('language', collections.Counter(r['language'] for r in rows))
    count('set and case', collections.Counter(r['set'] + ' ' + r['case'] for r in rows))
    count('country of the place', collections.Counter(
        by_id[r['place_id']][0].country for r in rows if r['place_id'] in by_id))
    count('hint', collections.Counter(
        'near' if r['near_lat'] else 'context' if r['context'] else 'country' if r['country'] else 'none'
        for r in rows))
    print(len({r['place_id'] for r in rows if r['place_id']}), 'places,',
          len({r['source'] for r in rows}), 'sources')
    for e in errors:
        print('WRONG', e)
    print(len(errors), 'wrong')
    return 1 if errors else 0


if __name__ == '__main__':
    sys.exit(main())
