"""How a date reads beside today: the day, and how far away it is."""

from __future__ import annotations

from datetime import date

from exercises import clock


def due(day: str, today: date, lang: str, texts: dict[str, str]) -> tuple[str, str]:
    """A date (``2027-02-16`` or empty) in words, and its tone: ``warn`` when it is past.

    ``texts`` are those of ``due`` in ``ledger.toml``; without them it is the day alone. Another year is named.
    """
    if not day:
        return texts.get("open", ""), ""
    then = date.fromisoformat(day)
    words = clock.day(then, lang)
    if then.year != today.year:
        words = f"{words} {then.year}"
    if not texts:
        return words, ""
    ahead = (then - today).days
    near = {0: "today", 1: "tomorrow", -1: "overdue_day"}
    if ahead in near:
        form, n = near[ahead], 1
    else:
        n, unit = _unit(abs(ahead))
        form = unit if ahead > 0 else f"overdue_{unit}"
    return texts[form].format(day=words, n=n), "warn" if ahead < 0 else ""


def _unit(days: int) -> tuple[int, str]:
    if days < 14:
        return days, "days"
    if days < 60:
        return round(days / 7), "weeks"
    return round(days / 30.4), "months"
