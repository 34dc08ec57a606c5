"""Zones and clocks: which zone somebody means, and what a clock there shows. All offsets come from the zone database.

``zoneinfo`` finds the system's database or, where there is none (Windows, Python in the browser), the package ``tzdata``.
"""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Literal
from zoneinfo import ZoneInfo, available_timezones

CITIES = {
    "Europe/Oslo": {"en": "Oslo", "nb": "Oslo"},
    "Europe/London": {"en": "London", "nb": "London"},
    "Europe/Helsinki": {"en": "Helsinki", "nb": "Helsingfors"},
    "Europe/Berlin": {"en": "Berlin", "nb": "Berlin"},
    "Atlantic/Reykjavik": {"en": "Reykjavik", "nb": "Reykjavik"},
    "America/New_York": {"en": "New York", "nb": "New York"},
    "America/Los_Angeles": {"en": "Los Angeles", "nb": "Los Angeles"},
    "Asia/Kolkata": {"en": "Kolkata", "nb": "Kolkata"},
    "Asia/Singapore": {"en": "Singapore", "nb": "Singapore"},
    "Australia/Sydney": {"en": "Sydney", "nb": "Sydney"},
}
"""The short list of cities: zone → its name in each language."""

ALSO = {
    "bergen": "Europe/Oslo", "trondheim": "Europe/Oslo", "tromsø": "Europe/Oslo", "stavanger": "Europe/Oslo",
    "norway": "Europe/Oslo", "norge": "Europe/Oslo", "norwegian": "Europe/Oslo", "norsk": "Europe/Oslo",
    "stockholm": "Europe/Stockholm", "sweden": "Europe/Stockholm", "sverige": "Europe/Stockholm",
    "copenhagen": "Europe/Copenhagen", "københavn": "Europe/Copenhagen",
    "british": "Europe/London", "britisk": "Europe/London", "bangalore": "Asia/Kolkata", "bengaluru": "Asia/Kolkata",
    "mumbai": "Asia/Kolkata", "delhi": "Asia/Kolkata", "india": "Asia/Kolkata", "indian": "Asia/Kolkata",
    "indisk": "Asia/Kolkata", "boston": "America/New_York", "washington": "America/New_York",
    "san francisco": "America/Los_Angeles", "seattle": "America/Los_Angeles", "helsingfors": "Europe/Helsinki",
    "tokyo": "Asia/Tokyo", "paris": "Europe/Paris", "beijing": "Asia/Shanghai",
}  # fmt: skip
"""Other names people use for a place, in small letters."""

WORKDAY = (time(8), time(17))
"""When a meeting may begin and by when it ends, on a weekday (our own judgement; no study of this was found)."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A time on a clock somewhere, and whether that clock ever shows it."""

    when: datetime
    """The instant, in UTC. In a gap: the instant at which the clock jumps."""
    zone: str
    kind: Literal["once", "gap", "overlap"]
    """``gap``: the clock skips this time. ``overlap``: it shows it twice, and ``when`` is the first."""
    change: datetime | None = None
    """For a gap or an overlap: the instant of the change, in UTC."""

    def on(self, zone: str) -> datetime:
        """The same instant on another clock."""
        return self.when.astimezone(ZoneInfo(zone))


def moment(day: date, clock: time, zone: str) -> Moment:
    """The instant at which the clock of ``zone`` shows ``clock`` on ``day``. Raises ``KeyError`` for an unknown zone."""
    if not known(zone):
        raise KeyError(zone)
    here = datetime.combine(day, clock, ZoneInfo(zone))
    before, after = here.utcoffset(), here.replace(fold=1).utcoffset()
    first = here.astimezone(UTC)
    if before == after:
        return Moment(first, zone, "once")
    naive = here.replace(tzinfo=UTC)
    changed = _change(naive - max(before, after), naive - min(before, after), zone)
    return Moment(changed, zone, "gap", changed) if before < after else Moment(first, zone, "overlap", changed)


def _change(low: datetime, high: datetime, zone: str) -> datetime:
    """The first second after ``low`` at which the zone's offset is that of ``high``."""
    place = ZoneInfo(zone)
    later = high.astimezone(place).utcoffset()
    while high - low > timedelta(seconds=1):
        middle = low + (high - low) // 2
        middle -= timedelta(microseconds=middle.microsecond)
        if middle.astimezone(place).utcoffset() == later:
            high = middle
        else:
            low = max(middle, low + timedelta(seconds=1))
    return high


def known(zone: str) -> bool:
    """Whether the zone database has this name."""
    return zone in _names()


@cache
def _names() -> frozenset[str]:
    return frozenset(name for name in available_timezones() if "/" in name or name == "UTC")


def find(text: str) -> str | None:
    """The zone somebody means by a zone's name or a city, in any case; None when there is none."""
    plain = " ".join(text.replace("_", " ").lower().split())
    return _by_word().get(plain)


@cache
def _by_word() -> dict[str, str]:
    words = {}
    for name in sorted(_names()):
        words[name.replace("_", " ").lower()] = name
        if name.split("/")[0] not in ("Etc", "SystemV", "US", "Brazil", "Canada", "Mexico", "Chile"):
            words.setdefault(name.rpartition("/")[2].replace("_", " ").lower(), name)
    for zone, names in CITIES.items():
        words |= {name.lower(): zone for name in names.values()}
    return words | ALSO


def nearest(text: str, count: int = 3) -> list[str]:
    """The names in the zone database that look most like ``text``."""
    plain = " ".join(text.replace("_", " ").lower().split())[:60]
    close = difflib.get_close_matches(plain, _by_word(), n=count * 3, cutoff=0.6)
    return list(dict.fromkeys(_by_word()[word] for word in close))[:count]


def city(zone: str, lang: str) -> str:
    """What a zone is called in a sentence: its city."""
    return CITIES[zone][lang] if zone in CITIES else zone.rpartition("/")[2].replace("_", " ")


def hours_apart(mine: str, theirs: str, when: datetime) -> float:
    """How many hours later the clock of ``theirs`` is at an instant; negative when it is earlier."""
    return (when.astimezone(ZoneInfo(theirs)).utcoffset() - when.astimezone(ZoneInfo(mine)).utcoffset()) / timedelta(
        hours=1
    )


def usual_hours_apart(mine: str, theirs: str, year: int) -> float:
    """The difference between two zones that holds on most days of a year."""
    days = [
        hours_apart(mine, theirs, datetime(year, 1, 1, 12, tzinfo=UTC) + timedelta(days=n)) for n in range(0, 365, 5)
    ]
    return max(set(days), key=days.count)


def works(when: datetime, minutes: int, zone: str) -> Literal["yes", "weekend", "early", "late"]:
    """Whether a meeting of some minutes lies within a working day on the clock of ``zone``."""
    begins = when.astimezone(ZoneInfo(zone))
    ends = (when + timedelta(minutes=minutes)).astimezone(ZoneInfo(zone))
    if begins.weekday() >= 5:
        return "weekend"
    if begins.time() < WORKDAY[0]:
        return "early"
    return "late" if ends.date() > begins.date() or ends.time() > WORKDAY[1] else "yes"


def instant(text: str) -> datetime:
    """An instant as it stands in the workbook, in UTC."""
    return datetime.fromisoformat(text).astimezone(UTC)
