#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What is known of the two shipped campaigns can be seen in `stats` and `diff`.

    campaigns_show.py FRONTLINE

The opposition's counter-attacks in Idlib are gross losses of the Syrian army; the towns of western Libya change hands
between the days before and after they fell. Prints what cannot be seen, and exits with 1 when there is something.
"""

import json
import subprocess
import sys
from pathlib import Path

THEATRES = Path(__file__).resolve().parents[2] / "data/theatres"
COUNTER_ATTACKS = [("2020-02-24", "2020-02-24", 10), ("2020-02-27", "2020-03-01", 100)]
FALLS = [("2019-06-25", "2019-06-27", "GNA", ["Gharyan"]),
         ("2020-01-05", "2020-01-07", "LNA", ["Sirte"]),
         ("2020-04-12", "2020-04-14", "GNA", ["Sabratha", "Surman"]),
         ("2020-05-17", "2020-05-19", "GNA", ["Al-Watiya air base"]),
         ("2020-06-03", "2020-06-06", "GNA", ["Tarhuna"])]


def answer_of(frontline, *words):
    return json.loads(subprocess.run([frontline, *words, "--json", "-q"], check=True, stdout=subprocess.PIPE).stdout)


def unseen_counter_attacks(frontline):
    rows = answer_of(frontline, "stats", str(THEATRES / "idlib-2020"), "--from", "2020-02-20", "--until", "2020-03-06")
    for first, last, least_km2 in COUNTER_ATTACKS:
        lost = sum(row["lost_km2"] for row in rows if row["actor"] == "SAA" and first <= row["date"] <= last)
        print(f"{first} to {last}: SAA lost {lost:.1f} km²")
        if lost < least_km2:
            yield f"the counter-attack of {first} to {last}"


def unseen_falls(frontline):
    for before, after, taker, towns in FALLS:
        changes = answer_of(frontline, "diff", str(THEATRES / "western-libya-2019"), before, after)["changes"]
        taken = {place["name"] for change in changes if change["gained_by"] == taker for place in change["places"]}
        print(f"{before} to {after}: {taker} takes {', '.join(sorted(taken))}")
        yield from (f"the fall of {town}" for town in towns if town not in taken)


def main(frontline):
    unseen = [*unseen_counter_attacks(frontline), *unseen_falls(frontline)]
    print("\n".join(f"cannot be seen: {what}" for what in unseen))
    return 1 if unseen else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
