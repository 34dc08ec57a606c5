"""Days, times and lists in words, as each language writes them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time

from exercises.clock import day


def oclock(when: time | datetime, lang: str) -> str:
    """``14:05``, ``14.05``."""
    return f"{when:%H.%M}" if lang == "nb" else f"{when:%H:%M}"


def day_at(when: datetime, lang: str) -> str:
    """``Tuesday 16 February at 14:00``, ``tirsdag 16. februar kl. 14.00``, on the clock that ``when`` carries."""
    return f"{day(when.date(), lang)} {'kl.' if lang == 'nb' else 'at'} {oclock(when, lang)}"


def full_day(when: date, lang: str) -> str:
    """With the year: ``Tuesday 16 February 2027``."""
    return f"{day(when, lang)} {when.year}"


def short_day(when: date, lang: str) -> str:
    """Without the weekday: ``16 February``, ``16. februar``."""
    return day(when, lang).partition(" ")[2]


def weekday(when: date, lang: str) -> str:
    """``Tuesday``, ``tirsdag``."""
    return day(when, lang).partition(" ")[0]


def hours(number: float, lang: str) -> str:
    """``6 hours``, ``1 time``, ``4,5 timer``; the sign is left out."""
    amount = f"{abs(number):g}".replace(".", "," if lang == "nb" else ".")
    one = abs(number) == 1
    return f"{amount} {('time' if one else 'timer') if lang == 'nb' else ('hour' if one else 'hours')}"


def listed(words: Sequence[str], lang: str, joint: str = "and") -> str:
    """``a, b and c``; with ``joint="or"``: ``a, b or c``."""
    last = {"en": {"and": " and ", "or": " or "}, "nb": {"and": " og ", "or": " eller "}}[lang][joint]
    return last.join(filter(None, [", ".join(words[:-1]), *words[-1:]]))
