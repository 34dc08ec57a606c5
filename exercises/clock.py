"""Moments and dates in words, as each language writes them."""

from __future__ import annotations

from datetime import date, datetime

_WEEKDAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "nb": ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"),
}
_MONTHS = {
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    "nb": [
        "januar",
        "februar",
        "mars",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "desember",
    ],
}


def day(when: date, lang: str) -> str:
    """``Tuesday 16 February`` or ``tirsdag 16. februar``."""
    point = "." if lang == "nb" else ""
    return f"{_WEEKDAYS[lang][when.weekday()]} {when.day}{point} {_MONTHS[lang][when.month - 1]}"


def moment(when: datetime, lang: str) -> str:
    """Day and time on this computer's clock: ``Tuesday 16 February at 14:05``, ``tirsdag 16. februar kl. 14.05``."""
    here = when.astimezone()
    return f"{day(here, lang)} kl. {here:%H.%M}" if lang == "nb" else f"{day(here, lang)} at {here:%H:%M}"
