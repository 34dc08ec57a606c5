"""One line of a four-week plan: what is odd about it, in the order in which it is worth saying."""

from __future__ import annotations

import re
from datetime import date, time, timedelta
from typing import Any

from exercises import clock
from exercises.course.goal import bare
from exercises.course.goal_rules import find, several_actions
from exercises.course.holidays import holidays
from exercises.course.month_rules import overheard, weekday_in

Line = dict[str, Any]
Fault = tuple[str, dict[str, str]]
"""Name of the remark, and what is filled into it."""

WORDS = {"cue", "cue_vague", "no_cue", "action", "action_vague", "no_action", "several", "again"}
"""Faults of the words, which are named when they are asked for; those of the dates are named at once."""


def whole(line: Line) -> bool:
    """Whether a line has both halves."""
    return bool(line["cue"].strip() and line["action"].strip())


def day_of(line: Line) -> date | None:
    """The day of a line, if it is one, in a year that calendars know."""
    try:
        day = date.fromisoformat(line["day"].strip())
    except ValueError:
        return None
    return day if 2000 <= day.year < 2200 else None


def time_of(line: Line) -> time | None:
    """The time of a line, if it is one; a point is read as a colon."""
    found = re.fullmatch(r"(\d{1,2})[:.](\d{2})(?::\d{2})?", line["time"].strip())
    return time(int(found[1]), int(found[2])) if found and int(found[1]) < 24 and int(found[2]) < 60 else None


def cue_level(line: Line, lang: str) -> int:
    """How clearly a moment is found in the "if": 0 to 2."""
    return find("cue", bare(line["cue"], "cue", lang), lang).level


def action_level(line: Line, lang: str) -> int:
    """How clearly one action is found in the "then": 0 to 2."""
    text = bare(line["action"], "action", lang)
    return 0 if several_actions(text, lang) else find("action", text, lang).level


def word_faults(line: Line, lang: str) -> list[Fault]:
    """What keeps the halves from being a moment and one action."""
    faults: list[Fault] = []
    for part in ("cue", "action"):
        text = bare(line[part], part, lang)
        hit = find(part, text, lang)
        if not text:
            faults.append((f"no_{part}", {}))
        elif hit.span is None:
            faults.append((f"{part}_vague" if hit.vague else part, {"words": hit.vague}))
    if several_actions(bare(line["action"], "action", lang), lang):
        faults.append(("several", {}))
    return faults


def date_faults(line: Line, start: date, today: date, lang: str) -> list[Fault]:
    """What keeps a calendar from reminding of it on a day that makes sense."""
    day, faults = day_of(line), []
    if day is None:
        faults.append(("no_day", {}))
    if time_of(line) is None:
        faults.append(("no_time", {}))
    if day is None:
        return faults
    words = _name(day, start, lang)
    weekday = clock.day(day, lang).partition(" ")[0]
    first = start + timedelta(weeks=line["week"] - 1)
    if day < today:
        faults.append(("past", {"day": words}))
    elif not first <= day < first + timedelta(weeks=1):
        faults.append(("outside", {"day": words, "n": str(line["week"])}))
    return faults + _remarks(line, day, words, weekday, lang)


def _remarks(line: Line, day: date, words: str, weekday: str, lang: str) -> list[Fault]:
    """What is worth a thought about a day that is possible."""
    faults: list[Fault] = []
    said = weekday_in(line["cue"], lang)
    if said and said[0] != day.weekday():
        faults.append(("clash", {"said": said[1], "weekday": weekday}))
    if place := overheard(line["cue"], line["action"], lang):
        faults.append(("public", {"place": place}))
    if holiday := holidays(day.year).get(day):
        faults.append(("holiday", {"day": words, "holiday": holiday}))
    elif day.weekday() > 4:
        faults.append(("weekend", {"day": words.partition(" ")[2], "weekday": weekday}))
    return faults


def _name(day: date, start: date, lang: str) -> str:
    words = clock.day(day, lang)
    words = words if day.year == start.year else f"{words} {day.year}"
    return words[0].upper() + words[1:]
