"""A calendar invitation as a file that Google Calendar, Outlook and Apple Calendar open (RFC 5545, ``icalendar``).

Times are written in UTC, so that no program has to know the sender's zone. The method is PUBLISH: the file is handed
over, and nobody's answer is awaited by mail.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta


@dataclass(frozen=True, slots=True)
class Invitation:
    """What a calendar is told."""

    uid: str
    start: datetime
    """In UTC."""
    minutes: int
    title: str
    description: str
    place: str
    reminder: str
    """What the alarm says the day before; empty for no alarm."""
    written: datetime
    """When it was made, in UTC."""


def file(invitation: Invitation) -> str:
    """The invitation as the text of an ``.ics`` file."""
    from icalendar import Alarm, Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", "-//Networking Basics//Coordination//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    event = Event()
    event.add("uid", invitation.uid)
    event.add("dtstamp", invitation.written.astimezone(UTC))
    event.add("dtstart", invitation.start.astimezone(UTC))
    event.add("dtend", invitation.start.astimezone(UTC) + timedelta(minutes=invitation.minutes))
    event.add("summary", _line(invitation.title))
    event.add("description", invitation.description)
    if invitation.place:
        event.add("location", _line(invitation.place))
    if link := re.search(r"https?://\S{1,300}", invitation.place):
        event.add("url", link[0])
    event.add("status", "CONFIRMED")
    event.add("transp", "OPAQUE")
    if invitation.reminder:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", _line(invitation.reminder))
        alarm.add("trigger", timedelta(days=-1))
        event.add_component(alarm)
    calendar.add_component(event)
    return calendar.to_ical().decode("utf-8")


def _line(text: str) -> str:
    return " ".join(text.split())


def file_name(words: str, when: datetime) -> str:
    """A file name that every system takes: ``meeting-kari-nordmann-2027-02-16.ics``."""
    return f"{plain(words)}-{when:%Y-%m-%d}.ics"


def plain(words: str) -> str:
    """Words as small letters without accents, joined by hyphens; ``file`` when nothing is left."""
    small = words.lower().replace("æ", "ae").replace("ø", "o").replace("å", "a").replace("ß", "ss")
    letters = unicodedata.normalize("NFKD", small).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", letters))[:60].strip("-") or "file"
