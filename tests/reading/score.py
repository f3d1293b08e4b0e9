#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How well `frontline read` finds the claims of the open paragraphs (tests/data/reading/README.md).

usage: score.py FRONTLINE GAZETTEER_DIR [--set NAME|FILE] [--lang fr|en|ar] [--wrong] [--floors]

  --set     only these: tuning.txt, turns_of_phrase.txt, test.txt, unseen.txt, or a file of the same layout
  --wrong   the paragraphs that are not read as labelled, those of `unseen` left out
  --floors  fail unless the figures of docs/reading.md are reached

GAZETTEER_DIR holds SY.txt, LY.txt and libya-osm.csv; without them the exit code is 4 (skipped). A claim is right when
kind, place and actor are as labelled and its last day is within a day of the label's.
"""
import datetime
import html
import json
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, '..'))
from open_set import typed, with_gazetteers  # noqa: E402
ROOT = os.path.join(HERE, '..', '..')
PARAGRAPHS = os.path.join(HERE, '..', 'data', 'reading')
SETS = ('tuning', 'turns_of_phrase', 'french_press', 'test', 'unseen')
GAZETTEERS = ['SY.txt', 'LY.txt', 'libya-osm.csv']
FLOORS = {'tuning': (0.94, 0.95), 'turns_of_phrase': (0.97, 0.97), 'french_press': (0.87, 0.91),
          'test': (0.85, 0.86), 'unseen': (0.92, 0.94)}  # F1, precision: a little below docs/reading.md


class Paragraph:
    def __init__(self, block, name):
        self.set = name
        lines = block.strip().split('\n')
        self.id, self.date = lines[0][2:].split()
        self.key = f'{os.path.basename(name)}-{self.id}'
        self.text = '\n'.join(line for line in lines[1:] if not line.startswith('='))
        self.claims = {tuple(part.strip() for part in line[1:].split('|')) for line in lines[1:] if line.startswith('=')}


def read_paragraphs(name):
    """Of a set by its name, or of a file by its path."""
    path = os.path.join(PARAGRAPHS, name + '.txt') if name in SETS else name
    with open(path, encoding='utf-8') as file:
        return [Paragraph('# ' + block, name) for block in re.split(r'^# ', file.read(), flags=re.M)[1:]]


def last_day(text):
    text = text.split('/')[-1]
    return datetime.date.fromisoformat(text)


def plain(name):
    return re.sub(r"^(al|el|ال)[- ]?", '', name.lower())


def matches(label, found):
    a, b = plain(label[1]), plain(found[1])
    return (label[0] == found[0] and label[2] == found[2] and (a in b or b in a)
            and abs((last_day(label[3]) - last_day(found[3])).days) <= 1)


def page(paragraph):
    """As a page that tells when it was published: paragraphs of any day are read in one run."""
    lines = ''.join(f'<p>{html.escape(line)}</p>' for line in paragraph.text.split('\n'))
    return (f'<html><head><meta charset="utf-8"><meta property="article:published_time" content="{paragraph.date}">'
            f'</head><body><article>{lines}</article></body></html>')


def read_all(frontline, folder, paragraphs):
    """What the program finds: {key: [(kind, place, actor, date, rule)]}."""
    found = {paragraph.key: [] for paragraph in paragraphs}
    assert len(found) == len(paragraphs), 'two paragraphs have one name'
    gazetteers = with_gazetteers(folder, GAZETTEERS)
    theatres = [option for name in ('idlib-2020', 'western-libya-2019')
                for option in ('-t', os.path.join(ROOT, 'data', 'theatres', name))]
    with tempfile.TemporaryDirectory() as temporary:
        files = []
        for paragraph in paragraphs:
            files.append(os.path.join(temporary, paragraph.key + '.html'))
            with open(files[-1], 'w', encoding='utf-8') as file:
                file.write(page(paragraph))
        answer = subprocess.run([frontline, 'read', *files, '--json', '-q', *theatres, *gazetteers],
                                check=True, capture_output=True, text=True).stdout
        for article in json.loads(answer):
            name = os.path.splitext(os.path.basename(article['file']))[0]
            for claim in article['claims']:
                found[name].append((claim['kind'], claim['place'], claim['actor'], claim['date'], claim['rule']))
    return found


def compare(paragraph, found):
    """Right, spurious, missing."""
    open_labels, right, spurious = set(paragraph.claims), [], []
    for claim in found:
        hit = next((label for label in open_labels if matches(label, claim)), None)
        if hit:
            open_labels.remove(hit)
            right.append(claim)
        else:
            spurious.append(claim)
    return right, spurious, open_labels


def figures(paragraphs, found):
    counts = [0, 0, 0]
    for paragraph in paragraphs:
        for i, part in enumerate(compare(paragraph, found[paragraph.key])):
            counts[i] += len(part)
    right, spurious, missing = counts
    precision = right / (right + spurious) if right + spurious else 1.0
    recall = right / (right + missing) if right + missing else 1.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return f1, precision, recall, counts


def main():
    options = typed(GAZETTEERS, '--lang')
    sets = [options.set] if options.set else SETS
    paragraphs = [p for name in sets for p in read_paragraphs(name) if options.lang in (None, p.id[:2])]
    found = read_all(options.frontline, options.folder, paragraphs)
    short = False
    for name in sets:
        for language in ('fr', 'en', 'ar', ''):
            chosen = [p for p in paragraphs if p.set == name and p.id.startswith(language)]
            if not chosen:
                continue
            f1, precision, recall, counts = figures(chosen, found)
            print(f'{name:7} {language or "all":4} {len(chosen):3} paragraphs  F1 {f1:.3f}  precision {precision:.3f}  '
                  f'recall {recall:.3f}  right {counts[0]} spurious {counts[1]} missing {counts[2]}')
        if options.floors and chosen:
            short = short or f1 < FLOORS[name][0] or precision < FLOORS[name][1]
    if options.wrong:
        for paragraph in paragraphs:
            if paragraph.set == 'unseen':  # who changes words or rules must not see it
                continue
            right, spurious, missing = compare(paragraph, found[paragraph.key])
            if not spurious and not missing:
                continue
            print(f'\n{paragraph.id} {paragraph.date} {paragraph.text}')
            for claim in right:
                print('   ok   ', *claim)
            for claim in spurious:
                print('   EXTRA', *claim)
            for label in missing:
                print('   MISS ', *label)
    return 1 if short else 0


if __name__ == '__main__':
    sys.exit(main())
