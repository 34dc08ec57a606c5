"""Slots: which day and which time of a message belong together, and in which zone. Judges nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, timedelta

from exercises.coordination.mention import Mention, masked, mentions

LATELY = 90
"""A date without a year that lies at most this many days back is over; one further back is next year's."""

_LIST = re.compile(r"[\s,]*(?:\band\b|\bog\b|\bor\b|\beller\b|[–—-])?[\s,]*$", re.I)
_FORWARD = re.compile(r"[ ]?,?[ ]?(?:on|den|på|the)(?:[ ](?:the|den))?[ ]$", re.I)
_SAME = re.compile(
    r"[(/=]|\bwhich is\b|\bthat is\b|\bi\.?e\.?\b|\bdet er\b|\bdet vil si\b|\bdvs\b|\baltså\b|\bsom er\b", re.I
)


@dataclass(slots=True)
class Day:
    """A day as it was written: any of its parts may be missing."""

    start: int
    end: int
    weekday: int | None = None
    number: int | None = None
    """The day of the month."""
    month: int | None = None
    year: int | None = None
    relative: int | None = None
    """Days from today, of a word such as "tomorrow"."""
    readings: tuple[tuple[int, int], ...] = ()
    """Of a date such as ``3/4``: the (month, day) pairs it can stand for."""

    @property
    def dated(self) -> bool:
        """Whether it has a day and a month."""
        return self.number is not None and self.month is not None

    def resolve(self, today: date) -> date | None:
        """The date that is meant, seen from ``today``; None when there is no such date, or none was given."""
        if self.relative is not None:
            return today + timedelta(days=self.relative)
        if not self.dated:
            return None
        if self.year is not None:
            return _date(self.year, self.month, self.number)
        this, following = (_date(today.year + n, self.month, self.number) for n in (0, 1))
        if this is None or following is None:
            # A 29 February is looked for in the year in which it would come next.
            return this if this and this >= today else following if not this or self.month > 2 else None
        if this >= today:
            return this
        # In January, "20 December" is last month's; in December, "10 January" is next month's.
        over = (today - this).days <= LATELY and (self.weekday is None or following.weekday() != self.weekday)
        return this if over else following


def _date(year: int, month: int | None, number: int | None) -> date | None:
    try:
        return date(year, month or 0, number or 0)
    except ValueError:
        return None


@dataclass(slots=True)
class Time:
    """A time of day as it was written."""

    start: int
    end: int
    clock: tuple[int, int]
    until: tuple[int, int] | None = None
    zone: Mention | None = None
    """The zone that stands right behind it."""


@dataclass(slots=True)
class Slot:
    """A time somebody proposes, as it was written."""

    day: Day | None
    time: Time | None
    same: list[Time] = field(default_factory=list)
    """The same moment on another clock, where the message says it: "14:00 in Oslo (08:00 in New York)"."""

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return min(part.start for part in (self.day, self.time) if part)


@dataclass(slots=True)
class Reading:
    """What a message proposes."""

    slots: list[Slot]
    zones: list[Mention]
    """Every mention of a zone that is not the second clock of a slot."""
    length: Mention | None
    """The first length that is named."""


def read(text: str, lang: str) -> Reading:
    """The slots of a message, in the order in which they stand there."""
    return _Reader(text, lang).reading()


class _Reader:
    """Goes through the mentions once and joins what belongs together."""

    def __init__(self, text: str, lang: str):
        self.plain = masked(text)
        self.said = mentions(text, lang)
        self.days: list[Day] = []
        self.slots: list[Slot] = []
        self.zones: list[Mention] = []
        self.waiting: list[Time] = []
        """Times whose day comes after them."""
        self.broken = True
        """Whether a sentence or an "or" lies between the last time and here."""
        self.last: Time | None = None

    def reading(self) -> Reading:
        """Everything joined."""
        length = None
        for place, mention in enumerate(self.said):
            match mention.kind:
                case "weekday" | "date" | "unsure" | "relative":
                    self._day(mention, self.said[place + 1 : place + 2])
                case "time" | "range":
                    self._time(mention, self.said[place + 1 :])
                case "zone":
                    self._zone(mention)
                case "length":
                    length = length or mention
                case "break":
                    self.broken = True
        self.slots += [Slot(None, time) for time in self.waiting]
        self._lend_months()
        self._lend_times()
        second = {id(time.zone) for slot in self.slots for time in slot.same}
        zones = [zone for zone in self.zones if id(zone) not in second]
        return Reading(sorted(self.slots, key=lambda slot: slot.start), zones, length)

    def _day(self, mention: Mention, after: list[Mention]) -> None:
        self.broken = True
        before = self.days[-1] if self.days else None
        gap = self.plain[before.end : mention.start] if before else ""
        close = before is not None and len(gap) <= 4 and not re.search(r"[^\s,.(]", gap)
        if mention.kind == "weekday":
            weekday, number = mention.value
            dated = any(m.kind in ("date", "unsure") and m.start - mention.end <= 6 for m in after)
            if close and before.dated and before.weekday is None and number is None and not dated:
                before.weekday, before.end = weekday, mention.end
                return
            self.days.append(Day(mention.start, mention.end, weekday, number))
        elif close and before.weekday is not None and before.number is None:
            before.end = mention.end
            self._set(before, mention)
        else:
            day = Day(mention.start, mention.end)
            self._set(day, mention)
            self.days.append(day)
        self.slots += [Slot(self.days[-1], time) for time in self.waiting]
        self.waiting = []

    def _set(self, day: Day, mention: Mention) -> None:
        if mention.kind == "date":
            day.year, day.month, day.number = mention.value
        elif mention.kind == "relative":
            day.relative = mention.value
        else:
            day.readings = mention.value
            day.month, day.number = mention.value[0]

    def _timed(self, day: Day) -> bool:
        return any(slot.day is day for slot in self.slots)

    def _time(self, mention: Mention, after: list[Mention]) -> None:
        clock, until = mention.value if mention.kind == "range" else (mention.value, None)
        time = Time(mention.start, mention.end, clock, until)
        following = next((m for m in after if m.kind != "zone"), None)
        forward = (
            following is not None
            and following.kind in ("weekday", "date")
            and _FORWARD.search(self.plain[max(mention.end, following.start - 12) : following.start])
            and following.start - mention.end < 30
        )
        named = after[0] if after and after[0].kind == "zone" and after[0].start - mention.end <= 6 else None
        if self.last is not None and not self.broken and named and self._second(time, named):
            self.slots[-1].same.append(time)
        elif forward or not self.days:
            self.waiting.append(time)
        else:
            self.slots.append(Slot(self.days[-1], time))
        self.last, self.broken = time, False

    def _second(self, time: Time, zone: Mention) -> bool:
        """Whether a time is the last one again, on another clock."""
        if not self.slots or self.slots[-1].time is None:
            return False
        first = self.slots[-1].time.zone
        between = self.plain[self.slots[-1].time.end : time.start]
        return (
            len(between) <= 40 and (first is None or first.value != zone.value) and bool(first or _SAME.search(between))
        )

    def _zone(self, mention: Mention) -> None:
        self.zones.append(mention)
        if self.last is not None and self.last.zone is None and mention.start - self.last.end <= 6:
            self.last.zone = mention

    def _lend_months(self) -> None:
        """ "Tuesday 16 and Wednesday 17 February": the month behind the last one is everyone's."""
        later = None
        for day in reversed(self.days):
            if day.month:
                later = day
            elif day.number is not None and later:
                day.month, day.year = later.month, later.year

    def _lend_times(self) -> None:
        """ "Tuesday 16 and Wednesday 17 February at 14:00": the time behind the last one is everyone's."""
        for day, following in reversed(list(zip(self.days, self.days[1:], strict=False))):
            if (
                day.number is not None
                and not self._timed(day)
                and _LIST.fullmatch(self.plain[day.end : following.start])
            ):
                self.slots += [
                    Slot(day, slot.time, list(slot.same)) for slot in list(self.slots) if slot.day is following
                ]
        self.slots += [Slot(day, None) for day in self.days if day.dated and not self._timed(day)]
