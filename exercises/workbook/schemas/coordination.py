"""The time that was agreed and the meeting that was booked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from exercises.workbook.book import Workbook


@dataclass(frozen=True, slots=True)
class Slot:
    """The time that was chosen from the learner's proposal."""

    start: datetime
    """In UTC."""
    minutes: int
    mine: str
    """The learner's zone."""
    theirs: str
    """The other person's zone."""


def taken_slot(workbook: Workbook) -> Slot | None:
    """The time that was chosen in ``slots``, or None before there is one."""
    taken = (workbook.load("slots") or {}).get("taken")
    if not taken:
        return None
    return Slot(_instant(taken["start"]), taken["minutes"], taken["mine"], taken["theirs"])


def own_zone(workbook: Workbook) -> str:
    """The zone whose clock the learner lives by; Oslo's until they have said another."""
    slot = taken_slot(workbook)
    return slot.mine if slot else "Europe/Oslo"


@dataclass(frozen=True, slots=True)
class Meeting:
    """The conversation that was booked."""

    start: datetime
    """In UTC."""
    minutes: int
    zone: str
    """The zone whose clock the learner lives by."""
    place: str
    """A place or a link; empty while no invitation says one."""


def booked_meeting(workbook: Workbook) -> Meeting | None:
    """The meeting of the invitation or, before there is one, of the slot that was chosen; None before either."""
    slot, state = taken_slot(workbook), workbook.load("invitation") or {}
    fields = state.get("fields", {})
    zone = own_zone(workbook)
    minutes = slot.minutes if slot else 20
    if str(fields.get("minutes", "")).isdecimal():
        minutes = int(fields["minutes"])
    own_time = fields.keys() & {"date", "time", "zone"}
    if state.get("start") and (own_time or slot is None):
        return Meeting(_instant(state["start"]), minutes, zone, fields.get("place", ""))
    return Meeting(slot.start, minutes, zone, fields.get("place", "")) if slot else None


@dataclass(frozen=True, slots=True)
class Invitation:
    """What the learner put into the invitation, beside the meeting itself; empty where they left it as suggested."""

    meeting: Meeting
    title: str
    agenda: str
    backup: str
    """A second way to reach one another, often somebody's telephone number."""


def invitation(workbook: Workbook) -> Invitation | None:
    """The invitation to the meeting that was booked; None before there is one."""
    meeting = booked_meeting(workbook)
    if meeting is None:
        return None
    fields = (workbook.load("invitation") or {}).get("fields", {})
    return Invitation(meeting, *(fields.get(key, "").strip() for key in ("title", "agenda", "backup")))


@dataclass(frozen=True, slots=True)
class Card:
    """What the learner gives to others: their own name and how to reach them."""

    name: str
    email: str
    phone: str


def own_card(workbook: Workbook) -> Card:
    """The learner's contact card; its fields are empty while there is none."""
    fields = (workbook.load("contact_card") or {}).get("fields", {})
    name = " ".join(f"{fields.get('given', '')} {fields.get('family', '')}".split())
    return Card(name, fields.get("email", "").strip(), fields.get("phone", "").strip())


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)
