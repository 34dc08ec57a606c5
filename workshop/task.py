"""What an exercise calls itself, taken from the card that the learner sees, so that it is written in one place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ipywidgets import Widget

from exercises.catalogue import build
from exercises.session import Session
from exercises.ui.heading import Heading
from exercises.workbook.book import Workbook
from exercises.workbook.store import MemoryStore


@dataclass(frozen=True)
class Task:
    """An exercise from outside."""

    name: str
    title: str
    lead: str
    minutes: int
    """0 where the card names no time: it takes as long as one likes."""


@cache
def task(name: str, lang: str) -> Task:
    """The exercise of that name in an empty workbook."""
    heading = _heading(build(name, Session(lang, Workbook(MemoryStore()))))
    found = re.search(r"\d+", heading.label) if heading else None
    minutes = int(found.group()) if found else 0
    return Task(name, heading.title if heading else "", heading.lead if heading else "", minutes)


def _heading(widget: Widget) -> Heading | None:
    if isinstance(widget, Heading):
        return widget
    found = (_heading(child) for child in getattr(widget, "children", ()))
    return next((heading for heading in found if heading), None)
