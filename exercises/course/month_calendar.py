"""A four-week plan as a calendar file: a quarter of an hour for each line, with a reminder, and one that comes back weekly."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from icalendar import Event

LENGTH = timedelta(minutes=15)
BEFORE = timedelta(minutes=-10)
"""A line takes a quarter of an hour, and the calendar speaks ten minutes before it."""

WEEKLY = time(18)
"""When the look at the coming week is."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line as the calendar gets it."""

    key: str
    start: datetime
    """With a zone."""
    title: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Weekly:
    """An entry that comes back every week."""

    first: date
    count: int
    title: str


def moment(day: date, clock: time, zone: str) -> datetime:
    """An instant on the clock of a zone; an hour that is skipped in spring is the one after it."""
    local = datetime.combine(day, clock, ZoneInfo(zone))
    return local.astimezone(UTC).astimezone(ZoneInfo(zone))


def calendar(entries: Iterable[Entry], weekly: Weekly | None, zone: str, now: datetime, uid: str) -> str:
    """The text of an ``.ics`` file (RFC 5545).

    Single entries are in UTC, so that no program has to know the zone. The weekly one keeps its hour when the clocks
    change, so it names its zone and the file describes it. Imported twice, entries are changed and not doubled.
    """
    from icalendar import Calendar, Event  # only where a file is made

    page = Calendar()
    page.add("prodid", "-//Networking Basics//Course//EN")
    page.add("version", "2.0")
    page.add("calscale", "GREGORIAN")
    page.add("method", "PUBLISH")
    for entry in entries:
        event = Event()
        event.add("uid", f"{entry.key}-{uid}@networking-basics")
        start = entry.start.astimezone(UTC)
        event.add("dtstart", start)
        event.add("dtend", start + LENGTH)
        _finish(event, entry.title, entry.sentence, now)
        page.add_component(event)
    if weekly:
        event = Event()
        event.add("uid", f"weekly-{uid}@networking-basics")
        start = datetime.combine(weekly.first, WEEKLY, ZoneInfo(zone))
        event.add("dtstart", start)
        event.add("dtend", start + LENGTH)
        event.add("rrule", {"freq": "weekly", "count": weekly.count})
        _finish(event, weekly.title, "", now)
        page.add_component(event)
        page.add_missing_timezones()
    return page.to_ical().decode("utf-8")


def _finish(event: Event, title: str, sentence: str, now: datetime) -> None:
    from icalendar import Alarm

    event.add("dtstamp", now.astimezone(UTC))
    event.add("summary", title)
    if sentence:
        event.add("description", sentence)
    event.add("transp", "TRANSPARENT")  # ten minutes at the desk do not make anyone busy
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", BEFORE)
    event.add_component(alarm)
