"""What the course is for and how far it has come: the goal, and progress."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from exercises.workbook.book import Workbook


@dataclass(frozen=True, slots=True)
class Goal:
    """What the learner wants the course for, and the plan for the first step."""

    sentence: str
    cue: str
    """The "if" of the plan."""
    action: str
    """Its "then"."""


def goal(workbook: Workbook) -> Goal | None:
    """The learner's goal; None while there is none."""
    state = workbook.load("goal") or {}
    if not state.get("goal", "").strip():
        return None
    return Goal(state["goal"].strip(), state["cue"].strip(), state["action"].strip())


def progress(workbook: Workbook, exercise: str) -> str:
    """How far an exercise has come: ``none``, ``begun`` or ``done``, as it was when it was last saved."""
    state = workbook.load(exercise)
    return "none" if state is None else "done" if state.get("done") else "begun"


@dataclass(frozen=True, slots=True)
class Step:
    """A line of the four-week plan: what the learner does, and at which moment."""

    week: int
    """1 to 4."""
    day: date
    time: time
    cue: str
    action: str


def month_plan(workbook: Workbook) -> list[Step]:
    """The lines of the four-week plan that have a day, a moment and an action, in order of time."""
    found = []
    for line in (workbook.load("thirty_days") or {}).get("lines", []):
        cue, action = line["cue"].strip(), line["action"].strip()
        try:
            day, hour = date.fromisoformat(line["day"]), time.fromisoformat(line["time"])
        except ValueError:
            continue
        if cue and action:
            found.append(Step(line["week"], day, hour, cue, action))
    return sorted(found, key=lambda step: (step.day, step.time))
