"""Worked answers and instructive mistakes, read from ``solutions/`` beside the package.

The course runs without them. A solutions notebook shows one with ``solution("pitch", "models", 1)``: the text, and
what the feedback says to it.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

import exercises
from exercises.conversation.model import ConversationPlanModel
from exercises.feedback import Review
from exercises.pitch.model import PitchModel
from exercises.session import page_language
from exercises.workbook.schemas import Pitch

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

    def __repr__(self) -> str:
        lines = [self.title, "", self.text, ""]
        shown = [f for f in self.review.findings if f.role == "criterion" or f.met]
        marks = {0: "○", 1: "◐", 2: "●"}
        for finding in shown:
            mark = "!" if finding.role == "flag" else marks[finding.level]
            lines.append(f"{mark} {finding.criterion}: {finding.advice}")
        return "\n".join([*lines, "", self.why])


@cache
def _files() -> dict[str, dict[str, Any]]:
    files = (tomllib.loads(file.read_text(encoding="utf-8")) for file in sorted(FOLDER.glob("*.toml")))
    return {content["exercise"]: content for content in files}


def exercises_with_solutions() -> list[str]:
    """The names of the exercises that have worked answers."""
    return list(_files())


def count(exercise: str, kind: Kind, lang: str) -> int:
    """How many worked answers or mistakes there are."""
    return len(_files()[exercise][lang][kind])


def solution(exercise: str, kind: Kind, number: int, lang: str | None = None) -> Solution:
    """A worked answer or a mistake, counted from 1, in the language of the notebook's folder.

    Raises ``LookupError`` when there is none.
    """
    lang = lang or page_language()
    content = _files()[exercise]
    entry = content[lang][kind][number - 1]
    model = _BUILDERS[exercise](content, entry, lang)
    review = model.ask()
    return Solution(exercise, entry["title"], entry["why"], entry.get("trips", ""), model.preview(model.state), review)


def _pitch(content: dict[str, Any], entry: dict[str, Any], lang: str) -> PitchModel:
    model = PitchModel(lang)
    model.state["target"] = entry["target"]
    model.set_text(entry["text"].strip())
    return model


def _plan(content: dict[str, Any], entry: dict[str, Any], lang: str) -> ConversationPlanModel:
    base = content[lang]["models"][entry["from"] - 1]["plan"] if "from" in entry else {}
    plan = base | entry["plan"]
    model = ConversationPlanModel(lang)
    model.set_length(plan["length"])
    model.set_minutes(plan["minutes"])
    for key in ("person", "about"):
        model.set(key, plan[key])
    for phase in ("start", "introduction", "closing"):
        model.set_line(phase, plan[phase])
    for key in plan["ready"]:
        category = key.rpartition("-")[0]
        chosen = [q["key"] for q in model.state["questions"] if q["category"] == category]
        model.choose(category, [*chosen, key])
    for category, text in plan["own"]:
        model.add_own(text, category)
    for key in plan["reserve"]:
        model.toggle_reserve(key)
    model.set_stems(plan["stems"])
    model.pitch = Pitch("1", plan["person"], content["pitch"][lang], 140)
    return model


_BUILDERS = {"pitch": _pitch, "conversation_plan": _plan}
