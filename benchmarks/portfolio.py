"""How long a portfolio takes to build, in all three forms, from a full workbook and from an empty one.

    python -m benchmarks.portfolio

Prints one JSON object. Times are wall-clock milliseconds with the workbook on disk: reading it, making the document and
writing Word, page and Markdown. ``first_ms`` is the very first build, which also loads ``python-docx``; ``full_ms`` and
``empty_ms`` are the best of the rounds, by turns; ``ratio`` is what the content costs over an empty document.
"""

from __future__ import annotations

import json
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter
from typing import Any

from exercises.portfolio.markdown import markdown
from exercises.portfolio.model import PortfolioModel
from exercises.portfolio.paper import page
from exercises.portfolio.word import word
from exercises.solution import contents, worked
from exercises.workbook.book import Workbook
from exercises.workbook.place import open_workbook

ROUNDS = 10
AT_MOST_MS = 2000
CONTACTS = 40
WORKED = (
    "identity_statement",
    "goal",
    "pitch",
    "conversation_plan",
    "dossier",
    "if_then",
    "thank_you",
    "reconnect",
    "thirty_days",
)
"""Exercises whose worked answer is put into a full workbook."""


def fill(book: Workbook, lang: str, contacts: int = CONTACTS) -> None:
    """Put a worked answer into every exercise that the portfolio reads; ``contacts`` people into the list."""
    answers = contents()
    for name in WORKED:
        model = worked(name, answers[name][lang]["models"][0], lang)
        model.ask()
        model.settle()
        book.save(name, model.state)
    reasons = {"en": "She wrote about the first year.", "nb": "Hun skrev om det første året."}
    book.save("shortlist", {"version": 1, "at": "", "people": [_listed(n, lang, reasons[lang]) for n in range(10)]})
    drafts = {}
    for number, entry in enumerate(answers["message"][lang]["models"]):
        model = worked("message", entry, lang)
        drafts[str(number)] = next(iter(model.letters().values())) | {"answer": "waiting"}
    book.save(
        "message", {"version": 1, "channel": "email", "to": "", "premium": False, "drafts": drafts, "tried": True}
    )
    fields = {"place": "Teams", "agenda": "1. Hei\n2. Tre spørsmål\n3. Takk", "backup": "+47 41 23 45 67"}
    start = "2027-02-16T14:00:00+00:00"
    book.save("invitation", {"version": 1, "fields": fields, "alarm": True, "uid": "x", "start": start, "given": True})
    card = {"given": "Nadia", "family": "Lindqvist", "email": "nadia@example.org", "phone": "+47 41 23 45 67"}
    book.save("contact_card", {"version": 1, "fields": card})
    today = date.today()
    book.save(
        "ledger",
        {"version": 1, "open": "", "contacts": [_contact(n, today + timedelta(days=n + 1)) for n in range(contacts)]},
    )


def _listed(number: int, lang: str, reason: str) -> dict[str, Any]:
    role = {"en": "Energy analyst", "nb": "Energianalytiker"}
    about = {"role": role, "employer": "Brisling Energi", "city": "Trondheim", "facts": {"en": [], "nb": []}}
    name = ("Ngozi Eze", "Amir Haddad", "Ruta Petrauskas", "Sámmol Utsi", "Kari Nordmann")[number % 5]
    own = {"reason": reason, "marks": {}, "reviewed": "", "url": ""}
    return {"key": f"p{number}", "source": "own", "name": name} | about | own


def _contact(number: int, day: date) -> dict[str, Any]:
    name = ("Ida Solheim", "Piotr Zieliński", "Leila Rahimi", "Tuva Grønmo")[number % 4]
    words = {"channel": "email", "met": "Karrieredagen", "topic": "Vaktplaner", "promise": f"Sende rapport {number}"}
    dates = {"next": day.isoformat(), "added": "2027-01-01", "kept": "2027-01-01", "invented": False}
    return {"key": f"c{number}", "name": name} | words | dates


def build(book: Workbook, lang: str) -> int:
    """Make the document and all its forms. Returns their size in bytes."""
    model = PortfolioModel(lang)
    model.read(book)
    document, footer = model.document(), model.content["document"]["page"]
    made = (word(document, footer), page(document, footer).encode(), markdown(document).encode())
    return sum(map(len, made))


def measure(lang: str = "nb") -> dict[str, object]:
    """All times, in milliseconds."""
    times: dict[str, list[float]] = {"full": [], "empty": []}
    with tempfile.TemporaryDirectory() as folder:
        books = {name: open_workbook(Path(folder) / f"{name}.sqlite3") for name in times}
        fill(books["full"], lang)
        begin = perf_counter()
        size = build(books["full"], lang)
        first = (perf_counter() - begin) * 1000
        for _ in range(ROUNDS):
            for name, book in books.items():
                begin = perf_counter()
                build(book, lang)
                times[name].append((perf_counter() - begin) * 1000)
        for book in books.values():
            book.store.close()
    best = {name: min(values) for name, values in times.items()}
    return {
        "benchmark": "portfolio",
        "contacts": CONTACTS,
        "bytes": size,
        "rounds": ROUNDS,
        "first_ms": round(first, 1),
        "full_ms": round(best["full"], 1),
        "empty_ms": round(best["empty"], 1),
        "ratio": round(best["full"] / best["empty"], 2),
        "at_most_ms": AT_MOST_MS,
        "met": max(first, best["full"]) <= AT_MOST_MS,
        "python": sys.version.split()[0],
    }


if __name__ == "__main__":
    print(json.dumps(measure()))
