"""Worked answers and instructive mistakes, read from ``solutions/`` beside the package.

The course runs without them. A solutions notebook shows one with ``solution("pitch", "models", 1)``: the text, and
what the feedback says to it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, Literal

import exercises
from exercises.catalogue import SOLUTIONS
from exercises.feedback import Guide, Review
from exercises.session import page_language

FOLDER = Path(exercises.__file__).parent.parent / "solutions"
Kind = Literal["models", "mistakes"]


@dataclass(frozen=True)
class Solution:
    """An answer, where it comes from, and what the feedback says to it."""

    exercise: str
    title: str
    why: str
    trips: str
    """For a mistake: the criterion or flag it is filed under."""
    text: str
    review: Review
    guides: Mapping[str, Guide]

    def __repr__(self) -> str:
        lines = [self.title, "", self.text, ""]
        shown = [f for f in self.review.findings if f.role == "criterion" or f.met]
        marks = {0: "○", 1: "◐", 2: "●"}
        for finding in shown:
            mark = "!" if finding.role == "flag" else marks[finding.level]
            lines.append(f"{mark} {self.guides[finding.criterion].title}: {finding.advice}")
        return "\n".join([*lines, "", self.why])


@cache
def contents() -> dict[str, dict[str, Any]]:
    """Exercise → what its file in ``solutions/`` holds, in the order of the modules."""
    files = {file.name: tomllib.loads(file.read_text(encoding="utf-8")) for file in sorted(FOLDER.glob("*.toml"))}
    return {content["exercise"]: content | {"file": name} for name, content in files.items()}


def exercises_with_solutions() -> list[str]:
    """The names of the exercises that have worked answers."""
    return list(contents())


def count(exercise: str, kind: Kind, lang: str) -> int:
    """How many worked answers or mistakes there are."""
    return len(contents()[exercise][lang][kind])


def solution(exercise: str, kind: Kind, number: int, lang: str | None = None) -> Solution:
    """A worked answer or a mistake, counted from 1, in the language of the notebook's folder.

    Raises ``LookupError`` when there is none.
    """
    lang = lang or page_language()
    entry = contents()[exercise][lang][kind][number - 1]
    model = worked(exercise, entry, lang)
    review = model.ask()
    return Solution(
        exercise,
        entry["title"],
        entry["why"],
        entry.get("trips", ""),
        model.preview(model.state),
        review,
        model.guides(),
    )


def worked(exercise: str, entry: dict[str, Any], lang: str) -> Any:
    """The model of an exercise with a worked answer in it."""
    build = import_module(SOLUTIONS[exercise]).build
    return build(contents()[exercise], entry, lang)
