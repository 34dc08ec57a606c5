"""First messages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from exercises.workbook.book import Workbook


@dataclass(frozen=True, slots=True)
class Message:
    """A first message that the learner has written to somebody."""

    person: str
    employer: str
    channel: str
    """``email``, ``linkedin_note``, ``linkedin_message`` or ``inmail``."""
    subject: str
    text: str
    sent: date | None
    """The day it was sent; None while it is a draft."""
    answer: str
    """``waiting``, ``yes`` or ``no``; means something only when it was sent."""


def messages(workbook: Workbook) -> list[Message]:
    """The messages that hold any text: the sent ones first, the newest before the others, then the drafts.

    A message that was sent is shown as it was then, whatever the draft has become since.
    """
    state = workbook.load("message") or {}
    found = []
    for draft in state.get("drafts", {}).values():
        sent = draft["sent"]
        text = sent or draft
        if text["text"].strip():
            day = date.fromisoformat(sent["on"]) if sent else None
            person = draft["person"]
            found.append(
                Message(
                    person["name"],
                    person["employer"],
                    draft["channel"],
                    text["subject"],
                    text["text"],
                    day,
                    draft["answer"],
                )
            )
    return sorted(found, key=lambda message: message.sent or date.min, reverse=True)
