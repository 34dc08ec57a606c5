"""What one exercise may read of another's work: the shapes that are promised, and how to find them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

from exercises.workbook.book import Workbook


@dataclass(frozen=True, slots=True)
class Pitch:
    """A version of the learner's pitch."""

    key: str
    listener: str
    text: str
    pace: float
    """The learner's own words per minute."""


def pitches(workbook: Workbook) -> list[Pitch]:
    """The versions of the pitch that hold any text, the one last worked on first."""
    state = workbook.load("pitch") or {}
    versions = [
        Pitch(v["key"], v["listener"], v["text"], state["pace"]) for v in state.get("versions", []) if v["text"].strip()
    ]
    return sorted(versions, key=lambda pitch: pitch.key != state["current"])


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody real whom the learner prepares for. Kari, who is invented, is not in the workbook."""

    name: str
    role: str
    employer: str
    city: str
    facts: tuple[str, ...]


def own_person(workbook: Workbook) -> Person | None:
    """The learner's own person, or None while they practise on Kari."""
    state = workbook.load("person") or {}
    own = state.get("own", {})
    if state.get("who") != "own" or not own.get("name", "").strip():
        return None
    facts = tuple(line.strip() for line in own["facts"].splitlines() if line.strip())
    return Person(own["name"].strip(), own["role"].strip(), own["employer"].strip(), own["city"].strip(), facts)


@dataclass(frozen=True, slots=True)
class Fact:
    """Something the learner found out about the person they prepare for."""

    text: str
    source: str
    """In words, as the learner named it."""
    date: str
    """Of the source, as the learner wrote it."""
    sort: str
    """``use``, ``private`` or ``old`` (out of date); empty before the learner has decided."""


def dossier(workbook: Workbook) -> tuple[Fact, ...]:
    """The facts about the person chosen now, Kari or the learner's own, in the order they were written down.

    Only those with ``sort == "use"`` are meant for others' eyes.
    """
    state = workbook.load("dossier") or {}
    own = own_person(workbook)
    if own is not None and state.get("own_name", "") not in ("", own.name):
        return ()
    facts = state.get("own" if own is not None else "kari", [])
    return tuple(Fact(f["text"].strip(), f["source"], f["date"], f["sort"]) for f in facts if f["text"].strip())


@dataclass(frozen=True, slots=True)
class IfThen:
    """A plan for one moment of the conversation: ``cue`` is what one sees or hears, ``action`` what one then does."""

    cue: str
    action: str


def prepared_questions(workbook: Workbook) -> tuple[str, ...]:
    """The questions the learner made out of facts."""
    pairs = (workbook.load("if_then") or {}).get("pairs", [])
    return tuple(pair["question"].strip() for pair in pairs if pair["question"].strip())


def if_then_plans(workbook: Workbook) -> tuple[IfThen, ...]:
    """The learner's if–then plans that have both halves."""
    plans = (workbook.load("if_then") or {}).get("plans", [])
    return tuple(
        IfThen(p["cue"].strip(), p["action"].strip()) for p in plans if p["cue"].strip() and p["action"].strip()
    )


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


@dataclass(frozen=True, slots=True)
class Profile:
    """What the learner has said of themselves in order to find people, in their own words."""

    school: str
    field: str
    year: int | None
    """Of graduation, past or expected."""
    employer: str
    city: str
    interests: tuple[str, ...]
    curious: tuple[str, ...]
    """Employers and fields they would like to know more about."""


def own_profile(workbook: Workbook) -> Profile | None:
    """The learner's profile, or None before they have given a school, a field or an interest."""
    state = workbook.load("profile") or {}
    own = state.get("own", {})
    lines = {key: _parts(own.get(key, "")) for key in ("interests", "curious")}
    if state.get("who") != "own" or not (own.get("school") or own.get("field") or lines["interests"]):
        return None
    year = own.get("year", "").strip()
    return Profile(
        own.get("school", "").strip(),
        own.get("field", "").strip(),
        int(year) if year.isascii() and year.isdigit() and len(year) == 4 else None,
        own.get("employer", "").strip(),
        own.get("city", "").strip(),
        lines["interests"],
        lines["curious"],
    )


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.replace("\n", ",").split(",") if part.strip())


@dataclass(frozen=True, slots=True)
class Listed:
    """Somebody on the learner's shortlist."""

    key: str
    name: str
    role: str
    employer: str
    city: str
    facts: tuple[str, ...]
    reason: str
    """Why this person, in the learner's own words; may be empty."""
    source: str
    """``directory`` (invented), ``connections`` (the learner's own LinkedIn) or ``own``."""
    url: str


def shortlist(workbook: Workbook, lang: str) -> list[Listed]:
    """The people on the shortlist, the most wanted first."""
    return [
        Listed(
            item["key"],
            item["name"],
            item["role"][lang],
            item["employer"],
            item["city"],
            tuple(item["facts"][lang]),
            item["reason"],
            item["source"],
            item["url"],
        )
        for item in (workbook.load("shortlist") or {}).get("people", [])
    ]


def choose_person(workbook: Workbook, person: Person | None) -> None:
    """Make somebody the one everything is prepared for, or Kari with None. Whoever was there stays in earlier versions."""
    state = workbook.load("person") or {"version": 1, "who": "kari", "own": {}}
    state["who"] = "own" if person else "kari"
    if person:
        state["own"] = {
            "name": person.name,
            "role": person.role,
            "employer": person.employer,
            "city": person.city,
            "facts": "\n".join(person.facts),
        }
    elif not state["own"]:
        state["own"] = dict.fromkeys(("name", "role", "employer", "city", "facts"), "")
    workbook.save("person", state)


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
    zone = slot.mine if slot else "Europe/Oslo"
    minutes = slot.minutes if slot else 20
    if str(fields.get("minutes", "")).isdecimal():
        minutes = int(fields["minutes"])
    own_time = fields.keys() & {"date", "time", "zone"}
    if state.get("start") and (own_time or slot is None):
        return Meeting(_instant(state["start"]), minutes, zone, fields.get("place", ""))
    return Meeting(slot.start, minutes, zone, fields.get("place", "")) if slot else None


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


@dataclass(frozen=True, slots=True)
class Goal:
    """What the learner wants the course for, and the plan for the first step."""

    sentence: str
    cue: str
    """The "if" of the plan."""
    action: str
    """Its "then"."""


def goal(workbook: Workbook) -> Goal | None:
    """The learner's goal; None while there is none."""
    state = workbook.load("goal") or {}
    if not state.get("goal", "").strip():
        return None
    return Goal(state["goal"].strip(), state["cue"].strip(), state["action"].strip())


def identity_statement(workbook: Workbook) -> str:
    """Who the learner is, in at most forty words of their own; empty while there is nothing."""
    return (workbook.load("identity_statement") or {}).get("text", "").strip()


def progress(workbook: Workbook, exercise: str) -> str:
    """How far an exercise has come: ``none``, ``begun`` or ``done``, as it was when it was last saved."""
    state = workbook.load(exercise)
    return "none" if state is None else "done" if state.get("done") else "begun"


@dataclass(frozen=True, slots=True)
class PlannedTalk:
    """What the learner planned for a conversation and may want to look back on afterwards."""

    person: str
    closing: str
    """The lines the talk was to end with, the takeaway among them."""


def planned_talk(workbook: Workbook) -> PlannedTalk | None:
    """The conversation plan, or None before there is a person or a closing in it."""
    state = workbook.load("conversation_plan") or {}
    person, closing = state.get("person", "").strip(), state.get("lines", {}).get("closing", "").strip()
    return PlannedTalk(person, closing) if person or closing else None


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
