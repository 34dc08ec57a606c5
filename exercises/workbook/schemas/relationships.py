"""What comes after the talk: thanks, contacts, old contacts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from exercises.workbook.book import Workbook


@dataclass(frozen=True, slots=True)
class ThankYou:
    """The learner's message after a talk."""

    person: str
    text: str


def thank_you(workbook: Workbook) -> ThankYou | None:
    """The thank-you, or None while there is no text."""
    state = workbook.load("thank_you") or {}
    text = state.get("text", "").strip()
    return ThankYou(state.get("person", ""), text) if text else None


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody in the learner's list of contacts."""

    key: str
    name: str
    channel: str
    met: str
    topic: str
    promise: str
    next: date | None
    """When they are to hear from the learner again."""


def contacts(workbook: Workbook) -> list[Contact]:
    """The learner's own contacts, the next touch first and those without one last; nobody invented."""
    state = workbook.load("ledger") or {}
    found = [
        Contact(
            c["key"],
            c["name"],
            c["channel"],
            c["met"],
            c["topic"],
            c["promise"],
            date.fromisoformat(c["next"]) if c["next"] else None,
        )
        for c in state.get("contacts", [])
        if not c["invented"]
    ]
    return sorted(found, key=lambda contact: (contact.next or date.max, contact.name))


@dataclass(frozen=True, slots=True)
class Reconnection:
    """A message to somebody the learner lost touch with."""

    person: str
    text: str


def reconnection(workbook: Workbook) -> Reconnection | None:
    """The message to an old contact, or None while there is no text."""
    state = workbook.load("reconnect") or {}
    text = state.get("text", "").strip()
    return Reconnection(state.get("name", ""), text) if text else None
