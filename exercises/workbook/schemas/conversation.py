"""The plan for a conversation."""

from __future__ import annotations

from dataclasses import dataclass

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
