"""The invitation: date, time, zone, length, agenda, place and a second way, from the slot that was taken."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time

from exercises import content
from exercises.coordination import wording, zones
from exercises.coordination.calendar import Invitation, file, file_name
from exercises.coordination.slots import today
from exercises.coordination.trouble import LONGEST, SHORTEST, troubles
from exercises.model import Model, clean
from exercises.workbook.book import State

FIELDS = ("date", "time", "zone", "minutes", "title", "agenda", "place", "backup")
"""What the learner fills in; ``date`` as 2027-02-16 and ``time`` as 14:00, on the clock of ``zone``."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What the page knows already: the person, and the slot that was taken in ``slots``."""

    name: str = ""
    start: datetime | None = None
    minutes: int = 20
    mine: str = "Europe/Oslo"
    theirs: str = "Europe/Oslo"


class InvitationModel(Model):
    """An invitation. ``suggestion`` and ``now`` are lent by the page; a field the learner has not touched shows it."""

    version = 1

    def __init__(self, lang: str, state: State | None = None, now: Callable[[], datetime] = today):
        self.content = content.load("coordination", lang, "invitation")
        self.now = now
        self.suggestion = Suggestion()
        super().__init__(lang, state)

    def fresh(self) -> State:
        """Nothing touched: every field is as suggested."""
        return {"version": self.version, "fields": {}, "alarm": True, "uid": "", "start": None, "given": False}

    def set(self, field: str, value: str) -> None:
        """Fill a field; from now on it is the learner's. Raises ``ValueError`` for one there is not."""
        if field not in FIELDS:
            raise ValueError(f"an invitation has no field {field!r}")
        if clean(value) == self.value(field):
            return
        self.state["fields"][field] = clean(value)
        self._settle()

    def set_alarm(self, wanted: bool) -> None:
        """Whether the calendar reminds both the day before."""
        self.state["alarm"] = wanted

    def follow(self) -> None:
        """Take date, time, zone and length from the slot that was taken."""
        for field in ("date", "time", "zone", "minutes"):
            self.state["fields"].pop(field, None)
        self._settle()

    def give(self) -> tuple[str, str]:
        """Name and text of the file. Raises ``ValueError`` while something is missing."""
        made = self.invitation()
        if made is None or self.blockers():
            raise ValueError("; ".join(self.blockers()))
        self.state["given"] = True
        self._settle()
        return file_name(f"{self.content['file']} {self.suggestion.name}", made.start.astimezone(self._zone())), file(
            made
        )

    def _settle(self) -> None:
        """Keep the instant beside the fields, for the modules that read it."""
        start = self.start()
        self.state["start"] = start.isoformat() if start else None
        self.state["uid"] = self.state["uid"] or f"{uuid.uuid4()}@networking-basics"

    # What follows from the state

    def value(self, field: str) -> str:
        """What a field shows: the learner's words, or the suggestion."""
        return self.state["fields"].get(field, self._suggested().get(field, ""))

    def _suggested(self) -> dict[str, str]:
        known, texts = self.suggestion, self.content["suggested"]
        first = known.name.split()[0] if known.name.split() else ""
        here = known.start.astimezone(zones.ZoneInfo(known.mine)) if known.start else None
        return {
            "date": f"{here:%Y-%m-%d}" if here else "",
            "time": f"{here:%H:%M}" if here else "",
            "zone": known.mine,
            "minutes": str(known.minutes),
            "title": texts["title"].format(name=known.name),
            "agenda": texts["agenda"].format(first=first).strip(),
        }

    def _zone(self) -> zones.ZoneInfo:
        return zones.ZoneInfo(self.zone())

    def zone(self) -> str:
        """The zone of date and time; an unknown one is read as the suggested."""
        return zones.find(self.value("zone")) or self.suggestion.mine

    def day(self) -> date | None:
        """The date, if there is such a one."""
        try:
            return date.fromisoformat(self.value("date").strip())
        except ValueError:
            return None

    def clock(self) -> time | None:
        """The time of day, if there is such a one; a point is read as a colon."""
        match = re.fullmatch(r"(\d{1,2})[:.](\d{2})(?::\d{2})?", self.value("time").strip())
        if not match or int(match[1]) > 23 or int(match[2]) > 59:
            return None
        return time(int(match[1]), int(match[2]))

    def minutes(self) -> int:
        """How long it lasts; 0 when that is no number, or no sensible one."""
        words = self.value("minutes").strip()
        number = int(words) if words.isdecimal() and len(words) < 6 else 0
        return number if SHORTEST <= number <= LONGEST else 0

    def start(self) -> datetime | None:
        """The instant it begins, in UTC; None while there is none, or two."""
        day, clock = self.day(), self.clock()
        if day is None or clock is None:
            return None
        found = zones.moment(day, clock, self.zone())
        return found.when if found.kind == "once" else None

    def blockers(self) -> list[str]:
        """What is missing before there is a file, in words."""
        return list(troubles(self).values())

    def both_clocks(self, start: datetime) -> str:
        """When it begins, on my clock and theirs: one line for each, or one when they show the same."""
        zone, theirs = self.zone(), self.suggestion.theirs
        lines = [f"{wording.day_at(start.astimezone(self._zone()), self.lang)} ({zones.city(zone, self.lang)})"]
        there = start.astimezone(zones.ZoneInfo(theirs))
        if there.utcoffset() != start.astimezone(self._zone()).utcoffset():
            lines.append(f"{wording.day_at(there, self.lang)} ({zones.city(theirs, self.lang)})")
        return "\n".join(lines)

    def invitation(self) -> Invitation | None:
        """What the calendar is told; None while there is no instant."""
        start, texts = self.start(), self.content["file_texts"]
        if start is None:
            return None
        description = texts["description"].format(
            clocks=self.both_clocks(start),
            minutes=self.minutes(),
            agenda=self.value("agenda").strip(),
            place=self.value("place").strip(),
            backup=self.value("backup").strip(),
        )
        reminder = texts["reminder"].format(title=self.value("title")) if self.state["alarm"] else ""
        return Invitation(
            self.state["uid"] or "new@networking-basics",
            start,
            self.minutes() or 30,
            self.value("title"),
            description.strip(),
            self.value("place").strip(),
            reminder,
            self.now(),
        )

    def day_before(self) -> str:
        """A message to send the day before; empty while the invitation is not whole."""
        start = self.start()
        if start is None or self.blockers():
            return ""
        zone, theirs, lang = self.zone(), self.suggestion.theirs, self.lang
        here, there = start.astimezone(self._zone()), start.astimezone(zones.ZoneInfo(theirs))
        also = wording.oclock(there, lang) if here.date() == there.date() else wording.day_at(there, lang)
        texts = self.content["day_before"]
        city = zones.city(theirs, lang)
        return (
            texts["text"]
            .format(
                first=self.suggestion.name.partition(" ")[0],
                when=wording.day_at(here, lang),
                city=zones.city(zone, lang),
                theirs=texts["theirs"].format(when=also, city=city) if here.utcoffset() != there.utcoffset() else "",
                place=self.value("place").strip(),
                backup=self.value("backup").strip(),
            )
            .strip()
        )

    def tried(self) -> bool:
        """Whether the learner has filled in anything of their own."""
        return bool(self.state["fields"])

    def done(self) -> bool:
        """Whether the file was given."""
        return bool(self.state["given"]) and not self.blockers()

    def preview(self, state: State) -> str:
        """The learner's own fields, a line each."""
        return "\n".join(state["fields"][field] for field in FIELDS if state["fields"].get(field))
