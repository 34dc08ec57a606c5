"""Slots: which day and which time of a message belong together, and in which zone. Judges nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from exercises.coordination.day import Day
from exercises.coordination.mention import Mention, mentions
from exercises.coordination.patterns import masked

AHEAD = 12
"""Mentions that are looked at behind a time, to see what belongs to it."""

_LIST = re.compile(r"[\s,]*(?:\band\b|\bog\b|\bor\b|\beller\b|[–—-])?[\s,]*$", re.I)
_FORWARD = re.compile(r"[ ]?,?[ ]?(?:on|den|på|the|either|enten)(?:[ ](?:the|den|either|enten))?[ ]", re.I)
_SAME = re.compile(
    r"[(/=]|\bwhich is\b|\bthat is\b|\bi\.?e\.?\b|\bdet er\b|\bdet vil si\b|\bdvs\b|\baltså\b|\bsom er\b", re.I
)


@dataclass(slots=True)
class Time:
    """A time of day as it was written."""

    start: int
    end: int
    clock: tuple[int, int]
    until: tuple[int, int] | None = None
    zone: Mention | None = None
    """The zone that stands right behind it."""
    loose: bool = False
    """Whether it can be in the morning or in the afternoon."""


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
        self.repeated = 0
        """How many of the times to come only say the slots again on another clock."""
        self.aside: list[int] = []
        """The zones of such times, by identity."""

    def reading(self) -> Reading:
        """Everything joined."""
        length = None
        for place, mention in enumerate(self.said):
            match mention.kind:
                case "weekday" | "date" | "unsure" | "relative":
                    self._day(mention, self.said[place + 1 : place + 2])
                case "time" | "range":
                    self._time(mention, self.said[place + 1 : place + 1 + AHEAD])
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
        second.update(self.aside)
        zones = [zone for zone in self.zones if id(zone) not in second]
        return Reading(sorted(self.slots, key=lambda slot: slot.start), zones, length)

    def _day(self, mention: Mention, after: list[Mention]) -> None:
        self.broken = True
        before = self.days[-1] if self.days else None
        gap = self.plain[before.end : mention.start] if before else ""
        close = before is not None and len(gap) <= 8 and not re.search(r"[^\s,.(]", re.sub(r"\b(?:the|den)\b", "", gap))
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
        if not self.repeated:
            self._repeat(mention, after)
        if self.repeated:
            self.repeated -= 1
            return
        clock, until = mention.value if mention.kind == "range" else (mention.value, None)
        loose = mention.loose
        if clock is None:
            if self.last is None:
                return
            clock, loose = self.last.clock, self.last.loose
        if self.days and self._only_number(self.days[-1]) and mention.start - self.days[-1].end > 15:
            # "In my 2nd year" is no day.
            self.days.pop()
        time = Time(mention.start, mention.end, clock, until, loose=loose)
        following = next((m for m in after if m.kind != "zone"), None)
        between = self.plain[mention.end : following.start] if following is not None else ""
        forward = (
            following is not None
            and following.kind in ("weekday", "date")
            and len(between) < 30
            and (between == " " or _FORWARD.search(between))
        )
        named = after[0] if after and after[0].kind == "zone" and after[0].start - mention.end <= 6 else None
        if self.last is not None and not self.broken and named and self._second(time, named):
            self.slots[-1].same.append(time)
        elif forward or not self.days:
            self.waiting.append(time)
        else:
            self.slots.append(Slot(self.days[-1], time))
        self.last, self.broken = time, False

    def _repeat(self, mention: Mention, after: list[Mention]) -> None:
        """ "… that is 9:00, 9:00 and 8:30 in New York": the slots once more, in their order."""
        run = [mention]
        rest = iter(after)
        following = next(rest, None)
        while following is not None and following.kind in ("time", "break"):
            run += [following] if following.kind == "time" else []
            following = next(rest, None)
        start = max((z.end for z in self.zones if z.end <= mention.start), default=0)
        start = max(start, self.last.end if self.last else 0)
        between = self.plain[start : mention.start]
        named = following is not None and following.kind == "zone" and following.start - run[-1].end <= 6
        if len(run) < 2 or not named or not self.slots or len(between) > 60 or not _SAME.search(between):
            return
        if any(zone.value == following.value for zone in self.zones):
            return
        self.repeated = len(run)
        self.aside.append(id(following))
        timed = sorted((slot for slot in self.slots if slot.time), key=lambda slot: slot.start)
        if len(timed) == len(run):
            for slot, again in zip(timed, run, strict=True):
                if again.value is not None:
                    slot.same.append(Time(again.start, again.end, again.value, zone=following))

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

    def _only_number(self, day: Day) -> bool:
        return day.number is not None and day.month is None and day.weekday is None and not self._timed(day)

    def _lend_months(self) -> None:
        """ "Tuesday 16 and Wednesday 17 February": the month behind the last one is everyone's."""
        self.days = [day for day in self.days if not self._only_number(day)]
        for days in (self.days[::-1], self.days):
            near = None
            for day in days:
                if day.month:
                    near = day
                elif day.number is not None and near:
                    day.month, day.year = near.month, near.year

    def _lend_times(self) -> None:
        """ "Tuesday 16 and Wednesday 17 February at 14:00": the time behind the last one is everyone's."""
        pairs = list(zip(self.days, self.days[1:], strict=False))
        for day, following in reversed(pairs):
            if day.number is not None and not self._timed(day) and self._listed(day, following):
                self._copy(following, day)
        for day, following in pairs:
            # "At 16:00 on Tuesday 16 or Wednesday 17": here the time stands before the days.
            if following.number is not None and not self._timed(following) and self._listed(day, following):
                self._copy(day, following)
        self.slots += [Slot(day, None) for day in self.days if day.dated and not self._timed(day)]

    def _listed(self, day: Day, following: Day) -> bool:
        return bool(_LIST.fullmatch(self.plain[day.end : following.start]))

    def _copy(self, source: Day, target: Day) -> None:
        self.slots += [
            Slot(target, slot.time, list(slot.same)) for slot in list(self.slots) if slot.day is source and slot.time
        ]
