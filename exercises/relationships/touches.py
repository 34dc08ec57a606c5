"""Next touches as a calendar file: one whole-day entry for each, with two reminders."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from exercises.relationships.ledger import Contact

REMINDERS = (timedelta(hours=-15), timedelta(hours=9))
"""Seen from midnight on the day: at nine the morning before, and at nine on the day itself."""


def calendar(contacts: list[Contact], now: datetime, texts: dict[str, str]) -> str:
    """The contacts that have a next date, as the text of an ``.ics`` file.

    What is overdue is put on today: an entry in the past reminds nobody. ``texts``: ``summary`` and ``reminder`` with
    ``{name}``, ``topic`` and ``promise`` as headings. Imported twice, an entry is changed and not doubled, because its
    id is the contact's key.
    """
    from icalendar import Alarm, Calendar, Event  # only where a file is made

    page = Calendar()
    page.add("prodid", "-//Networking Basics//Relationships//EN")
    page.add("version", "2.0")
    page.add("method", "PUBLISH")
    for contact in contacts:
        if not contact["next"]:
            continue
        day = max(date.fromisoformat(contact["next"]), now.date())
        entry = Event()
        entry.add("uid", f"{contact['key']}@networking-basics")
        entry.add("dtstamp", now)
        entry.add("dtstart", day)
        entry.add("dtend", day + timedelta(days=1))
        entry.add("summary", texts["summary"].format(name=contact["name"]))
        notes = [f"{texts[key]}: {contact[key]}" for key in ("topic", "promise") if contact[key].strip()]
        if notes:
            entry.add("description", "\n".join(notes))
        entry.add("transp", "TRANSPARENT")  # a line to write does not make anyone busy
        for before in REMINDERS:
            reminder = Alarm()
            reminder.add("action", "DISPLAY")
            reminder.add("description", texts["reminder"].format(name=contact["name"]))
            reminder.add("trigger", before)
            entry.add_component(reminder)
        page.add_component(entry)
    return page.to_ical().decode("utf-8")
