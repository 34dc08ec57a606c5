"""How long reading a LinkedIn export of 30,000 connections takes, beside bare ``pandas.read_csv`` on the same rows.

    python -m benchmarks.connections

Prints one JSON object. Both read the same rows from memory by turns in one process; ``ratio`` is our best time over
that of pandas, because what else the machine does only ever adds. Time is the processor's. Ours also finds the header, leaves out hidden rows and
reads every date. ``people_ms`` is what making an object of every person takes afterwards, when they are first shown.
"""

from __future__ import annotations

import csv
import gc
import io
import json
import random
import sys
from time import process_time

from exercises.discovery.archive import read_connections
from exercises.discovery.directory import people
from exercises.discovery.terms import normal

ROWS = 30_000
ROUNDS = 25
AT_MOST = 1.3
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
HEADER = ["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"]
NOTE = 'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing."\n\n'


def export(rows: int = ROWS, seed: int = 1) -> str:
    """An invented export without its note: names and places of the directory, three hidden rows in a hundred."""
    chance = random.Random(seed)
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(HEADER)
    known = people()
    for number in range(rows):
        on = f"{chance.randint(1, 28):02} {chance.choice(_MONTHS)} {chance.randint(2006, 2026)}"
        if chance.random() < 0.03:
            writer.writerow(["", "", "", "", "", "", on])
            continue
        # One workplace in ten has a comma in its name, and is quoted.
        place = "Kvist, Aas & Sønn" if chance.random() < 0.1 else chance.choice(known).employer
        one, other, third = chance.choice(known), chance.choice(known), chance.choice(known)
        first, last = one.name.split()[0], other.name.split()[-1]
        slug = normal(f"{first} {last}").replace(" ", "-")
        writer.writerow([first, last, f"https://www.linkedin.com/in/{slug}-{number}", "", place, third.role("en"), on])
    return stream.getvalue()


def measure() -> dict[str, object]:
    """Both times in milliseconds, by turns, and their ratio."""
    import pandas

    text = export()
    bare, ours = text.encode(), (NOTE + text).encode()
    times: dict[str, list[float]] = {"pandas": [], "course": []}
    for _ in range(ROUNDS):
        for name, read in (
            ("pandas", lambda: pandas.read_csv(io.BytesIO(bare))),
            ("course", lambda: read_connections(ours)),
        ):
            gc.collect()
            begin = process_time()
            read()
            times[name].append((process_time() - begin) * 1000)
    table = read_connections(ours)
    begin = process_time()
    read = len(table.people)
    people_ms = (process_time() - begin) * 1000
    best = {name: min(values) for name, values in times.items()}
    ratio = best["course"] / best["pandas"]
    return {
        "benchmark": "connections",
        "rows": ROWS,
        "read": read,
        "hidden": table.hidden,
        "undated": table.undated,
        "rounds": ROUNDS,
        "pandas_ms": round(best["pandas"], 1),
        "course_ms": round(best["course"], 1),
        "people_ms": round(people_ms, 1),
        "ratio": round(ratio, 2),
        "at_most": AT_MOST,
        "met": ratio <= AT_MOST,
        "pandas_version": pandas.__version__,
        "python": sys.version.split()[0],
    }


if __name__ == "__main__":
    print(json.dumps(measure()))
