"""Norwegian holidays, and the two eves that count as such: days on which nobody reads a message from a stranger."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

_FIXED = {
    (1, 1): "new_year",
    (5, 1): "may_day",
    (5, 17): "constitution",
    (12, 24): "christmas_eve",
    (12, 25): "christmas",
    (12, 26): "boxing",
    (12, 31): "new_year_eve",
}
_FROM_EASTER = {
    -3: "maundy_thursday",
    -2: "good_friday",
    0: "easter",
    1: "easter_monday",
    39: "ascension",
    49: "whit",
    50: "whit_monday",
}
"""Days after Easter Sunday → the holiday."""


@cache
def holidays(year: int) -> dict[date, str]:
    """The holidays of a year: day → key of its name."""
    easter = _easter(year)
    moving = {easter + timedelta(days=days): key for days, key in _FROM_EASTER.items()}
    return moving | {date(year, *when): key for when, key in _FIXED.items()}


def workday(day: date) -> date:
    """The day, or the first one after it that is neither a Saturday, a Sunday nor a holiday."""
    while day.weekday() > 4 or day in holidays(day.year):
        day += timedelta(days=1)
    return day


def _easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar (the anonymous algorithm of 1876, as in Meeus)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)
