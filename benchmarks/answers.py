"""How soon the exercises answer where much is looked through: the promise is 100 ms for each.

    python -m benchmarks.answers

Prints one JSON object: the median and the longest of some answers in milliseconds of the processor's time, and beside
them, in the same run, what the same exercise takes when there is hardly anything to look through.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import process_time

from exercises.conversation.talk import PracticeTalkModel
from exercises.discovery.directory import people
from exercises.discovery.finder import FinderModel
from exercises.relationships.ledger import FIELDS
from exercises.relationships.ledger_view import LedgerView
from exercises.session import Session
from exercises.workbook.place import open_workbook

PROMISED_MS = 100
CONTACTS = 2_000
SEARCHES = ("a", "oslo", "nursing", "kari nordmann", "", "engineer bergen", "x", "no such person")
LINES = (
    "Hello, thank you for making time. Is now still good?",
    "I study energy in my third year and I'd like to hear how you chose.",
    "What surprised you most in your first year?",
    "How did you decide that?",
    "Do you have a job for me?",
    "asdf qwer",
    "What would you do again?",
    "Thank you. What I take with me is the part about the charts.",
)


def timed(ask: Callable[[str], object], words: tuple[str, ...]) -> dict[str, float]:
    """Milliseconds until each is answered."""
    took = []
    for text in words:
        begin = process_time()
        ask(text)
        took.append((process_time() - begin) * 1000)
    return {"median_ms": round(median(took), 2), "longest_ms": round(max(took), 2), "answers": len(took)}


def directory() -> dict[str, float]:
    """A search among everybody in the directory."""
    finder = FinderModel("en")
    finder.matches()

    def search(query: str) -> None:
        finder.filter(query=query)
        finder.matches()

    return timed(search, SEARCHES) | {"people": len(people())}


def ledger(count: int) -> dict[str, float]:
    """A search among so many contacts, drawn on the page."""
    with tempfile.TemporaryDirectory() as folder:
        page = LedgerView(Session("en", open_workbook(Path(folder) / "workbook.sqlite3")), "ledger")
        for n in range(count):
            page.model.contacts.append(
                dict.fromkeys(FIELDS, f"word {n} " * 6)
                | {"key": str(n), "name": f"Person {n}", "channel": "email", "next": f"2026-12-{n % 28 + 1:02}"}
                | {"added": "2026-11-01", "kept": "2026-11-01", "invented": False}
            )
        page.changed()

        def search(query: str) -> None:
            page.query.value = query

        return timed(search, tuple(f"person {n}" for n in range(12, 20))) | {"contacts": count}


def talk() -> dict[str, float]:
    """The next line of the practice conversation."""
    model = PracticeTalkModel("en")
    model.begin()
    model.say(LINES[0])
    return timed(model.say, LINES[1:])


def main() -> None:
    """Measure and print."""
    large, small = ledger(CONTACTS), ledger(5)
    figures = {"directory": directory(), "ledger": large, "ledger_of_five": small, "practice_talk": talk()}
    longest = max(figure["longest_ms"] for figure in figures.values())
    print(json.dumps(figures | {"promised_ms": PROMISED_MS, "kept": longest <= PROMISED_MS}, indent=1))


if __name__ == "__main__":
    main()
