"""The plan for a conversation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from exercises.workbook.book import Workbook


@dataclass(frozen=True, slots=True)
class PlannedTalk:
    """What the learner planned for a conversation and may want to look back on afterwards."""

    person: str
    closing: str
    """The lines the talk was to end with, the takeaway among them."""


def planned_talk(workbook: Workbook) -> PlannedTalk | None:
    """The conversation plan, or None before there is a person or a closing in it."""
    state = workbook.load("conversation_plan") or {}
    person, closing = state.get("person", "").strip(), state.get("lines", {}).get("closing", "").strip()
    return PlannedTalk(person, closing) if person or closing else None


@dataclass(frozen=True, slots=True)
class Plan:
    """A whole plan for a conversation, in the words of one language where they are not the learner's own."""

    person: str
    length: int
    """Minutes."""
    minutes: dict[str, int]
    """For each phase: ``start``, ``introduction``, ``questions``, ``closing``."""
    lines: dict[str, str]
    """The learner's words for each phase but the questions."""
    questions: tuple[str, ...]
    reserve: tuple[str, ...]
    """Questions for when there is time."""
    stems: tuple[str, ...]
    """Lines for asking further."""


def conversation_plan(workbook: Workbook, lang: str) -> Plan | None:
    """The conversation plan, or None while it has neither a line nor a question."""
    state = workbook.load("conversation_plan") or {}
    lines = {phase: line.strip() for phase, line in state.get("lines", {}).items()}
    if not any(lines.values()) and not state.get("questions"):
        return None
    words = state.get("words", {}).get(lang, {})

    def texts(questions: list[dict[str, Any]]) -> tuple[str, ...]:
        return tuple(filter(None, (question["text"] or words.get(question["key"], "") for question in questions)))

    return Plan(
        state["person"].strip(),
        state["length"],
        state["minutes"],
        lines,
        texts([question for question in state["questions"] if not question["reserve"]]),
        texts([question for question in state["questions"] if question["reserve"]]),
        tuple(words[key] for key in state["stems"] if key in words),
    )
