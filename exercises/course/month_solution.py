"""Worked plans for four weeks."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from exercises.course.month import MonthModel
from exercises.course.suggestions import line

_NOW = datetime(2027, 2, 26, 12, tzinfo=UTC).astimezone()
"""A Friday; the worked plans begin on the Monday after it, so that they do not grow old with the calendar."""


def build(content: dict[str, Any], entry: dict[str, Any], lang: str) -> MonthModel:
    """The model with an entry of ``solutions/09-thirty-days.toml`` in it: week, weekday from 1, time, if, then."""
    model = MonthModel(lang, now=lambda: _NOW)
    start = model.start
    kept = []
    for week, weekday, hour, cue, action in entry["lines"]:
        letter = "b" if any(other["week"] == week for other in kept) else "a"
        day = start + timedelta(weeks=week - 1, days=weekday - 1)
        kept.append(line(week, letter, action=action, day=day, time=hour) | {"cue": cue, "own": True})
    model.state |= {"lines": kept, "start": start.isoformat()}
    return model
