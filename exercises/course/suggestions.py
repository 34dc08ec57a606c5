"""What a four-week plan may begin with: steps drawn from what the learner has in the workbook. No widgets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from exercises import clock
from exercises.course.holidays import workday
from exercises.course.month_rules import overheard, weekday_in
from exercises.workbook import schemas
from exercises.workbook.book import Workbook

WEEKS, MOST = 4, 2
"""Weeks of the plan, and lines in one of them."""

REMINDER = 6
"""Days after which one reminder of a first message is due (COURSE 4.4: five to seven working days)."""

_MOMENTS = (("desk", 1, "09:00"), ("lunch", 2, "12:00"), ("home", 1, "16:00"), ("coffee", 3, "08:30"))
_SECOND = (("lunch", 3, "12:00"), ("coffee", 4, "08:30"), ("desk", 3, "09:00"), ("home", 1, "16:00"))
"""For each week: a moment, its weekday (Monday is 0) and its time."""


@dataclass(frozen=True, slots=True)
class Step:
    """Something to do: the key of its words and what is filled into them, and when if that is given."""

    key: str
    values: dict[str, str]
    on: date | None = None


def steps(workbook: Workbook, person: str, lang: str, start: date) -> list[Step]:
    """What the workbook offers for the four weeks from ``start``, the most urgent first.

    ``person`` is whom the booked talk is with.
    """
    end = start + timedelta(weeks=WEEKS)
    found = [*_talk(workbook, person), *_touches(workbook, start), *_answers(workbook, start)]
    dated = [step for step in found if step.on and start <= step.on < end]
    return dated + _undated(workbook, lang)


def _talk(workbook: Workbook, person: str) -> Iterator[Step]:
    meeting = schemas.booked_meeting(workbook)
    if meeting:
        day = meeting.start.date()
        yield Step("prepare", {"name": person}, day - timedelta(days=1))
        yield Step("thank", {"name": person}, day + timedelta(days=1))


def _touches(workbook: Workbook, start: date) -> Iterator[Step]:
    for contact in schemas.contacts(workbook):
        if contact.next and contact.name.strip():
            promise = " ".join(contact.promise.split()).rstrip(".")
            key = "touch" if promise else "touch_plain"
            # What is overdue comes first of all.
            yield Step(key, {"name": contact.name.strip(), "promise": promise}, workday(max(contact.next, start)))


def _answers(workbook: Workbook, start: date) -> Iterator[Step]:
    for message in schemas.messages(workbook):
        if message.sent and message.answer == "waiting" and message.person.strip():
            on = message.sent + timedelta(days=REMINDER)
            yield Step("remind", {"name": message.person}, workday(max(on, start)))


def _undated(workbook: Workbook, lang: str) -> list[Step]:
    messages = schemas.messages(workbook)
    known = {message.person for message in messages}
    found = [Step("send", {"name": m.person}) for m in messages if not m.sent and m.person.strip()][:1]
    fresh = [person.name for person in schemas.shortlist(workbook, lang) if person.name not in known]
    found += [Step("first", {"name": name}) for name in fresh[:2]]
    plans = schemas.if_then_plans(workbook)
    if plans:
        found.append(Step("rehearse", {"cue": plans[0].cue, "action": plans[0].action.rstrip(".")}))
    thanks = schemas.thank_you(workbook)
    if thanks and thanks.person.strip():
        found.append(Step("report", {"name": thanks.person}))
    contacts = schemas.contacts(workbook)
    spare = ["curious", "tidy"] if contacts else ["names", "ask", "curious"]
    return found + [Step(key, {}) for key in spare]


def lines(texts: dict[str, Any], offered: list[Step], goal: schemas.Goal | None, lang: str, start: date) -> list[dict]:
    """The suggested lines of a plan, one or two for each week.

    A line: ``key``, ``week``, ``moment`` (the suggested one), ``cue``, ``action``, ``day``, ``time``, ``own``.
    """
    made: list[dict] = []

    def room(week: int) -> int:
        return MOST - sum(line["week"] == week for line in made)

    def put(week: int, action: str, on: date | None = None, cue: str = "") -> None:
        moment, weekday, hour = (_MOMENTS if room(week) == MOST else _SECOND)[week - 1]
        first = start + timedelta(weeks=week - 1)
        named = weekday_in(cue, lang) if cue else None
        day = on or _within(first, weekday if named is None else named[0])
        if not cue and overheard(moment_words(texts, moment, day, hour, lang), action, lang):
            moment = "desk"
        made.append(
            line(week, _free_letter(made, week), action=action, moment="" if cue else moment, day=day, time=hour)
            | ({"cue": cue, "own": True} if cue else {"cue": moment_words(texts, moment, day, hour, lang)})
        )

    if goal and goal.cue and goal.action:
        put(1, goal.action, cue=goal.cue)
    for step in (step for step in offered if step.on):
        week = (step.on - start).days // 7 + 1
        if room(week):
            put(week, texts["steps"][step.key].format(**step.values), step.on)
    rest = iter([step for step in offered if not step.on])
    for week in range(1, WEEKS + 1):
        if room(week) == MOST and (step := next(rest, None)):
            put(week, texts["steps"][step.key].format(**step.values))
    return sorted(made, key=lambda made_line: made_line["key"])


def line(week: int, letter: str, action: str = "", moment: str = "", day: date | None = None, time: str = "") -> dict:
    """A line of the plan as it is kept."""
    kept = {"key": f"{week}{letter}", "week": week, "moment": moment, "cue": "", "action": action}
    return kept | {"day": day.isoformat() if day else "", "time": time, "own": False}


def moment_words(texts: dict[str, Any], moment: str, day: date, time: str, lang: str) -> str:
    """A suggested moment in words, on a day and at a time."""
    weekday = clock.day(day, lang).partition(" ")[0]
    said = time.replace(":", ".") if lang == "nb" else time
    return texts["moments"][moment].format(weekday=weekday, clock=said.removeprefix("0"))


def _free_letter(made: list[dict], week: int) -> str:
    taken = {other["key"] for other in made}
    return next(letter for letter in "ab" if f"{week}{letter}" not in taken)


def _within(first: date, weekday: int) -> date:
    """A weekday in the week that begins on ``first``, moved off a holiday when the week has room for that."""
    day = first + timedelta(days=(weekday - first.weekday()) % 7)
    moved = workday(day)
    return moved if moved < first + timedelta(days=7) else day
