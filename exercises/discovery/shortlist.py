"""The shortlist: the people worth getting to know, in the learner's order, each with a reason that can be checked."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import Any

from exercises.content import LANGUAGES
from exercises.discovery import reason
from exercises.discovery.directory import Entry
from exercises.feedback import Guide, Review
from exercises.model import Model, clean
from exercises.workbook.book import State, Workbook
from exercises.workbook.schemas import Profile

NAME = "shortlist"
"""Under which it is kept in the workbook."""

GOAL = 10
"""People to end with."""

MOST = 200
"""More than this is a directory of one's own, not a shortlist."""

Item = dict[str, Any]
"""``key``, ``source``, ``name``, ``role`` and ``facts`` (by language), ``employer``, ``city``, ``url``, ``reason``,
``marks`` and ``reviewed``; from the directory also ``school``, ``field`` and ``interests``."""


def from_directory(entry: Entry) -> Item:
    """Somebody from the directory, as they stand on the list."""
    return _item(
        entry.key,
        "directory",
        entry.name,
        role=dict(entry.roles),
        employer=entry.employer,
        city=entry.city,
        facts={lang: entry.facts(lang) for lang in LANGUAGES},
    ) | {"school": entry.school, "field": entry.field, "interests": list(entry.interests)}


def from_connection(key: str, name: str, role: str, employer: str, url: str, facts: dict[str, list[str]]) -> Item:
    """One of the learner's own connections, as they stand on the list."""
    return _item(key, "connections", name, dict.fromkeys(LANGUAGES, role), employer, "", facts, url)


def _item(
    key: str,
    source: str,
    name: str,
    role: dict[str, str],
    employer: str,
    city: str,
    facts: dict[str, list[str]],
    url: str = "",
) -> Item:
    own = {"reason": "", "marks": {}, "reviewed": ""}
    about = {"name": clean(name), "role": role, "employer": clean(employer), "city": city, "facts": facts, "url": url}
    return {"key": key, "source": source} | about | own


class ShortlistModel(Model):
    """People in order, and one of them open to be looked at."""

    version = 1

    def __init__(self, lang: str, state: State | None = None, mine: Profile | None = None):
        self.mine = mine
        super().__init__(lang, state)

    def fresh(self) -> State:
        """Nobody yet."""
        return {"version": self.version, "people": [], "at": ""}

    @property
    def people(self) -> list[Item]:
        """Everybody, in the learner's order."""
        return self.state["people"]

    @property
    def open(self) -> Item | None:
        """Whoever is open, or None."""
        return self.find(self.state["at"])

    def find(self, key: str) -> Item | None:
        """Somebody on the list."""
        return next((item for item in self.people if item["key"] == key), None)

    def add(self, item: Item) -> bool:
        """Put somebody at the end, or bring the reason of somebody who is there up to date. False when the list is full."""
        there = self.find(item["key"])
        if there:
            there.update({key: value for key, value in item.items() if value or key not in ("reason", "reviewed")})
            return True
        if len(self.people) >= MOST:
            return False
        self.people.append(item)
        return True

    def add_own(self, name: str) -> bool:
        """Put somebody of the learner's own on the list and open them; False without a name or room."""
        name = " ".join(clean(name).split())
        numbers = [int(item["key"][2:]) for item in self.people if item["source"] == "own"]
        key = f"o-{max(numbers, default=0) + 1}"
        nothing: dict[str, list[str]] = {lang: [] for lang in LANGUAGES}
        if not name or not self.add(_item(key, "own", name, dict.fromkeys(LANGUAGES, ""), "", "", nothing)):
            return False
        self.state["at"] = key
        return True

    def describe(self, field: str, text: str) -> None:
        """Say something of whoever is open: ``role``, ``employer`` or ``facts``, one a line. The directory's people stay as they are."""
        if field not in ("role", "employer", "facts"):
            raise ValueError(f"nothing to say about {field!r} here")
        if self.open is None or self.open["source"] == "directory":
            return
        text = clean(text)
        if field == "employer":
            self.open[field] = text
        else:
            self.open[field] = dict.fromkeys(LANGUAGES, text if field == "role" else text.split("\n"))

    def remove(self, key: str) -> None:
        """Take somebody off."""
        self.state["people"] = [item for item in self.people if item["key"] != key]

    def order(self, keys: Sequence[str]) -> None:
        """Put the list in an order; whoever is not named comes last, in the order there was."""
        place = {key: n for n, key in enumerate(keys)}
        self.people.sort(key=lambda item: place.get(item["key"], len(place)))

    def look(self, key: str) -> None:
        """Open somebody, or close with an empty key."""
        self.state["at"] = key if self.find(key) else ""

    def write(self, text: str) -> None:
        """Change the reason of whoever is open. Marks whose words are gone fall away with them."""
        if self.open is not None:
            text = self.open["reason"] = clean(text)
            self.open["marks"] = {name: words for name, words in self.open["marks"].items() if words in text}

    def ask(self) -> Review:
        """Review the reason as it is now."""
        if self.open is None:
            return self.review()
        self.open["reviewed"] = self.open["reason"]
        return self.review()

    def review(self, item: Item | None = None) -> Review:
        """The review of a reason that was handed in; of whoever is open, when nobody is named."""
        item = (
            item or self.open or _item("", "own", "", dict.fromkeys(LANGUAGES, ""), "", "", {k: [] for k in LANGUAGES})
        )
        found = reason.review(item["reviewed"], reason.known(item, self.mine), self.lang)
        return reason.with_marks(found, item["marks"])

    def guides(self) -> dict[str, Guide]:
        """Title, rule and hints for each finding."""
        return reason.guides(self.lang)

    def mark(self, criterion: str, start: int, end: int) -> None:
        """The learner says that these words of the reviewed reason meet a criterion. Raises ``ValueError`` for another."""
        if criterion != "fact":
            raise ValueError(f"a reason has no criterion {criterion!r}")
        if self.open is not None:
            self.open["marks"][criterion] = self.open["reviewed"][start:end]

    def unmark(self, criterion: str) -> None:
        """Take a mark back."""
        if self.open is not None:
            self.open["marks"].pop(criterion, None)

    def stale(self, item: Item) -> bool:
        """Whether a reason has changed since it was reviewed."""
        return item["reason"] != item["reviewed"]

    def checked(self, item: Item) -> bool:
        """Whether somebody's reason, as it stands, names something true of them."""
        return bool(item["reason"].strip()) and not self.stale(item) and self.review(item).ready

    def ready(self) -> int:
        """How many people have a reason that was checked."""
        return sum(self.checked(item) for item in self.people)

    def tried(self) -> bool:
        """Whether one reason was looked at."""
        return any(item["reviewed"].strip() for item in self.people)

    def done(self) -> bool:
        """Whether there are ten people with a reason each."""
        return self.ready() >= GOAL

    def preview(self, state: State) -> str:
        """The people and the reasons."""
        return "\n".join(": ".join(filter(None, (item["name"], item["reason"].strip()))) for item in state["people"])

    def as_csv(self, headers: Sequence[str]) -> str:
        """The list as a file for a spreadsheet: name, role, employer, city, reason, address."""
        stream = io.StringIO()
        writer = csv.writer(stream, lineterminator="\r\n")
        writer.writerow(headers)
        for item in self.people:
            row = (item["name"], item["role"][self.lang], item["employer"], item["city"], item["reason"], item["url"])
            writer.writerow([harmless(cell) for cell in row])
        # The mark at the front tells spreadsheets that this is UTF-8.
        return "\ufeff" + stream.getvalue()


def harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula (OWASP, "CSV injection"): an apostrophe in front of what would run."""
    return (
        f"'{cell}"
        if cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"))
        else cell
    )


def put(workbook: Workbook, lang: str, item: Item) -> bool:
    """Add somebody to the shortlist in the workbook; False when it is full."""
    model = ShortlistModel(lang, workbook.load(NAME))
    added = model.add(item)
    workbook.save(NAME, model.state)
    return added


def take_off(workbook: Workbook, lang: str, key: str) -> None:
    """Take somebody off the shortlist in the workbook."""
    model = ShortlistModel(lang, workbook.load(NAME))
    model.remove(key)
    workbook.save(NAME, model.state)


def keys(workbook: Workbook) -> set[str]:
    """The keys of everybody on the shortlist in the workbook."""
    return {item["key"] for item in (workbook.load(NAME) or {}).get("people", [])}
