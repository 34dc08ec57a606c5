"""The learner's contacts: who, how they met, about what, what was promised, and when they write next. No widgets.

Behaves as if the data protection rules applied to a private list: little is kept, all of it can be seen, anybody can
be forgotten, and after a year the learner is asked whether it is still needed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import deepcopy
from datetime import date, datetime, timedelta
from typing import Any, Literal
from uuid import uuid4

from exercises import content
from exercises.model import Model, clean
from exercises.relationships.thank_you import this_moment
from exercises.workbook.book import State, Workbook

FIELDS = ("name", "channel", "met", "topic", "promise", "next")
"""What is kept of a contact, and no more (COURSE 3.6: purpose, minimum data)."""

CHANNELS = ("email", "linkedin", "phone", "meet")

SOON = 30
"""Days ahead that count as soon."""

YEAR = 365
"""Days without a change after which the learner is asked whether a contact is still needed (COURSE 3.6)."""

PLANNED = 3
"""Next touches with a day and a content that make a plan."""

Which = Literal["all", "overdue", "soon", "open"]
Contact = dict[str, Any]


class LedgerModel(Model):
    """Contacts, and which of them is open for changes. ``clock`` says what day it is."""

    version = 1

    def __init__(self, lang: str, state: State | None = None, clock: Callable[[], datetime] = this_moment):
        self.clock = clock
        super().__init__(lang, state)

    def fresh(self) -> State:
        """Nobody yet."""
        return {"version": self.version, "contacts": [], "open": ""}

    def restore(self, state: State) -> None:
        """Take over a saved state; what is invented in it is read in the language of the page."""
        super().restore(state)
        for contact in self.contacts:
            if contact["invented"]:
                contact.update(_in_language(contact, self.lang))

    @property
    def today(self) -> date:
        """The day it is."""
        return self.clock().date()

    @property
    def contacts(self) -> list[Contact]:
        """All contacts, in the order they came."""
        return self.state["contacts"]

    def contact(self, key: str) -> Contact | None:
        """The contact with a key."""
        return next((c for c in self.contacts if c["key"] == key), None)

    # Changes

    def add(self, invented: bool = False, **fields: str) -> str:
        """Put somebody in and open them. Returns their key, which is never used again."""
        today = self.today.isoformat()
        key = uuid4().hex
        contact = dict.fromkeys(FIELDS, "") | {"key": key, "added": today, "kept": today, "invented": invented}
        self.contacts.append(contact)
        for field, value in fields.items():
            self.set(key, field, value)
        self.open(key)
        return key

    def set(self, key: str, field: str, value: str) -> None:
        """Change a field. A date that is none is left out. Raises ``ValueError`` for a field or contact there is not."""
        contact = self.contact(key)
        if field not in FIELDS or contact is None:
            raise ValueError(f"a contact has no field {field!r}" if contact else "there is no such contact")
        value = clean(value)
        if field == "next" and _day(value) is None:
            value = ""
        if field == "channel" and value not in CHANNELS:
            value = ""
        contact[field] = value
        contact["kept"] = self.today.isoformat()

    def open(self, key: str) -> None:
        """Open a contact for changes; an empty key closes it. One that was left without a word is not kept."""
        self.state["contacts"] = [c for c in self.contacts if c["key"] == key or any(c[f].strip() for f in FIELDS)]
        self.state["open"] = key if self.contact(key) else ""

    def touched(self, key: str, days: int) -> None:
        """The learner has been in touch today; the next time is ``days`` days from now."""
        self.set(key, "next", (self.today + timedelta(days=days)).isoformat())

    def keep(self, key: str) -> None:
        """Still needed: ask again in a year."""
        if contact := self.contact(key):
            contact["kept"] = self.today.isoformat()

    def invent(self) -> None:
        """Put the eight invented contacts in, with dates around today; nobody twice."""
        today = self.today
        there = {c["name"] for c in self.contacts if c["invented"]}
        for known in _invented(self.lang):
            if known["name"] in there:
                continue
            due = (today + timedelta(days=known["next"])).isoformat() if "next" in known else ""
            kept = (today - timedelta(days=known.get("kept", 40))).isoformat()
            fields = {field: known.get(field, "") for field in FIELDS} | {"next": due}
            self.contacts.append(fields | {"key": uuid4().hex, "added": kept, "kept": kept, "invented": True})

    def drop_invented(self) -> None:
        """Take the invented contacts away."""
        self.state["contacts"] = [c for c in self.contacts if not c["invented"]]
        self.open(self.state["open"])

    # What follows from the state

    def overdue(self, contact: Contact) -> int:
        """Days since the next touch should have been; 0 or less while there is time or no date."""
        due = _day(contact["next"])
        return (self.today - due).days if due else 0

    def rows(self, which: Which = "all", query: str = "") -> list[Contact]:
        """The contacts to show: the longest overdue first, then by date, those without one last.

        ``which``: ``all``, ``overdue``, ``soon`` (within ``SOON`` days, and overdue), ``open`` (no date). ``query``: words
        that must all stand somewhere in the contact.
        """
        today = self.today.isoformat()
        horizon = (self.today + timedelta(days=SOON)).isoformat()
        words = query.casefold().split()
        tests: dict[str, Callable[[Contact], bool]] = {
            "all": lambda c: True,
            "overdue": lambda c: "" < c["next"] < today,
            "soon": lambda c: "" < c["next"] <= horizon,
            "open": lambda c: not c["next"],
        }
        fits = tests[which]
        found = [c for c in self.contacts if fits(c) and (not words or _holds(c, words))]
        return sorted(found, key=lambda c: (c["next"] or "9999", c["name"].casefold()))

    def unneeded(self) -> list[Contact]:
        """Contacts that have stood unchanged for a year, the oldest first; not those with a date still to come."""
        limit = (self.today - timedelta(days=YEAR)).isoformat()
        today = self.today.isoformat()
        return sorted((c for c in self.contacts if c["kept"] <= limit and c["next"] < today), key=lambda c: c["kept"])

    def planned(self) -> int:
        """How many contacts have a day to come and something to say or do on it."""
        today = self.today.isoformat()
        return sum(c["next"] >= today and bool(c["promise"].strip()) for c in self.contacts)

    def tried(self) -> bool:
        """Whether there is somebody."""
        return any(c["name"].strip() for c in self.contacts)

    def done(self) -> bool:
        """Whether three next touches are planned and none is overdue."""
        return self.planned() >= PLANNED and not self.rows("overdue")

    def preview(self, state: State) -> str:
        """The contacts as lines."""
        return "\n".join(" · ".join(filter(None, (c[field] for field in FIELDS))) for c in state["contacts"])


def without(state: State, key: str) -> State:
    """A saved state in which a contact has never been."""
    state = deepcopy(state)
    state["contacts"] = [c for c in state["contacts"] if c["key"] != key]
    if state["open"] == key:
        state["open"] = ""
    return state


def mentions(workbook: Workbook, name: str) -> list[str]:
    """The exercises in which a name stands, in any saved version."""
    words = name.split()
    if not words:
        return []
    found = re.compile(r"(?<!\w)" + r"\s+".join(map(re.escape, words)) + r"(?!\w)", re.I)

    def texts(node: Any) -> list[str]:
        if isinstance(node, dict):
            return [text for value in node.values() for text in texts(value)]
        if isinstance(node, list):
            return [text for value in node for text in texts(value)]
        return [node] if isinstance(node, str) else []

    return [
        exercise
        for exercise in workbook.exercises()
        if any(found.search(text) for revision in workbook.history(exercise) for text in texts(revision.state))
    ]


def _invented(lang: str) -> list[dict[str, Any]]:
    return content.load("relationships", lang, "ledger")["invented"]


def _in_language(contact: Contact, lang: str) -> Contact:
    """The fields of an invented contact that stand as they were invented, in another language."""
    changed = {}
    for other in content.LANGUAGES:
        for then, now in zip(_invented(other), _invented(lang), strict=True):
            if then["name"] == contact["name"]:
                texts = ("met", "topic", "promise")
                changed |= {f: now[f] for f in texts if contact[f] and contact[f] == then[f]}
    return changed


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def _holds(contact: Contact, words: list[str]) -> bool:
    text = " ".join(contact[field] for field in FIELDS).casefold()
    return all(word in text for word in words)
