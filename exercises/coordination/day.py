"""A day as somebody wrote it, and the date that is meant."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

LATELY = 90
"""A date without a year that lies at most this many days back is over; one further back is next year's."""


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
        last, this, following = (_date(today.year + n, self.month, self.number) for n in (-1, 0, 1))
        if this is None:
            # A 29 February that would come this year is missed now, whatever the next year has.
            return following if (self.month, self.number) < (today.month, today.day) else None
        if last and self._lately(last, today) and not self._agrees(this):
            return last
        if this >= today or following is None:
            return this
        return this if self._lately(this, today) and not self._agrees(following) else following

    def _agrees(self, other: date) -> bool:
        """Whether the weekday, if there is one, is that of a date; without one it speaks for neither."""
        return self.weekday is not None and other.weekday() == self.weekday

    def _lately(self, other: date, today: date) -> bool:
        """Whether a date is over, not long ago, and could be the one that was written."""
        return 0 < (today - other).days <= LATELY and (self.weekday is None or other.weekday() == self.weekday)


def _date(year: int, month: int | None, number: int | None) -> date | None:
    try:
        return date(year, month or 0, number or 0)
    except ValueError:
        return None
