"""Facts, questions and if–then plans for one conversation."""

from __future__ import annotations

from dataclasses import dataclass

from exercises.workbook.book import Workbook
from exercises.workbook.schemas.people import own_person


@dataclass(frozen=True, slots=True)
class Fact:
    """Something the learner found out about the person they prepare for."""

    text: str
    source: str
    """In words, as the learner named it."""
    date: str
    """Of the source, as the learner wrote it."""
    sort: str
    """``use``, ``private`` or ``old`` (out of date); empty before the learner has decided."""


def dossier(workbook: Workbook) -> tuple[Fact, ...]:
    """The facts about the person chosen now, Kari or the learner's own, in the order they were written down.

    Only those with ``sort == "use"`` are meant for others' eyes.
    """
    state = workbook.load("dossier") or {}
    own = own_person(workbook)
    if own is not None and state.get("own_name", "") not in ("", own.name):
        return ()
    facts = state.get("own" if own is not None else "kari", [])
    return tuple(Fact(f["text"].strip(), f["source"], f["date"], f["sort"]) for f in facts if f["text"].strip())


@dataclass(frozen=True, slots=True)
class IfThen:
    """A plan for one moment of the conversation: ``cue`` is what one sees or hears, ``action`` what one then does."""

    cue: str
    action: str


def prepared_questions(workbook: Workbook) -> tuple[str, ...]:
    """The questions the learner made out of facts."""
    pairs = (workbook.load("if_then") or {}).get("pairs", [])
    return tuple(pair["question"].strip() for pair in pairs if pair["question"].strip())


def if_then_plans(workbook: Workbook) -> tuple[IfThen, ...]:
    """The learner's if–then plans that have both halves."""
    plans = (workbook.load("if_then") or {}).get("plans", [])
    return tuple(
        IfThen(p["cue"].strip(), p["action"].strip()) for p in plans if p["cue"].strip() and p["action"].strip()
    )
