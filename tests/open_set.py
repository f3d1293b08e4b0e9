# SPDX-License-Identifier: Apache-2.0
"""What the scorers of the open sets (tests/reading, tests/spellings) share: their options, and gazetteers that may be absent."""
import argparse
import os

SKIPPED = 4


def typed(gazetteers, *more):
    """The options typed, with --set, --wrong, --floors and `more`; exits as skipped where a gazetteer is not there."""
    parser = argparse.ArgumentParser()
    parser.add_argument('frontline')
    parser.add_argument('folder')
    for option in ('--set', *more):
        parser.add_argument(option)
    for option in ('--wrong', '--floors'):
        parser.add_argument(option, action='store_true')
    options = parser.parse_args()
    if not all(os.path.exists(os.path.join(options.folder, name)) for name in gazetteers):
        print('skipped: no gazetteers in', options.folder)
        raise SystemExit(SKIPPED)
    return options


def with_gazetteers(folder, gazetteers):
    """As frontline takes them: -g FILE for each."""
    return [part for name in gazetteers for part in ('-g', os.path.join(folder, name))]
